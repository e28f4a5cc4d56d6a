-- CreateEnum
CREATE TYPE "reminder_kind" AS ENUM ('before', 'after', 'unanswered');

-- AlterTable
ALTER TABLE "municipality" ADD COLUMN     "reminder_days" INTEGER[] DEFAULT ARRAY[14, 3]::INTEGER[],
ADD COLUMN     "reminder_every_days" INTEGER NOT NULL DEFAULT 7,
ADD COLUMN     "reminder_most" INTEGER NOT NULL DEFAULT 4;

-- CreateTable
CREATE TABLE "reminder" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "reminder_kind" NOT NULL,
    "due_on" DATE NOT NULL,
    "number" INTEGER NOT NULL,
    "sent_on" DATE NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "committee_reminder" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "sent_on" DATE NOT NULL,
    "by_user_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "committee_reminder_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "outgoing_mail" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "fault" TEXT,

    CONSTRAINT "outgoing_mail_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "reminder_municipality_id_measure_id_user_id_due_on_kind_num_key" ON "reminder"("municipality_id", "measure_id", "user_id", "due_on", "kind", "number");

-- CreateIndex
CREATE UNIQUE INDEX "committee_reminder_municipality_id_committee_id_sent_on_key" ON "committee_reminder"("municipality_id", "committee_id", "sent_on");

-- CreateIndex
CREATE INDEX "outgoing_mail_municipality_id_created_at_idx" ON "outgoing_mail"("municipality_id", "created_at");

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_municipality_id_measure_id_fkey" FOREIGN KEY ("municipality_id", "measure_id") REFERENCES "measure"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_reminder" ADD CONSTRAINT "committee_reminder_municipality_id_committee_id_fkey" FOREIGN KEY ("municipality_id", "committee_id") REFERENCES "committee"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Tenant tables, as in the foundation.
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['reminder', 'committee_reminder', 'outgoing_mail'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (municipality_id = open_municipality_id()) '
      'WITH CHECK (municipality_id = open_municipality_id())', tenant_table);
  END LOOP;
END $$;

-- What has been sent is not taken back; of a mail the job says how it went.
GRANT SELECT, INSERT ON reminder, committee_reminder TO samlad_app;
GRANT SELECT, INSERT, UPDATE ON outgoing_mail TO samlad_app;
