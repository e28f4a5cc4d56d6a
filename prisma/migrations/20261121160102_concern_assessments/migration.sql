-- CreateEnum
CREATE TYPE "assessment_kind" AS ENUM ('protection', 'extension', 'preliminary');

-- CreateEnum
CREATE TYPE "assessment_decision" AS ENUM ('needed', 'not_needed', 'extended', 'open_inquiry', 'already_open', 'advice_support', 'pass_on', 'close');

-- AlterTable
ALTER TABLE "concern_report" ADD COLUMN     "decision" "assessment_decision",
ADD COLUMN     "extended_to" DATE;

-- CreateTable
CREATE TABLE "concern_assessment" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "kind" "assessment_kind" NOT NULL,
    "decision" "assessment_decision" NOT NULL,
    "act" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID NOT NULL,
    "extended_to" DATE,
    "corrects_id" UUID,
    "content" BYTEA NOT NULL,

    CONSTRAINT "concern_assessment_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "concern_transition" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "from_state" "concern_state" NOT NULL,
    "to_state" "concern_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_user_id" UUID NOT NULL,
    "from_unit_id" UUID NOT NULL,
    "to_unit_id" UUID NOT NULL,
    "reason" TEXT,
    "note" BYTEA,

    CONSTRAINT "concern_transition_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "concern_assessment_municipality_id_report_id_registered_at_idx" ON "concern_assessment"("municipality_id", "report_id", "registered_at");

-- CreateIndex
CREATE UNIQUE INDEX "concern_assessment_municipality_id_corrects_id_key" ON "concern_assessment"("municipality_id", "corrects_id");

-- CreateIndex
CREATE INDEX "concern_transition_municipality_id_report_id_at_idx" ON "concern_transition"("municipality_id", "report_id", "at");

-- CreateIndex
CREATE INDEX "concern_transition_municipality_id_from_unit_id_at_idx" ON "concern_transition"("municipality_id", "from_unit_id", "at");

-- AddForeignKey
ALTER TABLE "concern_assessment" ADD CONSTRAINT "concern_assessment_municipality_id_report_id_fkey" FOREIGN KEY ("municipality_id", "report_id") REFERENCES "concern_report"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern_assessment" ADD CONSTRAINT "concern_assessment_municipality_id_corrects_id_fkey" FOREIGN KEY ("municipality_id", "corrects_id") REFERENCES "concern_assessment"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern_transition" ADD CONSTRAINT "concern_transition_municipality_id_report_id_fkey" FOREIGN KEY ("municipality_id", "report_id") REFERENCES "concern_report"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern_transition" ADD CONSTRAINT "concern_transition_municipality_id_from_unit_id_fkey" FOREIGN KEY ("municipality_id", "from_unit_id") REFERENCES "unit"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern_transition" ADD CONSTRAINT "concern_transition_municipality_id_to_unit_id_fkey" FOREIGN KEY ("municipality_id", "to_unit_id") REFERENCES "unit"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['concern_assessment', 'concern_transition'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (municipality_id = open_municipality_id()) '
      'WITH CHECK (municipality_id = open_municipality_id())', tenant_table);
  END LOOP;
END $$;
-- What was assessed and done is never rewritten.
GRANT SELECT, INSERT ON concern_assessment, concern_transition TO samlad_app;

-- Of each kind one is the first; those that come after it correct it, one after the other.
CREATE UNIQUE INDEX concern_assessment_first ON concern_assessment (municipality_id, report_id, kind)
  WHERE corrects_id IS NULL AND kind <> 'extension';
