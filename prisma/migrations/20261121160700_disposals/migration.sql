-- CreateEnum
CREATE TYPE "disposal_state" AS ENUM ('prepared', 'proposed', 'approved', 'carried_out', 'withdrawn');

-- CreateEnum
CREATE TYPE "disposal_item_state" AS ENUM ('listed', 'left_out', 'destroyed');

-- AlterTable
ALTER TABLE "concern_report" ADD COLUMN     "disposed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "disposal_list" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "disposal_state" NOT NULL DEFAULT 'prepared',
    "prepared_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "prepared_by_id" UUID,
    "proposed_at" TIMESTAMPTZ(3),
    "proposed_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "approved_by_id" UUID,
    "carried_out_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "disposal_list_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "disposal_item" (
    "municipality_id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "record_number" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "register_number" TEXT NOT NULL DEFAULT '',
    "trigger_on" DATE NOT NULL,
    "may_from" DATE NOT NULL,
    "must_by" DATE NOT NULL,
    "state" "disposal_item_state" NOT NULL DEFAULT 'listed',
    "left_out_because" TEXT NOT NULL DEFAULT '',
    "destroyed_at" TIMESTAMPTZ(3),
    "files" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "disposal_item_pkey" PRIMARY KEY ("municipality_id","list_id","record_id")
);

-- CreateTable
CREATE TABLE "legal_hold" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "record_number" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "register_number" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE,
    "placed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "placed_by_id" UUID NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by_id" UUID,

    CONSTRAINT "legal_hold_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "retention_decision" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "years" INTEGER,
    "register_number" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "made_by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "retention_decision_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "retention_fact" (
    "municipality_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "born_year" INTEGER,
    "in_sample" BOOLEAN NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "retention_fact_pkey" PRIMARY KEY ("municipality_id","record_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "disposal_list_municipality_id_year_number_key" ON "disposal_list"("municipality_id", "year", "number");

-- CreateIndex
CREATE INDEX "disposal_item_municipality_id_record_id_idx" ON "disposal_item"("municipality_id", "record_id");

-- CreateIndex
CREATE INDEX "legal_hold_municipality_id_record_id_idx" ON "legal_hold"("municipality_id", "record_id");

-- AddForeignKey
ALTER TABLE "disposal_item" ADD CONSTRAINT "disposal_item_municipality_id_list_id_fkey" FOREIGN KEY ("municipality_id", "list_id") REFERENCES "disposal_list"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Destroyed: no key, no content, and nobody whom the row leads to.
ALTER TABLE concern_report ADD CONSTRAINT concern_report_disposed
  CHECK (disposed_at IS NULL OR (wrapped_key IS NULL AND content = '' AND reporter_id IS NULL AND assigned_to_id IS NULL));
ALTER TABLE concern_report DROP CONSTRAINT concern_report_reporter_known;
ALTER TABLE concern_report ADD CONSTRAINT concern_report_reporter_known
  CHECK (reporter_id IS NOT NULL OR channel = 'resident' OR disposed_at IS NOT NULL);

-- Two hands: no list is approved by the one who proposed it, whatever the application believes.
ALTER TABLE disposal_list ADD CONSTRAINT disposal_list_two_hands
  CHECK (state NOT IN ('approved', 'carried_out') OR (proposed_by_id IS NOT NULL AND approved_by_id IS NOT NULL
    AND approved_by_id <> proposed_by_id));
-- A record waits on one list at a time.
CREATE UNIQUE INDEX disposal_item_listed_once ON disposal_item (municipality_id, record_id) WHERE state = 'listed';
ALTER TABLE legal_hold ADD CONSTRAINT legal_hold_days CHECK (until_day IS NULL OR until_day >= from_day);

-- What is told about a record goes with it.
GRANT DELETE ON notification TO samlad_app;

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['disposal_list', 'disposal_item', 'legal_hold', 'retention_decision',
    'retention_fact'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (municipality_id = open_municipality_id()) '
      'WITH CHECK (municipality_id = open_municipality_id())', tenant_table);
  END LOOP;
END $$;

-- The lists are their own certificates: never taken away.
GRANT SELECT, INSERT, UPDATE ON disposal_list, disposal_item, legal_hold, retention_decision TO samlad_app;
GRANT SELECT, INSERT, DELETE ON retention_fact TO samlad_app;
