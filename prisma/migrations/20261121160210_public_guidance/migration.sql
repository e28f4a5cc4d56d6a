-- CreateEnum
CREATE TYPE "guidance_audience" AS ENUM ('resident', 'staff');

-- AlterTable
ALTER TABLE "concern_message" ADD COLUMN     "question_id" UUID;

-- AlterTable
ALTER TABLE "follow_up_code" ADD COLUMN     "question_id" UUID;

-- CreateTable
CREATE TABLE "advice_question" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "suspicions" TEXT[],
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "key_version" INTEGER NOT NULL,
    "wrapped_key" BYTEA,
    "content" BYTEA NOT NULL,

    CONSTRAINT "advice_question_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "resident_setting" (
    "municipality_id" UUID NOT NULL,
    "languages" TEXT[],
    "reception_phone" TEXT NOT NULL DEFAULT '',
    "support_line_phone" TEXT NOT NULL DEFAULT '',
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "resident_setting_pkey" PRIMARY KEY ("municipality_id")
);

-- CreateTable
CREATE TABLE "guidance_page" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "audience" "guidance_audience" NOT NULL,
    "language" TEXT NOT NULL,
    "draft" JSONB,
    "published" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,

    CONSTRAINT "guidance_page_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "advice_question_municipality_id_received_at_idx" ON "advice_question"("municipality_id", "received_at");

-- CreateIndex
CREATE UNIQUE INDEX "guidance_page_municipality_id_audience_language_key" ON "guidance_page"("municipality_id", "audience", "language");

-- CreateIndex
CREATE INDEX "concern_message_municipality_id_question_id_at_idx" ON "concern_message"("municipality_id", "question_id", "at");

-- CreateIndex
CREATE INDEX "follow_up_code_municipality_id_question_id_idx" ON "follow_up_code"("municipality_id", "question_id");

-- AddForeignKey
ALTER TABLE "advice_question" ADD CONSTRAINT "advice_question_municipality_id_key_version_fkey" FOREIGN KEY ("municipality_id", "key_version") REFERENCES "municipality_key"("municipality_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up_code" ADD CONSTRAINT "follow_up_code_municipality_id_question_id_fkey" FOREIGN KEY ("municipality_id", "question_id") REFERENCES "advice_question"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern_message" ADD CONSTRAINT "concern_message_municipality_id_question_id_fkey" FOREIGN KEY ("municipality_id", "question_id") REFERENCES "advice_question"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row-level security, policies, grants and triggers are invisible to Prisma: write those of a new table below.

ALTER TABLE follow_up_code DROP CONSTRAINT follow_up_code_leads;
ALTER TABLE follow_up_code ADD CONSTRAINT follow_up_code_leads
  CHECK (num_nonnulls(report_id, held_id, question_id) > 0);

-- Tenant tables, as in the foundation.
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['advice_question', 'resident_setting', 'guidance_page'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (municipality_id = open_municipality_id()) '
      'WITH CHECK (municipality_id = open_municipality_id())', tenant_table);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON advice_question, resident_setting, guidance_page TO samlad_app;
