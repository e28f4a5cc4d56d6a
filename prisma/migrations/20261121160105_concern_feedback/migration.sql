-- CreateTable
CREATE TABLE "concern_feedback" (
    "municipality_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "answer" TEXT,

    CONSTRAINT "concern_feedback_pkey" PRIMARY KEY ("municipality_id","report_id")
);

-- AddForeignKey
ALTER TABLE "concern_feedback" ADD CONSTRAINT "concern_feedback_municipality_id_report_id_fkey" FOREIGN KEY ("municipality_id", "report_id") REFERENCES "concern_report"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE concern_feedback ENABLE ROW LEVEL SECURITY;
ALTER TABLE concern_feedback FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON concern_feedback
  USING (municipality_id = open_municipality_id()) WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT, UPDATE ON concern_feedback TO samlad_app;
-- Three outcomes and not a word more (SoL 19:6), or that none is given.
ALTER TABLE concern_feedback ADD CONSTRAINT concern_feedback_answer
  CHECK (answer IN ('opened', 'not_opened', 'pending', 'withheld'));
