-- AlterTable
ALTER TABLE "incident" ADD COLUMN     "import_id" UUID,
ADD COLUMN     "source_reference" TEXT,
ADD COLUMN     "source_system" TEXT;

-- CreateTable
CREATE TABLE "incident_import" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "made_by_id" UUID NOT NULL,
    "system" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'open',
    "content" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "incident_import_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "incident_import_municipality_id_made_by_id_made_at_idx" ON "incident_import"("municipality_id", "made_by_id", "made_at");

-- CreateIndex
CREATE INDEX "incident_municipality_id_import_id_idx" ON "incident"("municipality_id", "import_id");

-- CreateIndex
CREATE INDEX "incident_municipality_id_duplicate_of_id_idx" ON "incident"("municipality_id", "duplicate_of_id");

-- CreateIndex
CREATE UNIQUE INDEX "incident_municipality_id_source_system_source_reference_key" ON "incident"("municipality_id", "source_system", "source_reference");

-- Whose import it is, the queries ask.
ALTER TABLE incident_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE incident_import FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON incident_import USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON incident_import TO samlad_app;

-- Undoing an import removes what it made, and nothing that anyone has reported or touched.
CREATE POLICY made_by_import ON incident AS RESTRICTIVE FOR DELETE TO samlad_app
  USING (import_id IS NOT NULL AND version = 1);
GRANT DELETE ON incident TO samlad_app;
