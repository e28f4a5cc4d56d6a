-- CreateTable
CREATE TABLE "municipality_logo" (
    "municipality_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "municipality_logo_pkey" PRIMARY KEY ("municipality_id")
);

-- AddForeignKey
ALTER TABLE "municipality_logo" ADD CONSTRAINT "municipality_logo_municipality_id_file_id_fkey" FOREIGN KEY ("municipality_id", "file_id") REFERENCES "stored_file"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE municipality_logo ENABLE ROW LEVEL SECURITY;
ALTER TABLE municipality_logo FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON municipality_logo USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, DELETE ON municipality_logo TO samlad_app;

-- Of itself a municipality chooses its colour here, and nothing else.
CREATE POLICY own_look ON municipality FOR UPDATE TO samlad_app
  USING (id = open_municipality_id()) WITH CHECK (id = open_municipality_id());
GRANT UPDATE (accent) ON municipality TO samlad_app;
