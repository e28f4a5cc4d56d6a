-- CreateEnum
CREATE TYPE "case_goal_state" AS ENUM ('ongoing', 'reached', 'dropped');

-- CreateEnum
CREATE TYPE "intervention_kind" AS ENUM ('mentor', 'contact_person', 'qualified_contact_person', 'special_contact_person', 'sip', 'school_social_team', 'job_centre', 'exit_programme', 'parental_support', 'housing', 'treatment', 'leisure', 'other');

-- CreateEnum
CREATE TYPE "intervention_state" AS ENUM ('planned', 'ongoing', 'ended', 'cancelled');

-- CreateTable
CREATE TABLE "case_goal" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "state" "case_goal_state" NOT NULL DEFAULT 'ongoing',
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "set_by_id" UUID NOT NULL,
    "due_on" DATE,
    "settled_at" TIMESTAMPTZ(3),
    "content" BYTEA NOT NULL,

    CONSTRAINT "case_goal_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "intervention" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" "intervention_kind" NOT NULL,
    "state" "intervention_state" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "planned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "planned_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "content" BYTEA NOT NULL,

    CONSTRAINT "intervention_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "case_meeting" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,
    "minuted_at" TIMESTAMPTZ(3),
    "content" BYTEA NOT NULL,

    CONSTRAINT "case_meeting_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "case_follow_up" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "planned_by_id" UUID NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,
    "content" BYTEA NOT NULL,

    CONSTRAINT "case_follow_up_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "case_goal_municipality_id_case_id_idx" ON "case_goal"("municipality_id", "case_id");

-- CreateIndex
CREATE INDEX "intervention_municipality_id_case_id_idx" ON "intervention"("municipality_id", "case_id");

-- CreateIndex
CREATE INDEX "case_meeting_municipality_id_case_id_idx" ON "case_meeting"("municipality_id", "case_id");

-- CreateIndex
CREATE INDEX "case_follow_up_municipality_id_case_id_due_on_idx" ON "case_follow_up"("municipality_id", "case_id", "due_on");

-- AddForeignKey
ALTER TABLE "case_goal" ADD CONSTRAINT "case_goal_municipality_id_case_id_fkey" FOREIGN KEY ("municipality_id", "case_id") REFERENCES "support_case"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_municipality_id_case_id_fkey" FOREIGN KEY ("municipality_id", "case_id") REFERENCES "support_case"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_meeting" ADD CONSTRAINT "case_meeting_municipality_id_case_id_fkey" FOREIGN KEY ("municipality_id", "case_id") REFERENCES "support_case"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_follow_up" ADD CONSTRAINT "case_follow_up_municipality_id_case_id_fkey" FOREIGN KEY ("municipality_id", "case_id") REFERENCES "support_case"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Tenant tables, as in the foundation.
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['case_goal', 'intervention', 'case_meeting', 'case_follow_up'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (municipality_id = open_municipality_id()) '
      'WITH CHECK (municipality_id = open_municipality_id())', tenant_table);
  END LOOP;
END $$;

-- What a support aims at and what was done stays: it is settled, never taken away.
GRANT SELECT, INSERT, UPDATE ON case_goal, intervention, case_meeting, case_follow_up TO samlad_app;
