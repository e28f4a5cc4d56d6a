-- CreateEnum
CREATE TYPE "comment_resolution" AS ENUM ('followed', 'not_followed');

-- CreateTable
CREATE TABLE "plan_invitation" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer_by" DATE NOT NULL,
    "no_comments_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_invitation_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "plan_comment" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "parent_id" UUID,
    "section_id" UUID,
    "measure_id" UUID,
    "about_title" TEXT NOT NULL DEFAULT '',
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "body" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" UUID,
    "resolution" "comment_resolution",
    "resolution_reason" TEXT NOT NULL DEFAULT '',
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_comment_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "plan_invitation_municipality_id_user_id_idx" ON "plan_invitation"("municipality_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_invitation_municipality_id_plan_id_user_id_key" ON "plan_invitation"("municipality_id", "plan_id", "user_id");

-- CreateIndex
CREATE INDEX "plan_comment_municipality_id_plan_id_at_idx" ON "plan_comment"("municipality_id", "plan_id", "at");

-- CreateIndex
CREATE INDEX "plan_comment_municipality_id_parent_id_idx" ON "plan_comment"("municipality_id", "parent_id");

-- AddForeignKey
ALTER TABLE "plan_invitation" ADD CONSTRAINT "plan_invitation_municipality_id_plan_id_fkey" FOREIGN KEY ("municipality_id", "plan_id") REFERENCES "action_plan"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_invitation" ADD CONSTRAINT "plan_invitation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_comment" ADD CONSTRAINT "plan_comment_municipality_id_plan_id_fkey" FOREIGN KEY ("municipality_id", "plan_id") REFERENCES "action_plan"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_comment" ADD CONSTRAINT "plan_comment_municipality_id_parent_id_fkey" FOREIGN KEY ("municipality_id", "parent_id") REFERENCES "plan_comment"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A reply has its thread's first comment above it; only the first is resolved, and then by somebody.
ALTER TABLE plan_comment
  ADD CONSTRAINT plan_comment_about_one CHECK (section_id IS NULL OR measure_id IS NULL),
  ADD CONSTRAINT plan_comment_reply_is_plain CHECK (
    parent_id IS NULL OR (section_id IS NULL AND measure_id IS NULL AND resolution IS NULL)),
  ADD CONSTRAINT plan_comment_resolved_by_somebody CHECK (
    (resolution IS NULL) = (resolved_at IS NULL) AND (resolution IS NULL) = (resolved_by_id IS NULL)),
  ADD CONSTRAINT plan_comment_removed_is_empty CHECK (removed_at IS NULL OR (body = '' AND removed_by_id IS NOT NULL));

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['plan_invitation', 'plan_comment'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (municipality_id = open_municipality_id()) '
      'WITH CHECK (municipality_id = open_municipality_id())', tenant_table);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON plan_invitation, plan_comment TO samlad_app;

-- ---------------------------------------------------------------------------------------------------------
-- As before, with "invited" added: whether the person has an invitation that stands. Those who have none (nearly all,
-- nearly always) are never asked about again in the request.
-- ---------------------------------------------------------------------------------------------------------
CREATE OR REPLACE FUNCTION open_session(given_token_hash text, given_slug text) RETURNS jsonb LANGUAGE plpgsql AS $$
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
      'scopeName', scope_name) END,
    'invited', post.id IS NOT NULL AND EXISTS (SELECT 1 FROM plan_invitation
      WHERE municipality_id = place.id AND user_id = person.id AND withdrawn_at IS NULL)
  );
END $$;
