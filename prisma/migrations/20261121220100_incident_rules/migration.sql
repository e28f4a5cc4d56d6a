-- AlterTable
ALTER TABLE "incident_notice_rule" ADD COLUMN     "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "handles" BOOLEAN NOT NULL DEFAULT true;

-- Migrations run as the owner, whom row-level security binds too.
ALTER TABLE "incident_notice_rule" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "routing_rule" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "unit" NO FORCE ROW LEVEL SECURITY;

-- What only told of what one committee finds has never said whose it is to handle.
UPDATE "incident_notice_rule" SET "handles" = false WHERE "from_committee_id" IS NOT NULL;

-- One truth: whom an incident is told to stood in the routing too, where nothing read it.
INSERT INTO "incident_notice_rule"
  ("municipality_id", "id", "kinds", "area_id", "from_committee_id", "committee_id", "handles", "added_at")
SELECT rule."municipality_id", rule."id",
  CASE rule."subject" WHEN 'propaganda' THEN ARRAY['graffiti', 'sticker', 'poster']::"incident_kind"[]
    ELSE ARRAY['threat_elected', 'threat_employee', 'harassment', 'vandalism', 'demonstration', 'recruitment',
      'online', 'other']::"incident_kind"[] END,
  rule."area_id", COALESCE(rule."committee_id", unit."committee_id"), rule."to_committee_id", false, rule."added_at"
FROM "routing_rule" rule LEFT JOIN "unit"
  ON unit."municipality_id" = rule."municipality_id" AND unit."id" = rule."from_unit_id"
WHERE rule."subject" IN ('propaganda', 'incident') AND rule."to_committee_id" IS NOT NULL;
DELETE FROM "routing_rule" WHERE "subject" IN ('propaganda', 'incident');

ALTER TABLE "incident_notice_rule" FORCE ROW LEVEL SECURITY;
ALTER TABLE "routing_rule" FORCE ROW LEVEL SECURITY;
ALTER TABLE "unit" FORCE ROW LEVEL SECURITY;

-- DropForeignKey
ALTER TABLE "routing_rule" DROP CONSTRAINT "routing_rule_municipality_id_to_committee_id_fkey";

-- A rule of reports says something.
ALTER TABLE "routing_rule" DROP CONSTRAINT "routing_rule_leads";

-- AlterTable
ALTER TABLE "routing_rule" DROP COLUMN "to_committee_id",
ALTER COLUMN "subject" TYPE "concern_subject" USING "subject"::text::"concern_subject";

DELETE FROM "routing_rule" WHERE "to_unit_id" IS NULL AND NOT "police_first";
ALTER TABLE "routing_rule" ADD CONSTRAINT routing_rule_leads CHECK (to_unit_id IS NOT NULL OR police_first);

-- DropEnum
DROP TYPE "routing_subject";

-- A clock that nothing has been measured by may be taken back; the foreign key of incidents keeps the others.
GRANT DELETE ON incident_clock TO samlad_app;
