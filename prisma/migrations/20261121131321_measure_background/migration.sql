-- AlterTable
ALTER TABLE "measure" ADD COLUMN     "gender_perspective" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "need" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "target_group" TEXT NOT NULL DEFAULT '';
