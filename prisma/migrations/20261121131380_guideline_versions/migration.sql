-- CreateEnum
CREATE TYPE "guideline_state" AS ENUM ('draft', 'adopted', 'replaced');

-- AlterTable: what is there already has been adopted, and each is the first version of its kind until now.
ALTER TABLE "guideline" ADD COLUMN "lineage_id" UUID,
ADD COLUMN "state" "guideline_state" NOT NULL DEFAULT 'adopted',
ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "guideline_section" ADD COLUMN "lineage_id" UUID;

-- Row security binds the owner too: opened for the two statements that must reach every municipality.
ALTER TABLE "guideline" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "guideline_section" NO FORCE ROW LEVEL SECURITY;
UPDATE "guideline" SET "lineage_id" = (
  SELECT "first"."id" FROM "guideline" "first"
  WHERE "first"."municipality_id" = "guideline"."municipality_id" AND "first"."title" = "guideline"."title"
  ORDER BY "first"."valid_from", "first"."id" LIMIT 1
);
UPDATE "guideline_section" SET "lineage_id" = "id";
ALTER TABLE "guideline" FORCE ROW LEVEL SECURITY;
ALTER TABLE "guideline_section" FORCE ROW LEVEL SECURITY;

ALTER TABLE "guideline" ALTER COLUMN "lineage_id" SET NOT NULL, ALTER COLUMN "state" SET DEFAULT 'draft';
ALTER TABLE "guideline_section" ALTER COLUMN "lineage_id" SET NOT NULL;

-- CreateTable
CREATE TABLE "coordinator_duty" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "guideline_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "coordinator_duty_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "guideline_municipality_id_lineage_id_idx" ON "guideline"("municipality_id", "lineage_id");

-- CreateIndex
CREATE INDEX "guideline_section_municipality_id_lineage_id_idx" ON "guideline_section"("municipality_id", "lineage_id");

-- CreateIndex
CREATE UNIQUE INDEX "coordinator_duty_municipality_id_guideline_id_position_key" ON "coordinator_duty"("municipality_id", "guideline_id", "position");

-- AddForeignKey
ALTER TABLE "coordinator_duty" ADD CONSTRAINT "coordinator_duty_municipality_id_guideline_id_fkey" FOREIGN KEY ("municipality_id", "guideline_id") REFERENCES "guideline"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row-level security, policies and grants.
ALTER TABLE "coordinator_duty" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "coordinator_duty" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "coordinator_duty" USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "coordinator_duty", "guideline", "guideline_section",
  "guideline_section_responsible" TO samlad_app;
