-- AlterTable
ALTER TABLE "concern_attachment" ADD COLUMN     "held_id" UUID;

-- CreateIndex
CREATE INDEX "concern_attachment_municipality_id_held_id_idx" ON "concern_attachment"("municipality_id", "held_id");

-- AddForeignKey
ALTER TABLE "concern_attachment" ADD CONSTRAINT "concern_attachment_municipality_id_held_id_fkey" FOREIGN KEY ("municipality_id", "held_id") REFERENCES "held_report"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A resident's file waits with the report that waits.
ALTER TABLE concern_attachment DROP CONSTRAINT concern_attachment_owned;
ALTER TABLE concern_attachment ADD CONSTRAINT concern_attachment_owned
  CHECK (num_nonnulls(draft_id, report_id, held_id) > 0);
