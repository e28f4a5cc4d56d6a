-- CreateEnum
CREATE TYPE "access_decision" AS ENUM ('given', 'in_part', 'withheld');

-- CreateTable
CREATE TABLE "access_request" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "asker" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opened_by_id" UUID NOT NULL,
    "handed_out_at" TIMESTAMPTZ(3),
    "handed_out_by_id" UUID,
    "means" TEXT,
    "key_version" INTEGER NOT NULL,
    "wrapped_key" BYTEA NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "access_request_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "access_record" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "record_kind" "record_kind" NOT NULL,
    "record_id" UUID NOT NULL,
    "decision" "access_decision",
    "withholding" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "content" BYTEA,

    CONSTRAINT "access_record_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "access_request_municipality_id_year_number_key" ON "access_request"("municipality_id", "year", "number");

-- CreateIndex
CREATE INDEX "access_record_municipality_id_record_id_idx" ON "access_record"("municipality_id", "record_id");

-- CreateIndex
CREATE UNIQUE INDEX "access_record_municipality_id_request_id_record_id_key" ON "access_record"("municipality_id", "request_id", "record_id");

-- AddForeignKey
ALTER TABLE "access_request" ADD CONSTRAINT "access_request_municipality_id_key_version_fkey" FOREIGN KEY ("municipality_id", "key_version") REFERENCES "municipality_key"("municipality_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_record" ADD CONSTRAINT "access_record_municipality_id_request_id_fkey" FOREIGN KEY ("municipality_id", "request_id") REFERENCES "access_request"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A decision is whole or not there; what is handed out says when, by whom and how.
ALTER TABLE access_record ADD CONSTRAINT access_record_decision_is_whole
  CHECK (num_nonnulls(decision, decided_at, decided_by_id, content) IN (0, 4));
ALTER TABLE access_record ADD CONSTRAINT access_record_withheld_by_law
  CHECK (decision IS NULL OR (decision = 'given') = (withholding = ''));
ALTER TABLE access_request ADD CONSTRAINT access_request_handed_out_is_whole
  CHECK (num_nonnulls(handed_out_at, handed_out_by_id, means) IN (0, 3));

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['access_request', 'access_record'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (municipality_id = open_municipality_id()) '
      'WITH CHECK (municipality_id = open_municipality_id())', tenant_table);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON access_request, access_record TO samlad_app;
