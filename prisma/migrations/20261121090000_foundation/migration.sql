
-- CreateEnum
CREATE TYPE "role" AS ENUM ('strategist', 'coordinator', 'committee_member', 'board_member', 'staff', 'case_worker', 'support_function', 'external_party', 'data_protection_officer', 'administrator');

-- CreateEnum
CREATE TYPE "concern_subject" AS ENUM ('child', 'adult', 'unknown');

-- CreateEnum
CREATE TYPE "concern_state" AS ENUM ('received', 'accepted', 'closed');

-- CreateEnum
CREATE TYPE "measure_status" AS ENUM ('proposal', 'not_started', 'ongoing', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "prevention_level" AS ENUM ('general', 'specific', 'individual');

-- CreateEnum
CREATE TYPE "environment" AS ENUM ('right_wing', 'left_wing', 'islamist', 'lone_actor', 'mixed', 'undetermined');

-- CreateEnum
CREATE TYPE "committee_kind" AS ENUM ('executive_board', 'district', 'specialist', 'company_board');

-- CreateEnum
CREATE TYPE "plan_kind" AS ENUM ('action_plan', 'statutory');

-- CreateEnum
CREATE TYPE "plan_state" AS ENUM ('draft', 'consultation', 'sent', 'decided', 'in_force', 'replaced');

-- CreateEnum
CREATE TYPE "plan_section_kind" AS ENUM ('text', 'measures');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "operator" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "user_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "membership" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "committee_id" UUID,
    "unit_id" UUID,
    "title" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "membership_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" BIGSERIAL NOT NULL,
    "key_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipality_key" (
    "municipality_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "wrapped_key" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "municipality_key_pkey" PRIMARY KEY ("municipality_id","version")
);

-- CreateTable
CREATE TABLE "concern_report" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "subject" "concern_subject" NOT NULL,
    "immediate_danger" BOOLEAN NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reporter_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "receiving_unit_id" UUID NOT NULL,
    "state" "concern_state" NOT NULL DEFAULT 'received',
    "assigned_to_id" UUID,
    "accepted_at" TIMESTAMPTZ(3),
    "protection_assessed_at" TIMESTAMPTZ(3),
    "preliminary_decided_at" TIMESTAMPTZ(3),
    "key_version" INTEGER NOT NULL,
    "wrapped_key" BYTEA,
    "content" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "concern_report_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "concern_draft" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reporter_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "key_version" INTEGER NOT NULL,
    "wrapped_key" BYTEA NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "concern_draft_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "counter" (
    "municipality_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "counter_pkey" PRIMARY KEY ("municipality_id","name")
);

-- CreateTable
CREATE TABLE "guideline" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "adopted_by" TEXT,
    "adopted_on" DATE,
    "paragraph" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "guideline_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "guideline_section" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "guideline_id" UUID NOT NULL,
    "parent_id" UUID,
    "level_name" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "aim" TEXT NOT NULL DEFAULT '',
    "example_methods" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "position" INTEGER NOT NULL,

    CONSTRAINT "guideline_section_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "guideline_section_responsible" (
    "municipality_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,

    CONSTRAINT "guideline_section_responsible_pkey" PRIMARY KEY ("municipality_id","section_id","committee_id")
);

-- CreateTable
CREATE TABLE "measure" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "guideline_section_id" UUID,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "responsible" TEXT NOT NULL DEFAULT '',
    "responsible_unit_id" UUID,
    "other_parties" TEXT NOT NULL DEFAULT '',
    "status" "measure_status" NOT NULL DEFAULT 'not_started',
    "starts_on" DATE,
    "due_on" DATE,
    "next_due_on" DATE,
    "prevention_level" "prevention_level",
    "environments" "environment"[] DEFAULT ARRAY[]::"environment"[],
    "position" INTEGER NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "measure_step" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "responsible" TEXT NOT NULL DEFAULT '',
    "status" "measure_status" NOT NULL DEFAULT 'not_started',
    "due_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "measure_step_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "measure_update" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_user_id" UUID NOT NULL,
    "status" "measure_status" NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "obstacle" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "measure_update_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "municipality" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "accent" TEXT NOT NULL,
    "default_locale" TEXT NOT NULL DEFAULT 'sv',
    "soon_days" INTEGER NOT NULL DEFAULT 30,
    "duty_officer_name" TEXT,
    "duty_officer_phone" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "committee" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "committee_kind" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "requires_coordinator" BOOLEAN NOT NULL DEFAULT true,
    "requires_plan" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "committee_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "unit" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "committee_id" UUID,
    "parent_id" UUID,
    "name" TEXT NOT NULL,
    "receives_concerns" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "area" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "name" TEXT NOT NULL,

    CONSTRAINT "area_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "coordinator_assignment" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "coordinator_assignment_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "action_plan" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "kind" "plan_kind" NOT NULL DEFAULT 'action_plan',
    "title" TEXT NOT NULL,
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,
    "state" "plan_state" NOT NULL DEFAULT 'draft',
    "state_since" DATE NOT NULL,
    "consultation_on" DATE,
    "meeting_on" DATE,
    "decided_on" DATE,
    "paragraph" TEXT,
    "register_number" TEXT,
    "follow_up_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "action_plan_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "plan_section" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "kind" "plan_section_kind" NOT NULL DEFAULT 'text',
    "number" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "plan_section_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "municipality_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "actor_id" UUID,
    "actor_role" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("municipality_id","seq")
);

-- CreateTable
CREATE TABLE "notification" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" UUID NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "submission" (
    "municipality_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "answer" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("municipality_id","user_id","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "membership_municipality_id_user_id_idx" ON "membership"("municipality_id", "user_id");

-- CreateIndex
CREATE INDEX "membership_municipality_id_role_idx" ON "membership"("municipality_id", "role");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_attempt_key_hash_at_idx" ON "sign_in_attempt"("key_hash", "at");

-- CreateIndex
CREATE INDEX "concern_report_municipality_id_receiving_unit_id_received_a_idx" ON "concern_report"("municipality_id", "receiving_unit_id", "received_at");

-- CreateIndex
CREATE INDEX "concern_report_municipality_id_reporter_id_received_at_idx" ON "concern_report"("municipality_id", "reporter_id", "received_at");

-- CreateIndex
CREATE UNIQUE INDEX "concern_report_municipality_id_year_number_key" ON "concern_report"("municipality_id", "year", "number");

-- CreateIndex
CREATE INDEX "concern_draft_municipality_id_reporter_id_idx" ON "concern_draft"("municipality_id", "reporter_id");

-- CreateIndex
CREATE UNIQUE INDEX "guideline_municipality_id_title_version_key" ON "guideline"("municipality_id", "title", "version");

-- CreateIndex
CREATE INDEX "guideline_section_municipality_id_parent_id_idx" ON "guideline_section"("municipality_id", "parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "guideline_section_municipality_id_guideline_id_number_key" ON "guideline_section"("municipality_id", "guideline_id", "number");

-- CreateIndex
CREATE INDEX "guideline_section_responsible_municipality_id_committee_id_idx" ON "guideline_section_responsible"("municipality_id", "committee_id");

-- CreateIndex
CREATE INDEX "measure_municipality_id_plan_id_position_idx" ON "measure"("municipality_id", "plan_id", "position");

-- CreateIndex
CREATE INDEX "measure_municipality_id_section_id_position_idx" ON "measure"("municipality_id", "section_id", "position");

-- CreateIndex
CREATE INDEX "measure_municipality_id_next_due_on_idx" ON "measure"("municipality_id", "next_due_on");

-- CreateIndex
CREATE INDEX "measure_municipality_id_guideline_section_id_idx" ON "measure"("municipality_id", "guideline_section_id");

-- CreateIndex
CREATE INDEX "measure_municipality_id_responsible_unit_id_idx" ON "measure"("municipality_id", "responsible_unit_id");

-- CreateIndex
CREATE INDEX "measure_step_municipality_id_measure_id_position_idx" ON "measure_step"("municipality_id", "measure_id", "position");

-- CreateIndex
CREATE INDEX "measure_update_municipality_id_measure_id_at_idx" ON "measure_update"("municipality_id", "measure_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "municipality_slug_key" ON "municipality"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "committee_municipality_id_name_key" ON "committee"("municipality_id", "name");

-- CreateIndex
CREATE INDEX "unit_municipality_id_committee_id_idx" ON "unit"("municipality_id", "committee_id");

-- CreateIndex
CREATE INDEX "unit_municipality_id_parent_id_idx" ON "unit"("municipality_id", "parent_id");

-- CreateIndex
CREATE INDEX "area_municipality_id_parent_id_idx" ON "area"("municipality_id", "parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "area_municipality_id_name_key" ON "area"("municipality_id", "name");

-- CreateIndex
CREATE INDEX "coordinator_assignment_municipality_id_committee_id_valid_f_idx" ON "coordinator_assignment"("municipality_id", "committee_id", "valid_from");

-- CreateIndex
CREATE INDEX "action_plan_municipality_id_committee_id_period_from_idx" ON "action_plan"("municipality_id", "committee_id", "period_from");

-- CreateIndex
CREATE UNIQUE INDEX "plan_section_municipality_id_plan_id_number_key" ON "plan_section"("municipality_id", "plan_id", "number");

-- CreateIndex
CREATE INDEX "audit_event_municipality_id_object_type_object_id_seq_idx" ON "audit_event"("municipality_id", "object_type", "object_id", "seq");

-- CreateIndex
CREATE INDEX "notification_municipality_id_user_id_at_idx" ON "notification"("municipality_id", "user_id", "at");

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_municipality_id_committee_id_fkey" FOREIGN KEY ("municipality_id", "committee_id") REFERENCES "committee"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_municipality_id_unit_id_fkey" FOREIGN KEY ("municipality_id", "unit_id") REFERENCES "unit"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern_report" ADD CONSTRAINT "concern_report_municipality_id_receiving_unit_id_fkey" FOREIGN KEY ("municipality_id", "receiving_unit_id") REFERENCES "unit"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guideline_section" ADD CONSTRAINT "guideline_section_municipality_id_guideline_id_fkey" FOREIGN KEY ("municipality_id", "guideline_id") REFERENCES "guideline"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guideline_section" ADD CONSTRAINT "guideline_section_municipality_id_parent_id_fkey" FOREIGN KEY ("municipality_id", "parent_id") REFERENCES "guideline_section"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guideline_section_responsible" ADD CONSTRAINT "guideline_section_responsible_municipality_id_section_id_fkey" FOREIGN KEY ("municipality_id", "section_id") REFERENCES "guideline_section"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guideline_section_responsible" ADD CONSTRAINT "guideline_section_responsible_municipality_id_committee_id_fkey" FOREIGN KEY ("municipality_id", "committee_id") REFERENCES "committee"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_municipality_id_plan_id_fkey" FOREIGN KEY ("municipality_id", "plan_id") REFERENCES "action_plan"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_municipality_id_section_id_fkey" FOREIGN KEY ("municipality_id", "section_id") REFERENCES "plan_section"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_municipality_id_guideline_section_id_fkey" FOREIGN KEY ("municipality_id", "guideline_section_id") REFERENCES "guideline_section"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_municipality_id_responsible_unit_id_fkey" FOREIGN KEY ("municipality_id", "responsible_unit_id") REFERENCES "unit"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_step" ADD CONSTRAINT "measure_step_municipality_id_measure_id_fkey" FOREIGN KEY ("municipality_id", "measure_id") REFERENCES "measure"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_update" ADD CONSTRAINT "measure_update_municipality_id_measure_id_fkey" FOREIGN KEY ("municipality_id", "measure_id") REFERENCES "measure"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee" ADD CONSTRAINT "committee_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_municipality_id_committee_id_fkey" FOREIGN KEY ("municipality_id", "committee_id") REFERENCES "committee"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_municipality_id_parent_id_fkey" FOREIGN KEY ("municipality_id", "parent_id") REFERENCES "unit"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area" ADD CONSTRAINT "area_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area" ADD CONSTRAINT "area_municipality_id_parent_id_fkey" FOREIGN KEY ("municipality_id", "parent_id") REFERENCES "area"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coordinator_assignment" ADD CONSTRAINT "coordinator_assignment_municipality_id_committee_id_fkey" FOREIGN KEY ("municipality_id", "committee_id") REFERENCES "committee"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coordinator_assignment" ADD CONSTRAINT "coordinator_assignment_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_plan" ADD CONSTRAINT "action_plan_municipality_id_committee_id_fkey" FOREIGN KEY ("municipality_id", "committee_id") REFERENCES "committee"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_section" ADD CONSTRAINT "plan_section_municipality_id_plan_id_fkey" FOREIGN KEY ("municipality_id", "plan_id") REFERENCES "action_plan"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ---------------------------------------------------------------------------------------------------------
-- Row-level security, grants and triggers. Prisma does not see these; tests/isolation reads the catalogue and
-- fails when a table with municipality_id lacks them.
--
-- The application connects as samlad_app, which owns nothing and cannot bypass row security. What a
-- transaction may see follows from three settings that live only inside it (set_config(…, true)):
--   app.municipality_id  the open municipality        app.user_id  the signed-in person
--   app.session_hash     the session being resolved
-- ---------------------------------------------------------------------------------------------------------

-- After a transaction has ended the setting reads '' on that connection, hence NULLIF.
CREATE FUNCTION open_municipality_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN NULLIF(current_setting('app.municipality_id', true), '')::uuid;

CREATE FUNCTION open_user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN NULLIF(current_setting('app.user_id', true), '')::uuid;

GRANT USAGE ON SCHEMA public TO samlad_app;

-- Tenant tables: one policy, the same for all.
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY[
    'committee', 'unit', 'area', 'coordinator_assignment', 'membership',
    'guideline', 'guideline_section', 'guideline_section_responsible',
    'action_plan', 'plan_section', 'measure', 'measure_step', 'measure_update',
    'municipality_key', 'concern_report', 'concern_draft', 'counter',
    'audit_event', 'notification', 'submission'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (municipality_id = open_municipality_id()) '
      'WITH CHECK (municipality_id = open_municipality_id())', tenant_table);
  END LOOP;
END $$;

GRANT SELECT ON committee, unit, area, coordinator_assignment, membership,
  guideline, guideline_section, guideline_section_responsible TO samlad_app;
GRANT SELECT, INSERT, UPDATE ON action_plan, plan_section, measure, counter, notification, concern_report,
  submission TO samlad_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON measure_step, concern_draft TO samlad_app;
-- Follow-ups, keys and the audit trail are never rewritten by the application.
GRANT SELECT, INSERT ON measure_update, municipality_key, audit_event TO samlad_app;

-- A person may list their own memberships before choosing a municipality.
CREATE POLICY own ON membership FOR SELECT USING (user_id = open_user_id());

-- Platform tables. The owner (migrations, seeding) sees them whole; the application as little as it can do with.
DO $$
DECLARE
  platform_table text;
BEGIN
  FOREACH platform_table IN ARRAY ARRAY['municipality', 'users', 'credential', 'session', 'sign_in_attempt'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', platform_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', platform_table);
    EXECUTE format('CREATE POLICY owner ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', platform_table);
  END LOOP;
END $$;

-- Name and accent stand on the residents' page and on the sign-in page.
CREATE POLICY public_face ON municipality FOR SELECT TO samlad_app USING (true);
GRANT SELECT ON municipality TO samlad_app;

-- One sees oneself, one's colleagues in the open municipality, and the account whose address one signs in with.
CREATE POLICY visible ON users FOR SELECT TO samlad_app USING (
  id = open_user_id()
  OR email = NULLIF(current_setting('app.sign_in_email', true), '')
  OR EXISTS (
    SELECT 1 FROM membership WHERE membership.user_id = users.id AND membership.municipality_id = open_municipality_id()
  )
);
GRANT SELECT ON users TO samlad_app;

CREATE POLICY own ON credential FOR SELECT TO samlad_app USING (user_id = open_user_id());
GRANT SELECT ON credential TO samlad_app;

-- Whoever holds the secret finds its session; a person may end their own.
CREATE POLICY own ON session TO samlad_app
  USING (token_hash = NULLIF(current_setting('app.session_hash', true), '') OR user_id = open_user_id())
  WITH CHECK (user_id = open_user_id());
GRANT SELECT, INSERT, UPDATE ON session TO samlad_app;

-- Counting failed sign-ins needs the keyed hash of account or address, given in app.sign_in_keys.
CREATE POLICY own ON sign_in_attempt TO samlad_app
  USING (key_hash = ANY (string_to_array(current_setting('app.sign_in_keys', true), ',')))
  WITH CHECK (key_hash = ANY (string_to_array(current_setting('app.sign_in_keys', true), ',')));
GRANT SELECT, INSERT, DELETE ON sign_in_attempt TO samlad_app;
GRANT USAGE ON SEQUENCE sign_in_attempt_id_seq TO samlad_app;

-- ---------------------------------------------------------------------------------------------------------
-- The start of every request: resolves the session and opens the municipality, in one round trip and with the
-- caller's own rights. Idle limit 30 minutes; the absolute limit (12 hours) is set when the session is made.
-- Returns null when there is no valid session; "membership" is null when the person has no role there.
-- ---------------------------------------------------------------------------------------------------------
CREATE FUNCTION open_session(given_token_hash text, given_slug text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  found_session record;
  person record;
  place record;
  post record;
  scope_name text;
  today date := (now() AT TIME ZONE 'Europe/Stockholm')::date;
BEGIN
  PERFORM set_config('app.session_hash', given_token_hash, true);
  SELECT id, user_id, membership_id, last_seen_at INTO found_session FROM session
    WHERE token_hash = given_token_hash AND ended_at IS NULL
      AND expires_at > now() AND last_seen_at > now() - interval '30 minutes';
  IF NOT FOUND THEN RETURN NULL; END IF;

  PERFORM set_config('app.user_id', found_session.user_id::text, true);
  SELECT id, name, operator INTO person FROM users WHERE id = found_session.user_id AND disabled_at IS NULL;
  IF NOT FOUND THEN RETURN NULL; END IF;

  IF found_session.last_seen_at < now() - interval '1 minute' THEN
    UPDATE session SET last_seen_at = now() WHERE id = found_session.id;
  END IF;

  SELECT id, slug, name, accent, soon_days INTO place FROM municipality WHERE slug = given_slug;
  SELECT membership.id, role, committee_id, unit_id, title INTO post FROM membership
    WHERE municipality_id = place.id AND user_id = found_session.user_id
      AND valid_from <= today AND (valid_to IS NULL OR valid_to >= today)
    ORDER BY membership.id IS NOT DISTINCT FROM found_session.membership_id DESC, valid_from, membership.id
    LIMIT 1;
  IF FOUND THEN
    PERFORM set_config('app.municipality_id', place.id::text, true);
    -- The shell shows where one works; fetched here so that no page needs a statement of its own for it.
    scope_name := COALESCE(
      (SELECT name FROM unit WHERE municipality_id = place.id AND id = post.unit_id),
      (SELECT name FROM committee WHERE municipality_id = place.id AND id = post.committee_id));
  END IF;

  RETURN jsonb_build_object(
    'userId', person.id, 'name', person.name, 'operator', person.operator, 'sessionId', found_session.id,
    'membershipCount', (SELECT count(*) FROM membership WHERE user_id = person.id),
    'municipality', CASE WHEN post.id IS NULL THEN NULL ELSE jsonb_build_object(
      'id', place.id, 'slug', place.slug, 'name', place.name, 'accent', place.accent, 'soonDays', place.soon_days) END,
    'membership', CASE WHEN post.id IS NULL THEN NULL ELSE jsonb_build_object(
      'id', post.id, 'role', post.role, 'committeeId', post.committee_id, 'unitId', post.unit_id, 'title', post.title,
      'scopeName', scope_name) END
  );
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- The audit chain. Sequence, time, link and hash are set here, so that no writer can choose them. Each part is
-- length-prefixed, so that no two different events give the same bytes. npm run audit:verify computes the same
-- digest outside the database.
-- ---------------------------------------------------------------------------------------------------------
CREATE FUNCTION audit_event_part(part text) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN part IS NULL THEN '-;' ELSE octet_length(part)::text || ':' || part || ';' END;

CREATE FUNCTION link_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_event record;
BEGIN
  -- One writer at a time per municipality: two events must never follow the same one.
  PERFORM pg_advisory_xact_lock(hashtextextended('audit_event:' || NEW.municipality_id::text, 0));
  SELECT seq, hash INTO last_event FROM audit_event
    WHERE municipality_id = NEW.municipality_id ORDER BY seq DESC LIMIT 1;
  NEW.seq := COALESCE(last_event.seq, 0) + 1;
  NEW.at := clock_timestamp();
  NEW.previous_hash := COALESCE(last_event.hash, ''::bytea);
  NEW.hash := sha256(convert_to(
    audit_event_part(NEW.municipality_id::text) || audit_event_part(NEW.seq::text)
    || audit_event_part(to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'))
    || audit_event_part(NEW.actor_id::text) || audit_event_part(NEW.actor_role) || audit_event_part(NEW.action)
    || audit_event_part(NEW.object_type) || audit_event_part(NEW.object_id::text) || audit_event_part(NEW.detail::text)
    || audit_event_part(encode(NEW.previous_hash, 'hex')), 'UTF8'));
  RETURN NEW;
END $$;

CREATE TRIGGER link_audit_event BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION link_audit_event();

-- The health route tells whether the migrations are current. (The table is the migration engine's own; it is not
-- there when this script is run by hand or in a shadow database.)
DO $$
BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    GRANT SELECT ON _prisma_migrations TO samlad_app;
  END IF;
END $$;
