-- The rest of a plan's way: approval by the executive board where it is demanded, and follow-up.
ALTER TYPE "plan_state" ADD VALUE 'approved' BEFORE 'in_force';
ALTER TYPE "plan_state" ADD VALUE 'followed_up' BEFORE 'replaced';

-- AlterTable
ALTER TABLE "action_plan" ADD COLUMN     "approved_on" DATE,
ADD COLUMN     "approved_paragraph" TEXT,
ADD COLUMN     "needs_approval" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "plan_transition" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "from_state" "plan_state" NOT NULL,
    "to_state" "plan_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_user_id" UUID NOT NULL,
    "acted_on" DATE NOT NULL,
    "paragraph" TEXT,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "plan_transition_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "plan_transition_municipality_id_plan_id_at_idx" ON "plan_transition"("municipality_id", "plan_id", "at");

-- AddForeignKey
ALTER TABLE "plan_transition" ADD CONSTRAINT "plan_transition_municipality_id_plan_id_fkey" FOREIGN KEY ("municipality_id", "plan_id") REFERENCES "action_plan"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE plan_transition ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_transition FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON plan_transition
  USING (municipality_id = open_municipality_id()) WITH CHECK (municipality_id = open_municipality_id());
-- A step that was taken is never rewritten.
GRANT SELECT, INSERT ON plan_transition TO samlad_app;
