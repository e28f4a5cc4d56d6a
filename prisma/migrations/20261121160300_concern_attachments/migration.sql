-- AlterTable
ALTER TABLE "stored_file" ALTER COLUMN "stored_by_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "concern_attachment" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "draft_id" UUID,
    "report_id" UUID,
    "file_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "concern_attachment_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "concern_attachment_municipality_id_draft_id_idx" ON "concern_attachment"("municipality_id", "draft_id");

-- CreateIndex
CREATE INDEX "concern_attachment_municipality_id_report_id_idx" ON "concern_attachment"("municipality_id", "report_id");

-- CreateIndex
CREATE UNIQUE INDEX "concern_attachment_municipality_id_file_id_key" ON "concern_attachment"("municipality_id", "file_id");

-- AddForeignKey
ALTER TABLE "concern_attachment" ADD CONSTRAINT "concern_attachment_municipality_id_draft_id_fkey" FOREIGN KEY ("municipality_id", "draft_id") REFERENCES "concern_draft"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern_attachment" ADD CONSTRAINT "concern_attachment_municipality_id_report_id_fkey" FOREIGN KEY ("municipality_id", "report_id") REFERENCES "concern_report"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern_attachment" ADD CONSTRAINT "concern_attachment_municipality_id_file_id_fkey" FOREIGN KEY ("municipality_id", "file_id") REFERENCES "stored_file"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A file belongs to what is written or to what is filed, never to nothing.
ALTER TABLE concern_attachment ADD CONSTRAINT concern_attachment_owned
  CHECK (draft_id IS NOT NULL OR report_id IS NOT NULL);

ALTER TABLE concern_attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE concern_attachment FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON concern_attachment USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON concern_attachment TO samlad_app;
