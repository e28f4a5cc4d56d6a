-- AlterTable
ALTER TABLE "concern_report" ADD COLUMN     "clock_from" DATE,
ADD COLUMN     "merged_at" TIMESTAMPTZ(3),
ADD COLUMN     "merged_into_id" UUID;

-- CreateIndex
CREATE INDEX "concern_report_municipality_id_merged_into_id_idx" ON "concern_report"("municipality_id", "merged_into_id");

-- AddForeignKey
ALTER TABLE "concern_report" ADD CONSTRAINT "concern_report_municipality_id_merged_into_id_fkey" FOREIGN KEY ("municipality_id", "merged_into_id") REFERENCES "concern_report"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
