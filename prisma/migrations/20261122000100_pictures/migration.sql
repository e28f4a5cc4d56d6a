-- CreateEnum
CREATE TYPE "picture_state" AS ENUM ('collecting', 'draft', 'review', 'approved', 'published', 'superseded');

-- CreateEnum
CREATE TYPE "picture_source_kind" AS ENUM ('police', 'units', 'schools', 'incidents', 'graffiti', 'public_places', 'targets', 'other_groups', 'civil_society', 'other');

-- CreateEnum
CREATE TYPE "picture_source_standing" AS ENUM ('waiting', 'answered', 'nothing', 'declined', 'silent');

-- CreateEnum
CREATE TYPE "finding_presence" AS ENUM ('none', 'isolated', 'recurring', 'established');

-- CreateEnum
CREATE TYPE "finding_certainty" AS ENUM ('confirmed', 'likely', 'uncertain');

-- CreateEnum
CREATE TYPE "finding_kind" AS ENUM ('propaganda', 'recruitment', 'threats', 'violence', 'meetings', 'online');

-- CreateEnum
CREATE TYPE "picture_marking" AS ENUM ('open', 'internal');

-- CreateEnum
CREATE TYPE "need_outcome" AS ENUM ('open', 'measures', 'left');

-- CreateTable
CREATE TABLE "picture" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "state" "picture_state" NOT NULL DEFAULT 'collecting',
    "state_since" DATE NOT NULL,
    "template" TEXT NOT NULL,
    "approved_on" DATE,
    "approved_by" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "picture_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "picture_section" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "picture_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "heading" TEXT NOT NULL,
    "guidance" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "marking" "picture_marking" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "picture_section_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "picture_source" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "picture_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "picture_source_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "question" TEXT NOT NULL DEFAULT '',
    "due_on" DATE NOT NULL,
    "standing" "picture_source_standing" NOT NULL DEFAULT 'waiting',
    "asked" INTEGER,
    "answered" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "marking" "picture_marking" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,

    CONSTRAINT "picture_source_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "finding" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "picture_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "environment" "environment" NOT NULL,
    "presence" "finding_presence" NOT NULL,
    "certainty" "finding_certainty" NOT NULL DEFAULT 'likely',
    "kinds" "finding_kind"[] DEFAULT ARRAY[]::"finding_kind"[],
    "text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "finding_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "picture_need" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "picture_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "reasoning" TEXT NOT NULL DEFAULT '',
    "outcome" "need_outcome" NOT NULL DEFAULT 'open',
    "left_reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "picture_need_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "need_finding" (
    "municipality_id" UUID NOT NULL,
    "need_id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,

    CONSTRAINT "need_finding_pkey" PRIMARY KEY ("municipality_id","need_id","finding_id")
);

-- CreateTable
CREATE TABLE "need_measure" (
    "municipality_id" UUID NOT NULL,
    "need_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "linked_by_id" UUID NOT NULL,

    CONSTRAINT "need_measure_pkey" PRIMARY KEY ("municipality_id","need_id","measure_id")
);

-- CreateTable
CREATE TABLE "picture_transition" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "picture_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "from_state" "picture_state" NOT NULL,
    "to_state" "picture_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_user_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "picture_transition_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "picture_municipality_id_committee_id_year_number_key" ON "picture"("municipality_id", "committee_id", "year", "number");

-- CreateIndex
CREATE UNIQUE INDEX "picture_section_municipality_id_picture_id_position_key" ON "picture_section"("municipality_id", "picture_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "picture_source_municipality_id_picture_id_position_key" ON "picture_source"("municipality_id", "picture_id", "position");

-- CreateIndex
CREATE INDEX "finding_municipality_id_picture_id_idx" ON "finding"("municipality_id", "picture_id");

-- CreateIndex
CREATE UNIQUE INDEX "finding_municipality_id_source_id_environment_key" ON "finding"("municipality_id", "source_id", "environment");

-- CreateIndex
CREATE UNIQUE INDEX "picture_need_municipality_id_picture_id_number_key" ON "picture_need"("municipality_id", "picture_id", "number");

-- CreateIndex
CREATE INDEX "need_finding_municipality_id_finding_id_idx" ON "need_finding"("municipality_id", "finding_id");

-- CreateIndex
CREATE INDEX "need_measure_municipality_id_measure_id_idx" ON "need_measure"("municipality_id", "measure_id");

-- CreateIndex
CREATE INDEX "picture_transition_municipality_id_picture_id_at_idx" ON "picture_transition"("municipality_id", "picture_id", "at");

-- AddForeignKey
ALTER TABLE "picture" ADD CONSTRAINT "picture_municipality_id_committee_id_fkey" FOREIGN KEY ("municipality_id", "committee_id") REFERENCES "committee"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture_section" ADD CONSTRAINT "picture_section_municipality_id_picture_id_fkey" FOREIGN KEY ("municipality_id", "picture_id") REFERENCES "picture"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture_source" ADD CONSTRAINT "picture_source_municipality_id_picture_id_fkey" FOREIGN KEY ("municipality_id", "picture_id") REFERENCES "picture"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_municipality_id_picture_id_fkey" FOREIGN KEY ("municipality_id", "picture_id") REFERENCES "picture"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_municipality_id_source_id_fkey" FOREIGN KEY ("municipality_id", "source_id") REFERENCES "picture_source"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture_need" ADD CONSTRAINT "picture_need_municipality_id_picture_id_fkey" FOREIGN KEY ("municipality_id", "picture_id") REFERENCES "picture"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_finding" ADD CONSTRAINT "need_finding_municipality_id_need_id_fkey" FOREIGN KEY ("municipality_id", "need_id") REFERENCES "picture_need"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_finding" ADD CONSTRAINT "need_finding_municipality_id_finding_id_fkey" FOREIGN KEY ("municipality_id", "finding_id") REFERENCES "finding"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_measure" ADD CONSTRAINT "need_measure_municipality_id_need_id_fkey" FOREIGN KEY ("municipality_id", "need_id") REFERENCES "picture_need"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_measure" ADD CONSTRAINT "need_measure_municipality_id_measure_id_fkey" FOREIGN KEY ("municipality_id", "measure_id") REFERENCES "measure"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture_transition" ADD CONSTRAINT "picture_transition_municipality_id_picture_id_fkey" FOREIGN KEY ("municipality_id", "picture_id") REFERENCES "picture"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A picture is superseded, never taken away.
ALTER TABLE picture ENABLE ROW LEVEL SECURITY;
ALTER TABLE picture FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON picture USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, UPDATE ON picture TO samlad_app;

-- Its headings come with it.
ALTER TABLE picture_section ENABLE ROW LEVEL SECURITY;
ALTER TABLE picture_section FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON picture_section USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, UPDATE ON picture_section TO samlad_app;

-- So do those who are asked.
ALTER TABLE picture_source ENABLE ROW LEVEL SECURITY;
ALTER TABLE picture_source FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON picture_source USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, UPDATE ON picture_source TO samlad_app;

-- What a source says is written anew when it says something else.
ALTER TABLE finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE finding FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON finding USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON finding TO samlad_app;

-- A need is answered or left, and never forgotten.
ALTER TABLE picture_need ENABLE ROW LEVEL SECURITY;
ALTER TABLE picture_need FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON picture_need USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, UPDATE ON picture_need TO samlad_app;

-- What it builds on, and what answers it, can be chosen again.
ALTER TABLE need_finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE need_finding FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON need_finding USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, DELETE ON need_finding TO samlad_app;

ALTER TABLE need_measure ENABLE ROW LEVEL SECURITY;
ALTER TABLE need_measure FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON need_measure USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, DELETE ON need_measure TO samlad_app;

-- History is only added to.
ALTER TABLE picture_transition ENABLE ROW LEVEL SECURITY;
ALTER TABLE picture_transition FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON picture_transition USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT ON picture_transition TO samlad_app;
