-- AlterTable
ALTER TABLE "action_plan" ADD COLUMN     "template_id" UUID;

-- AlterTable
ALTER TABLE "plan_section" ADD COLUMN     "guidance" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "plan_template" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "plan_kind" NOT NULL DEFAULT 'action_plan',
    "description" TEXT NOT NULL DEFAULT '',
    "needs_approval" BOOLEAN NOT NULL DEFAULT false,
    "sections" JSONB NOT NULL DEFAULT '[]',
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "plan_template_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "plan_template_municipality_id_name_key" ON "plan_template"("municipality_id", "name");

-- CreateIndex
CREATE INDEX "action_plan_municipality_id_template_id_idx" ON "action_plan"("municipality_id", "template_id");

-- AddForeignKey
ALTER TABLE "action_plan" ADD CONSTRAINT "action_plan_municipality_id_template_id_fkey" FOREIGN KEY ("municipality_id", "template_id") REFERENCES "plan_template"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A municipality's own. What has been used is retired, never removed.
ALTER TABLE plan_template ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_template FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON plan_template USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, UPDATE ON plan_template TO samlad_app;
