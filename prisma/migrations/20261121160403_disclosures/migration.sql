-- CreateEnum
CREATE TYPE "recipient_kind" AS ENUM ('police', 'security_service', 'customs', 'prosecutor', 'school', 'region', 'housing', 'job_centre', 'prison_service', 'social_services', 'association', 'reporter', 'other');

-- CreateEnum
CREATE TYPE "disclosure_means" AS ENUM ('document', 'oral');

-- CreateTable
CREATE TABLE "disclosure" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID,
    "report_id" UUID,
    "ground" TEXT NOT NULL,
    "recipient" "recipient_kind" NOT NULL,
    "means" "disclosure_means" NOT NULL,
    "consent_id" UUID,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "disclosure_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "disclosure_municipality_id_decided_at_idx" ON "disclosure"("municipality_id", "decided_at");

-- CreateIndex
CREATE INDEX "disclosure_municipality_id_case_id_idx" ON "disclosure"("municipality_id", "case_id");

-- CreateIndex
CREATE INDEX "disclosure_municipality_id_report_id_idx" ON "disclosure"("municipality_id", "report_id");

-- AddForeignKey
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_municipality_id_case_id_fkey" FOREIGN KEY ("municipality_id", "case_id") REFERENCES "support_case"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_municipality_id_report_id_fkey" FOREIGN KEY ("municipality_id", "report_id") REFERENCES "concern_report"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_municipality_id_consent_id_fkey" FOREIGN KEY ("municipality_id", "consent_id") REFERENCES "consent"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A tenant table, as in the foundation.
ALTER TABLE disclosure ENABLE ROW LEVEL SECURITY;
ALTER TABLE disclosure FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON disclosure USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());

-- What has left is never rewritten.
GRANT SELECT, INSERT ON disclosure TO samlad_app;
