-- CreateTable
CREATE TABLE "held_escalation" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "received_on" DATE NOT NULL,
    "danger" BOOLEAN NOT NULL,
    "level" "escalation_level" NOT NULL,
    "user_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "held_escalation_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "held_escalation_municipality_id_unit_id_received_on_danger__key" ON "held_escalation"("municipality_id", "unit_id", "received_on", "danger", "level", "user_id");

-- AddForeignKey
ALTER TABLE "held_escalation" ADD CONSTRAINT "held_escalation_municipality_id_unit_id_fkey" FOREIGN KEY ("municipality_id", "unit_id") REFERENCES "unit"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "held_escalation" ADD CONSTRAINT "held_escalation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE held_escalation ENABLE ROW LEVEL SECURITY;
ALTER TABLE held_escalation FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON held_escalation USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
-- A warning that was sent is never rewritten.
GRANT SELECT, INSERT ON held_escalation TO samlad_app;
