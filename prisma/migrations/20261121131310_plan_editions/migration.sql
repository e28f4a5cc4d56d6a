-- A volatile default gives each plan and measure that is already there a lineage of its own.
-- AlterTable
ALTER TABLE "action_plan" ADD COLUMN     "edition" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "lineage_id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "previous_id" UUID;

-- AlterTable
ALTER TABLE "measure" ADD COLUMN     "lineage_id" UUID NOT NULL DEFAULT gen_random_uuid();

-- CreateIndex
CREATE UNIQUE INDEX "action_plan_municipality_id_lineage_id_edition_key" ON "action_plan"("municipality_id", "lineage_id", "edition");

-- AddForeignKey
ALTER TABLE "action_plan" ADD CONSTRAINT "action_plan_municipality_id_previous_id_fkey" FOREIGN KEY ("municipality_id", "previous_id") REFERENCES "action_plan"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
