-- CreateTable
CREATE TABLE "resident_visit" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visitor" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "resident_visit_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "held_report" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "subject" "concern_subject" NOT NULL,
    "immediate_danger" BOOLEAN NOT NULL,
    "area_id" UUID,
    "receiving_unit_id" UUID NOT NULL,
    "suspicions" TEXT[],
    "dismissed_at" TIMESTAMPTZ(3),
    "dismissed_by_id" UUID,
    "key_version" INTEGER NOT NULL,
    "wrapped_key" BYTEA NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "held_report_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "follow_up_code" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "report_id" UUID,
    "held_id" UUID,

    CONSTRAINT "follow_up_code_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "concern_message" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID,
    "content" BYTEA NOT NULL,

    CONSTRAINT "concern_message_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "resident_visit_municipality_id_visitor_act_idx" ON "resident_visit"("municipality_id", "visitor", "act");

-- CreateIndex
CREATE INDEX "held_report_municipality_id_receiving_unit_id_received_at_idx" ON "held_report"("municipality_id", "receiving_unit_id", "received_at");

-- CreateIndex
CREATE INDEX "follow_up_code_municipality_id_report_id_idx" ON "follow_up_code"("municipality_id", "report_id");

-- CreateIndex
CREATE INDEX "follow_up_code_municipality_id_held_id_idx" ON "follow_up_code"("municipality_id", "held_id");

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_code_municipality_id_code_hash_key" ON "follow_up_code"("municipality_id", "code_hash");

-- CreateIndex
CREATE INDEX "concern_message_municipality_id_report_id_at_idx" ON "concern_message"("municipality_id", "report_id", "at");

-- AddForeignKey
ALTER TABLE "held_report" ADD CONSTRAINT "held_report_municipality_id_key_version_fkey" FOREIGN KEY ("municipality_id", "key_version") REFERENCES "municipality_key"("municipality_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "held_report" ADD CONSTRAINT "held_report_municipality_id_area_id_fkey" FOREIGN KEY ("municipality_id", "area_id") REFERENCES "area"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "held_report" ADD CONSTRAINT "held_report_municipality_id_receiving_unit_id_fkey" FOREIGN KEY ("municipality_id", "receiving_unit_id") REFERENCES "unit"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up_code" ADD CONSTRAINT "follow_up_code_municipality_id_report_id_fkey" FOREIGN KEY ("municipality_id", "report_id") REFERENCES "concern_report"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up_code" ADD CONSTRAINT "follow_up_code_municipality_id_held_id_fkey" FOREIGN KEY ("municipality_id", "held_id") REFERENCES "held_report"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern_message" ADD CONSTRAINT "concern_message_municipality_id_report_id_fkey" FOREIGN KEY ("municipality_id", "report_id") REFERENCES "concern_report"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row-level security, policies, grants and triggers are invisible to Prisma: write those of a new table below.

-- A code leads somewhere.
ALTER TABLE follow_up_code ADD CONSTRAINT follow_up_code_leads CHECK (num_nonnulls(report_id, held_id) > 0);

-- Tenant tables, as in the foundation.
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['resident_visit', 'held_report', 'follow_up_code', 'concern_message'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (municipality_id = open_municipality_id()) '
      'WITH CHECK (municipality_id = open_municipality_id())', tenant_table);
  END LOOP;
END $$;

-- A visit is forgotten, never changed; what was written stands.
GRANT SELECT, INSERT, DELETE ON resident_visit TO samlad_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON held_report TO samlad_app;
GRANT SELECT, INSERT, UPDATE ON follow_up_code TO samlad_app;
GRANT SELECT, INSERT ON concern_message TO samlad_app;
