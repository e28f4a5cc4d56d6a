-- CreateEnum
CREATE TYPE "field_change_object" AS ENUM ('measure', 'section');

-- CreateTable
CREATE TABLE "field_change" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "object" "field_change_object" NOT NULL,
    "object_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "unchosen" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_user_id" UUID,
    "version" INTEGER NOT NULL,

    CONSTRAINT "field_change_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "field_change_municipality_id_plan_id_at_idx" ON "field_change"("municipality_id", "plan_id", "at");

-- CreateIndex
CREATE INDEX "field_change_municipality_id_object_id_at_idx" ON "field_change"("municipality_id", "object_id", "at");

-- AddForeignKey
ALTER TABLE "field_change" ADD CONSTRAINT "field_change_municipality_id_plan_id_fkey" FOREIGN KEY ("municipality_id", "plan_id") REFERENCES "action_plan"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE field_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE field_change FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON field_change USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
-- What has been is never rewritten.
GRANT SELECT, INSERT ON field_change TO samlad_app;

-- ---------------------------------------------------------------------------------------------------------
-- Nothing is silently overwritten: the database itself keeps each earlier value, with the caller's own rights and in the
-- caller's transaction, whichever command, import or job it was. A new column is kept from the day it is there; what
-- is left out says where the row stands and when it was changed, not what the plan says.
-- ---------------------------------------------------------------------------------------------------------
CREATE FUNCTION keep_field_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO field_change
    (municipality_id, id, plan_id, object, object_id, field, before, after, by_user_id, version)
  SELECT NEW.municipality_id, gen_random_uuid(), NEW.plan_id, TG_ARGV[0]::field_change_object, NEW.id, key,
    COALESCE(was.value, ''), COALESCE(became.value, ''), open_user_id(), NEW.version
  FROM jsonb_each_text(to_jsonb(OLD)) AS was JOIN jsonb_each_text(to_jsonb(NEW)) AS became USING (key)
  WHERE was.value IS DISTINCT FROM became.value AND key <> ALL (ARRAY['municipality_id', 'id', 'plan_id', 'section_id',
    'position', 'version', 'updated_at', 'updated_by_id', 'next_due_on', 'archived_at', 'followed_from']);
  RETURN NULL;
END $$;

CREATE TRIGGER keep_changes AFTER UPDATE ON measure
  FOR EACH ROW EXECUTE FUNCTION keep_field_changes('measure');
CREATE TRIGGER keep_changes AFTER UPDATE ON plan_section
  FOR EACH ROW EXECUTE FUNCTION keep_field_changes('section');

-- A step belongs to its measure's history. What a new measure is born with is no change of it.
CREATE FUNCTION keep_step_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
  became jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
  step jsonb := CASE WHEN TG_OP = 'DELETE' THEN was ELSE became END;
BEGIN
  INSERT INTO field_change
    (municipality_id, id, plan_id, object, object_id, field, before, after, by_user_id, version)
  SELECT m.municipality_id, gen_random_uuid(), m.plan_id, 'measure', m.id, 'steps.' || (step->>'id') || '.' || key,
    COALESCE(was->>key, ''), COALESCE(became->>key, ''), open_user_id(), m.version
  FROM measure m CROSS JOIN jsonb_object_keys(step) AS key
  WHERE m.municipality_id = (step->>'municipality_id')::uuid AND m.id = (step->>'measure_id')::uuid AND m.version > 1
    AND key <> ALL (ARRAY['municipality_id', 'id', 'measure_id', 'position'])
    AND COALESCE(was->>key, '') <> COALESCE(became->>key, '');
  RETURN NULL;
END $$;

CREATE TRIGGER keep_changes AFTER INSERT OR UPDATE OR DELETE ON measure_step
  FOR EACH ROW EXECUTE FUNCTION keep_step_changes();
