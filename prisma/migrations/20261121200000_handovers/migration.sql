-- CreateTable
CREATE TABLE "concern_handover" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "made_by_id" UUID NOT NULL,
    "checksum" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "assessments" INTEGER NOT NULL,
    "attachments" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by_id" UUID,
    "confirmation" BYTEA,

    CONSTRAINT "concern_handover_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "concern_handover_municipality_id_report_id_made_at_idx" ON "concern_handover"("municipality_id", "report_id", "made_at");

-- AddForeignKey
ALTER TABLE "concern_handover" ADD CONSTRAINT "concern_handover_municipality_id_report_id_fkey" FOREIGN KEY ("municipality_id", "report_id") REFERENCES "concern_report"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE concern_handover ENABLE ROW LEVEL SECURITY;
ALTER TABLE concern_handover FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON concern_handover
  USING (municipality_id = open_municipality_id()) WITH CHECK (municipality_id = open_municipality_id());
-- What was handed over is never taken away, until the report that it was made of has been destroyed (gallring).
CREATE POLICY disposed ON concern_handover AS RESTRICTIVE FOR DELETE TO samlad_app
  USING (EXISTS (SELECT FROM concern_report report WHERE report.municipality_id = concern_handover.municipality_id
    AND report.id = concern_handover.report_id AND report.disposed_at IS NOT NULL));
GRANT SELECT, INSERT, UPDATE, DELETE ON concern_handover TO samlad_app;

ALTER TABLE concern_handover ADD CONSTRAINT concern_handover_confirmed
  CHECK ((confirmed_at IS NULL) = (confirmation IS NULL) AND (confirmed_at IS NULL) = (confirmed_by_id IS NULL));
