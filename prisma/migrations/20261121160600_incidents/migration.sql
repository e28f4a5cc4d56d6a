-- CreateEnum
CREATE TYPE "incident_kind" AS ENUM ('graffiti', 'sticker', 'poster', 'threat_elected', 'threat_employee', 'harassment', 'vandalism', 'demonstration', 'recruitment', 'online', 'other');

-- CreateEnum
CREATE TYPE "incident_state" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "incident_outcome" AS ENUM ('handled', 'no_action', 'duplicate', 'mistake');

-- CreateTable
CREATE TABLE "incident" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "incident_kind" NOT NULL,
    "environment" "environment" NOT NULL DEFAULT 'undetermined',
    "offensive" BOOLEAN NOT NULL DEFAULT false,
    "happened_on" DATE NOT NULL,
    "happened_time" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL,
    "area_id" UUID,
    "description" TEXT NOT NULL DEFAULT '',
    "state" "incident_state" NOT NULL DEFAULT 'open',
    "reported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reporter_id" UUID,
    "committee_id" UUID,
    "clock_id" UUID,
    "due_at" TIMESTAMPTZ(3),
    "contractor_at" TIMESTAMPTZ(3),
    "contractor_by_id" UUID,
    "police_report_at" TIMESTAMPTZ(3),
    "police_report_by_id" UUID,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "outcome" "incident_outcome",
    "duplicate_of_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "incident_photo" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "added_by_id" UUID NOT NULL,

    CONSTRAINT "incident_photo_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "incident_change" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_user_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,

    CONSTRAINT "incident_change_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "incident_clock" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kinds" "incident_kind"[] DEFAULT ARRAY[]::"incident_kind"[],
    "offensive_only" BOOLEAN NOT NULL DEFAULT true,
    "hours" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "incident_clock_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "incident_notice_rule" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kinds" "incident_kind"[] DEFAULT ARRAY[]::"incident_kind"[],
    "area_id" UUID,
    "from_committee_id" UUID,
    "committee_id" UUID NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "incident_notice_rule_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "incident_municipality_id_happened_on_idx" ON "incident"("municipality_id", "happened_on");

-- CreateIndex
CREATE INDEX "incident_municipality_id_kind_happened_on_idx" ON "incident"("municipality_id", "kind", "happened_on");

-- CreateIndex
CREATE INDEX "incident_municipality_id_reporter_id_happened_on_idx" ON "incident"("municipality_id", "reporter_id", "happened_on");

-- CreateIndex
CREATE UNIQUE INDEX "incident_municipality_id_year_number_key" ON "incident"("municipality_id", "year", "number");

-- CreateIndex
CREATE INDEX "incident_photo_municipality_id_incident_id_idx" ON "incident_photo"("municipality_id", "incident_id");

-- CreateIndex
CREATE INDEX "incident_photo_municipality_id_file_id_idx" ON "incident_photo"("municipality_id", "file_id");

-- CreateIndex
CREATE INDEX "incident_change_municipality_id_incident_id_at_idx" ON "incident_change"("municipality_id", "incident_id", "at");

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_municipality_id_area_id_fkey" FOREIGN KEY ("municipality_id", "area_id") REFERENCES "area"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_municipality_id_committee_id_fkey" FOREIGN KEY ("municipality_id", "committee_id") REFERENCES "committee"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_municipality_id_clock_id_fkey" FOREIGN KEY ("municipality_id", "clock_id") REFERENCES "incident_clock"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_municipality_id_duplicate_of_id_fkey" FOREIGN KEY ("municipality_id", "duplicate_of_id") REFERENCES "incident"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_photo" ADD CONSTRAINT "incident_photo_municipality_id_incident_id_fkey" FOREIGN KEY ("municipality_id", "incident_id") REFERENCES "incident"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_photo" ADD CONSTRAINT "incident_photo_municipality_id_file_id_fkey" FOREIGN KEY ("municipality_id", "file_id") REFERENCES "stored_file"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_change" ADD CONSTRAINT "incident_change_municipality_id_incident_id_fkey" FOREIGN KEY ("municipality_id", "incident_id") REFERENCES "incident"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_notice_rule" ADD CONSTRAINT "incident_notice_rule_municipality_id_area_id_fkey" FOREIGN KEY ("municipality_id", "area_id") REFERENCES "area"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_notice_rule" ADD CONSTRAINT "incident_notice_rule_municipality_id_from_committee_id_fkey" FOREIGN KEY ("municipality_id", "from_committee_id") REFERENCES "committee"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_notice_rule" ADD CONSTRAINT "incident_notice_rule_municipality_id_committee_id_fkey" FOREIGN KEY ("municipality_id", "committee_id") REFERENCES "committee"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The word of the one who was there is corrected, with history, and never taken away.
ALTER TABLE incident ENABLE ROW LEVEL SECURITY;
ALTER TABLE incident FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON incident USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, UPDATE ON incident TO samlad_app;

-- A picture of a person, taken by mistake, must be possible to take away.
ALTER TABLE incident_photo ENABLE ROW LEVEL SECURITY;
ALTER TABLE incident_photo FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON incident_photo USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, DELETE ON incident_photo TO samlad_app;

-- History is only added to.
ALTER TABLE incident_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE incident_change FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON incident_change USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT ON incident_change TO samlad_app;

-- A rule ends and another begins: what it once was stays with the incidents it was for.
ALTER TABLE incident_clock ENABLE ROW LEVEL SECURITY;
ALTER TABLE incident_clock FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON incident_clock USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, UPDATE ON incident_clock TO samlad_app;

-- A rule is replaced whole.
ALTER TABLE incident_notice_rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE incident_notice_rule FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON incident_notice_rule USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, DELETE ON incident_notice_rule TO samlad_app;
