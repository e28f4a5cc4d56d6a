-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('measures', 'prose');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('open', 'used', 'undone');

-- AlterTable
ALTER TABLE "measure" ADD COLUMN     "import_id" UUID;

-- AlterTable
ALTER TABLE "plan_section" ADD COLUMN     "import_id" UUID;

-- CreateTable
CREATE TABLE "measure_import" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "made_by_id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL DEFAULT 'measures',
    "source" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'open',
    "content" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "measure_import_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "headings" TEXT NOT NULL,
    "meanings" TEXT[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "measure_import_municipality_id_plan_id_made_by_id_idx" ON "measure_import"("municipality_id", "plan_id", "made_by_id");

-- CreateIndex
CREATE INDEX "measure_import_municipality_id_made_at_idx" ON "measure_import"("municipality_id", "made_at");

-- CreateIndex
CREATE UNIQUE INDEX "import_mapping_municipality_id_headings_key" ON "import_mapping"("municipality_id", "headings");

-- AddForeignKey
ALTER TABLE "measure_import" ADD CONSTRAINT "measure_import_municipality_id_plan_id_fkey" FOREIGN KEY ("municipality_id", "plan_id") REFERENCES "action_plan"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Both tables are a municipality's own; whose import it is, the queries ask.
ALTER TABLE measure_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE measure_import FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON measure_import USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON measure_import TO samlad_app;

ALTER TABLE import_mapping ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_mapping FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON import_mapping USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, UPDATE ON import_mapping TO samlad_app;

-- Undoing an import removes what it made. Nothing else of a plan may be removed: whatever a person has written or
-- changed is beyond the reach of DELETE, whatever the statement says.
CREATE POLICY made_by_import ON measure AS RESTRICTIVE FOR DELETE TO samlad_app
  USING (import_id IS NOT NULL AND version = 1);
CREATE POLICY made_by_import ON plan_section AS RESTRICTIVE FOR DELETE TO samlad_app
  USING (import_id IS NOT NULL AND version = 1);
GRANT DELETE ON measure, plan_section TO samlad_app;
