-- CreateEnum
CREATE TYPE "concern_channel" AS ENUM ('staff', 'resident', 'phone');

-- AlterTable
ALTER TABLE "concern_report" ADD COLUMN     "area_id" UUID,
ADD COLUMN     "channel" "concern_channel" NOT NULL DEFAULT 'staff',
ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ALTER COLUMN "reporter_id" DROP NOT NULL;

-- AddForeignKey
ALTER TABLE "concern_report" ADD CONSTRAINT "concern_report_municipality_id_area_id_fkey" FOREIGN KEY ("municipality_id", "area_id") REFERENCES "area"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Those who work with children may not be anonymous (SoL 19:1); only what a resident sends has no account behind it.
ALTER TABLE concern_report ADD CONSTRAINT concern_report_reporter_known
  CHECK (reporter_id IS NOT NULL OR channel = 'resident');
