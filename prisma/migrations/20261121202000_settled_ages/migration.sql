-- CreateTable
CREATE TABLE "settled_age" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "person" INTEGER NOT NULL,
    "kind" "concern_subject" NOT NULL,
    "settled_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_by_id" UUID NOT NULL,

    CONSTRAINT "settled_age_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "settled_age_municipality_id_report_id_settled_at_idx" ON "settled_age"("municipality_id", "report_id", "settled_at");

-- AddForeignKey
ALTER TABLE "settled_age" ADD CONSTRAINT "settled_age_municipality_id_report_id_fkey" FOREIGN KEY ("municipality_id", "report_id") REFERENCES "concern_report"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE settled_age ENABLE ROW LEVEL SECURITY;
ALTER TABLE settled_age FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON settled_age
  USING (municipality_id = open_municipality_id()) WITH CHECK (municipality_id = open_municipality_id());
CREATE POLICY disposed ON settled_age AS RESTRICTIVE FOR DELETE TO samlad_app
  USING (EXISTS (SELECT FROM concern_report report WHERE report.municipality_id = settled_age.municipality_id
    AND report.id = settled_age.report_id AND report.disposed_at IS NOT NULL));
-- Never rewritten: a newer one beside it corrects it.
GRANT SELECT, INSERT, DELETE ON settled_age TO samlad_app;
ALTER TABLE settled_age ADD CONSTRAINT settled_age_is_known CHECK (kind <> 'unknown' AND person >= 0);
