-- CreateEnum
CREATE TYPE "escalation_clock" AS ENUM ('protection', 'preliminary');

-- CreateEnum
CREATE TYPE "escalation_level" AS ENUM ('worker', 'deputies');

-- CreateTable
CREATE TABLE "concern_deputy" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "added_by_id" UUID NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "concern_deputy_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "concern_escalation" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "clock" "escalation_clock" NOT NULL,
    "level" "escalation_level" NOT NULL,
    "user_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "concern_escalation_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "concern_deputy_municipality_id_unit_id_idx" ON "concern_deputy"("municipality_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "concern_escalation_municipality_id_report_id_clock_level_du_key" ON "concern_escalation"("municipality_id", "report_id", "clock", "level", "due_on", "user_id");

-- AddForeignKey
ALTER TABLE "concern_deputy" ADD CONSTRAINT "concern_deputy_municipality_id_unit_id_fkey" FOREIGN KEY ("municipality_id", "unit_id") REFERENCES "unit"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern_deputy" ADD CONSTRAINT "concern_deputy_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern_escalation" ADD CONSTRAINT "concern_escalation_municipality_id_report_id_fkey" FOREIGN KEY ("municipality_id", "report_id") REFERENCES "concern_report"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern_escalation" ADD CONSTRAINT "concern_escalation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['concern_deputy', 'concern_escalation'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (municipality_id = open_municipality_id()) '
      'WITH CHECK (municipality_id = open_municipality_id())', tenant_table);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON concern_deputy TO samlad_app;
-- A warning that was sent is never rewritten.
GRANT SELECT, INSERT ON concern_escalation TO samlad_app;

-- Nobody is deputy of a unit twice at the same time.
CREATE UNIQUE INDEX concern_deputy_standing ON concern_deputy (municipality_id, unit_id, user_id)
  WHERE removed_at IS NULL;
