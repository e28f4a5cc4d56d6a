-- CreateEnum
CREATE TYPE "file_kind" AS ENUM ('pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'txt', 'csv', 'png', 'jpeg', 'webp');

-- CreateTable
CREATE TABLE "stored_file" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "file_kind" NOT NULL,
    "size" INTEGER NOT NULL,
    "parts" INTEGER NOT NULL,
    "key_version" INTEGER NOT NULL,
    "wrapped_key" BYTEA NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stored_by_id" UUID NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "stored_file_part" (
    "municipality_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "stored_file_part_pkey" PRIMARY KEY ("municipality_id","file_id","position")
);

-- CreateTable
CREATE TABLE "measure_attachment" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "added_by_id" UUID,

    CONSTRAINT "measure_attachment_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "measure_attachment_municipality_id_file_id_idx" ON "measure_attachment"("municipality_id", "file_id");

-- CreateIndex
CREATE UNIQUE INDEX "measure_attachment_municipality_id_measure_id_file_id_key" ON "measure_attachment"("municipality_id", "measure_id", "file_id");

-- AddForeignKey
ALTER TABLE "stored_file_part" ADD CONSTRAINT "stored_file_part_municipality_id_file_id_fkey" FOREIGN KEY ("municipality_id", "file_id") REFERENCES "stored_file"("municipality_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_attachment" ADD CONSTRAINT "measure_attachment_municipality_id_measure_id_fkey" FOREIGN KEY ("municipality_id", "measure_id") REFERENCES "measure"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_attachment" ADD CONSTRAINT "measure_attachment_municipality_id_file_id_fkey" FOREIGN KEY ("municipality_id", "file_id") REFERENCES "stored_file"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is sealed does not get smaller: no time is spent on trying.
ALTER TABLE stored_file_part ALTER COLUMN content SET STORAGE EXTERNAL;

ALTER TABLE stored_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE stored_file FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON stored_file USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, DELETE ON stored_file TO samlad_app;

-- A part can be neither changed nor taken away by itself: it goes with its file, by the foreign key.
ALTER TABLE stored_file_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE stored_file_part FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON stored_file_part USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT ON stored_file_part TO samlad_app;

ALTER TABLE measure_attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE measure_attachment FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON measure_attachment USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, DELETE ON measure_attachment TO samlad_app;
