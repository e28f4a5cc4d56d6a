-- ---------------------------------------------------------------------------------------------------------
-- Whoever has a plan open is told when it changes. The notice is sent by the database itself, inside the transaction
-- that changes: it is told exactly when it is committed, and no command, import or job can forget it. A notice passes
-- row security by, so it holds ids alone; what they are called is asked for through the gate.
-- One notice per statement and plan, however many rows: "object" is null when there were several.
-- ---------------------------------------------------------------------------------------------------------
CREATE FUNCTION tell_plan_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('plan_change', json_build_object(
      'municipality', municipality_id, 'plan', plan_id, 'kind', TG_ARGV[0],
      'object', CASE WHEN count(*) = 1 THEN min(id::text) END, 'by', open_user_id())::text)
    FROM changed GROUP BY municipality_id, plan_id;
  RETURN NULL;
END $$;

CREATE FUNCTION tell_plan_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('plan_change', json_build_object(
      'municipality', municipality_id, 'plan', id, 'kind', 'plan', 'object', NULL, 'by', open_user_id())::text)
    FROM changed;
  RETURN NULL;
END $$;

-- A trigger that sees all the rows of a statement answers to one kind of statement only.
CREATE TRIGGER tell_added AFTER INSERT ON measure REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tell_plan_change('measure');
CREATE TRIGGER tell_changed AFTER UPDATE ON measure REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tell_plan_change('measure');
CREATE TRIGGER tell_added AFTER INSERT ON plan_section REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tell_plan_change('section');
CREATE TRIGGER tell_changed AFTER UPDATE ON plan_section REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tell_plan_change('section');
CREATE TRIGGER tell_changed AFTER UPDATE ON action_plan REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tell_plan_state();
