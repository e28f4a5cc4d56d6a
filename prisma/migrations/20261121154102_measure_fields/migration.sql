-- AlterTable
ALTER TABLE "action_plan" ADD COLUMN     "measure_fields" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "plan_template" ADD COLUMN     "measure_fields" JSONB NOT NULL DEFAULT '{}';
