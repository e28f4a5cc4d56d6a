-- CreateEnum
CREATE TYPE "case_kind" AS ENUM ('coordinated_support', 'sig', 'exit', 'relatives');

-- CreateEnum
CREATE TYPE "case_state" AS ENUM ('open', 'paused', 'closed');

-- CreateEnum
CREATE TYPE "case_outcome" AS ENUM ('goals_met', 'goals_partly_met', 'handed_over', 'declined', 'moved', 'other');

-- CreateEnum
CREATE TYPE "party_kind" AS ENUM ('police', 'security_service', 'school', 'region', 'housing', 'job_centre', 'prison_service', 'social_services', 'association', 'other');

-- CreateEnum
CREATE TYPE "consent_means" AS ENUM ('written', 'oral', 'e_signature');

-- CreateEnum
CREATE TYPE "case_part" AS ENUM ('goals', 'interventions', 'meetings', 'notes');

-- CreateTable
CREATE TABLE "support_case" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "case_kind" NOT NULL,
    "state" "case_state" NOT NULL DEFAULT 'open',
    "unit_id" UUID NOT NULL,
    "report_id" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opened_by_id" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "outcome" "case_outcome",
    "key_version" INTEGER NOT NULL,
    "wrapped_key" BYTEA,
    "content" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "support_case_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "case_assignment" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "assigned_by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_assignment_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "case_transition" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "from_state" "case_state" NOT NULL,
    "to_state" "case_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_user_id" UUID NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "case_transition_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "case_participant" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "user_id" UUID,
    "party" "party_kind" NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "added_by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "content" BYTEA NOT NULL,

    CONSTRAINT "case_participant_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "consent" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "means" "consent_means" NOT NULL,
    "parts" "case_part"[],
    "valid_from" DATE NOT NULL,
    "valid_until" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "content" BYTEA NOT NULL,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "case_note" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "written_by_id" UUID NOT NULL,
    "corrects_id" UUID,
    "content" BYTEA NOT NULL,

    CONSTRAINT "case_note_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "support_case_municipality_id_report_id_idx" ON "support_case"("municipality_id", "report_id");

-- CreateIndex
CREATE UNIQUE INDEX "support_case_municipality_id_year_number_key" ON "support_case"("municipality_id", "year", "number");

-- CreateIndex
CREATE INDEX "case_assignment_municipality_id_user_id_idx" ON "case_assignment"("municipality_id", "user_id");

-- CreateIndex
CREATE INDEX "case_assignment_municipality_id_case_id_idx" ON "case_assignment"("municipality_id", "case_id");

-- CreateIndex
CREATE INDEX "case_transition_municipality_id_case_id_idx" ON "case_transition"("municipality_id", "case_id");

-- CreateIndex
CREATE INDEX "case_participant_municipality_id_user_id_idx" ON "case_participant"("municipality_id", "user_id");

-- CreateIndex
CREATE INDEX "case_participant_municipality_id_case_id_idx" ON "case_participant"("municipality_id", "case_id");

-- CreateIndex
CREATE INDEX "consent_municipality_id_participant_id_idx" ON "consent"("municipality_id", "participant_id");

-- CreateIndex
CREATE INDEX "case_note_municipality_id_case_id_written_at_idx" ON "case_note"("municipality_id", "case_id", "written_at");

-- CreateIndex
CREATE UNIQUE INDEX "case_note_municipality_id_corrects_id_key" ON "case_note"("municipality_id", "corrects_id");

-- AddForeignKey
ALTER TABLE "support_case" ADD CONSTRAINT "support_case_municipality_id_unit_id_fkey" FOREIGN KEY ("municipality_id", "unit_id") REFERENCES "unit"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_case" ADD CONSTRAINT "support_case_municipality_id_report_id_fkey" FOREIGN KEY ("municipality_id", "report_id") REFERENCES "concern_report"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_assignment" ADD CONSTRAINT "case_assignment_municipality_id_case_id_fkey" FOREIGN KEY ("municipality_id", "case_id") REFERENCES "support_case"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_transition" ADD CONSTRAINT "case_transition_municipality_id_case_id_fkey" FOREIGN KEY ("municipality_id", "case_id") REFERENCES "support_case"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_participant" ADD CONSTRAINT "case_participant_municipality_id_case_id_fkey" FOREIGN KEY ("municipality_id", "case_id") REFERENCES "support_case"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_municipality_id_participant_id_fkey" FOREIGN KEY ("municipality_id", "participant_id") REFERENCES "case_participant"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_note" ADD CONSTRAINT "case_note_municipality_id_case_id_fkey" FOREIGN KEY ("municipality_id", "case_id") REFERENCES "support_case"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_note" ADD CONSTRAINT "case_note_municipality_id_corrects_id_fkey" FOREIGN KEY ("municipality_id", "corrects_id") REFERENCES "case_note"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Tenant tables, as in the foundation.
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY[
    'support_case', 'case_assignment', 'case_transition', 'case_participant', 'consent', 'case_note'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (municipality_id = open_municipality_id()) '
      'WITH CHECK (municipality_id = open_municipality_id())', tenant_table);
  END LOOP;
END $$;

-- A note and a step taken are never rewritten; of a participant, an assignment and a consent only the end is set.
GRANT SELECT, INSERT, UPDATE ON support_case, case_assignment, case_participant, consent TO samlad_app;
GRANT SELECT, INSERT ON case_transition, case_note TO samlad_app;
