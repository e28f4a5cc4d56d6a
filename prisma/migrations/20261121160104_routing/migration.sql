-- CreateEnum
CREATE TYPE "routing_subject" AS ENUM ('child', 'adult', 'unknown', 'propaganda', 'incident');

-- AlterTable
ALTER TABLE "concern_report" ADD COLUMN     "police_first" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "routing_rule" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subject" "routing_subject" NOT NULL,
    "danger" BOOLEAN NOT NULL DEFAULT false,
    "area_id" UUID,
    "committee_id" UUID,
    "from_unit_id" UUID,
    "to_unit_id" UUID,
    "to_committee_id" UUID,
    "police_first" BOOLEAN NOT NULL DEFAULT false,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "routing_rule_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "routing_contact" (
    "municipality_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "instruction" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "routing_contact_pkey" PRIMARY KEY ("municipality_id")
);

-- AddForeignKey
ALTER TABLE "routing_rule" ADD CONSTRAINT "routing_rule_municipality_id_area_id_fkey" FOREIGN KEY ("municipality_id", "area_id") REFERENCES "area"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_rule" ADD CONSTRAINT "routing_rule_municipality_id_committee_id_fkey" FOREIGN KEY ("municipality_id", "committee_id") REFERENCES "committee"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_rule" ADD CONSTRAINT "routing_rule_municipality_id_from_unit_id_fkey" FOREIGN KEY ("municipality_id", "from_unit_id") REFERENCES "unit"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_rule" ADD CONSTRAINT "routing_rule_municipality_id_to_unit_id_fkey" FOREIGN KEY ("municipality_id", "to_unit_id") REFERENCES "unit"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_rule" ADD CONSTRAINT "routing_rule_municipality_id_to_committee_id_fkey" FOREIGN KEY ("municipality_id", "to_committee_id") REFERENCES "committee"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['routing_rule', 'routing_contact'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (municipality_id = open_municipality_id()) '
      'WITH CHECK (municipality_id = open_municipality_id())', tenant_table);
  END LOOP;
END $$;
GRANT SELECT, INSERT, DELETE ON routing_rule TO samlad_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON routing_contact TO samlad_app;

-- A rule says something; which of the three its subject may lead to is for the command to say.
ALTER TABLE routing_rule ADD CONSTRAINT routing_rule_leads
  CHECK (to_unit_id IS NOT NULL OR to_committee_id IS NOT NULL OR police_first);
