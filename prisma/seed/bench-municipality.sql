-- Fills one municipality of the benchmark. Temporary functions: they live as long as the seeding connection.
-- Ids follow from the slug, so that a second run or another machine gets the same ones.

-- Version and variant are set, because a form refuses an id that is not a proper UUID.
CREATE FUNCTION pg_temp.bench_id(slug text, kind text, number int) RETURNS uuid LANGUAGE sql IMMUTABLE
  RETURN overlay(overlay(md5(slug || '/' || kind || '/' || number) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid;

CREATE FUNCTION pg_temp.bench_organisation(given_slug text, given_name text, committees int, password_hash text)
RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  place uuid := pg_temp.bench_id(given_slug, 'municipality', 0);
  since date := (now() AT TIME ZONE 'Europe/Stockholm')::date - 400;
BEGIN
  PERFORM set_config('app.municipality_id', place::text, true);
  INSERT INTO municipality (id, slug, name, accent, duty_officer_name, duty_officer_phone)
    VALUES (place, given_slug, given_name, 'stockholm', 'Socialjouren', '0980-319 290');

  INSERT INTO committee (municipality_id, id, name, kind, position, requires_coordinator, requires_plan)
    SELECT place, pg_temp.bench_id(given_slug, 'committee', n),
      CASE WHEN n = 1 THEN 'Kommunstyrelsen' WHEN n % 3 = 0 THEN 'Facknämnd ' || n ELSE 'Stadsdelsnämnd ' || n END,
      (CASE WHEN n = 1 THEN 'executive_board' WHEN n % 3 = 0 THEN 'specialist' ELSE 'district' END)::committee_kind,
      n, true, true
    FROM generate_series(1, committees) n;

  INSERT INTO unit (municipality_id, id, committee_id, parent_id, name, receives_concerns)
    SELECT place, pg_temp.bench_id(given_slug, 'unit', n), pg_temp.bench_id(given_slug, 'committee', n), NULL,
      CASE WHEN n = 2 THEN 'Mottagningsgruppen' ELSE 'Enheten för fält och fritid ' || n END, n = 2
    FROM generate_series(1, committees) n;

  -- The contract's roles, each tied to the committee or unit that its reach needs.
  CREATE TEMP TABLE IF NOT EXISTS bench_role
    (number int, mailbox text, role role, committee int, unit int) ON COMMIT DELETE ROWS;
  INSERT INTO bench_role VALUES
    (1, 'strateg', 'strategist', NULL, NULL), (2, 'samordnare', 'coordinator', 2, NULL),
    (3, 'namnd', 'committee_member', 2, NULL), (4, 'styrelse', 'board_member', 1, NULL),
    (5, 'personal', 'staff', 3, 3), (6, 'socialsekreterare', 'case_worker', 2, 2),
    (7, 'stodfunktion', 'support_function', NULL, NULL), (8, 'polis', 'external_party', NULL, NULL),
    (9, 'dso', 'data_protection_officer', NULL, NULL), (10, 'admin', 'administrator', NULL, NULL);

  INSERT INTO users (id, email, name)
    SELECT pg_temp.bench_id(given_slug, 'user', number), mailbox || '@' || given_slug || '.demo', 'Mät ' || mailbox
    FROM bench_role;
  INSERT INTO credential (user_id, password_hash)
    SELECT pg_temp.bench_id(given_slug, 'user', number), password_hash FROM bench_role;
  INSERT INTO membership (municipality_id, id, user_id, role, committee_id, unit_id, title, valid_from)
    SELECT place, pg_temp.bench_id(given_slug, 'membership', number), pg_temp.bench_id(given_slug, 'user', number),
      role, pg_temp.bench_id(given_slug, 'committee', committee), pg_temp.bench_id(given_slug, 'unit', unit), mailbox, since
    FROM bench_role;

  -- Every seventh committee lacks a coordinator, so that the overview has something to say.
  INSERT INTO coordinator_assignment (municipality_id, id, committee_id, user_id, valid_from, valid_to)
    SELECT place, pg_temp.bench_id(given_slug, 'coordinator', n), pg_temp.bench_id(given_slug, 'committee', n),
      pg_temp.bench_id(given_slug, 'user', 2), since, CASE WHEN n % 7 = 0 THEN since + 370 END
    FROM generate_series(1, committees) n;
  RETURN place;
END $$;

CREATE FUNCTION pg_temp.bench_guideline(given_slug text, place uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO guideline (municipality_id, id, lineage_id, state, title, version, adopted_by, valid_from)
    VALUES (place, pg_temp.bench_id(given_slug, 'guideline', 0), pg_temp.bench_id(given_slug, 'guideline', 0), 'adopted',
      'Riktlinjer', '1', 'Kommunfullmäktige', '2024-01-01');
  INSERT INTO guideline_section (municipality_id, id, lineage_id, guideline_id, level_name, number, title, aim, position)
    SELECT place, pg_temp.bench_id(given_slug, 'guideline_section', n),
      pg_temp.bench_id(given_slug, 'guideline_section', n), pg_temp.bench_id(given_slug, 'guideline', 0),
      'Insatsområde', n::text, 'Insatsområde ' || n, 'Vad området ska leda till.', n
    FROM generate_series(1, 7) n;
END $$;

CREATE FUNCTION pg_temp.bench_plans(given_slug text, place uuid, committees int, measures int)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  today date := (now() AT TIME ZONE 'Europe/Stockholm')::date;
  plans int := committees * 2;
BEGIN
  -- Two plans per committee: one in force, and beside it a draft or the one before.
  INSERT INTO action_plan (municipality_id, id, committee_id, title, period_from, period_to, state, state_since,
      decided_on, paragraph, register_number, follow_up_on)
    SELECT place, pg_temp.bench_id(given_slug, 'plan', n), pg_temp.bench_id(given_slug, 'committee', (n + 1) / 2),
      'Handlingsplan mot våldsbejakande extremism ' || n, today - 300, today + 430,
      (CASE WHEN n % 2 = 1 THEN 'in_force' WHEN n % 4 = 0 THEN 'draft' ELSE 'replaced' END)::plan_state, today - 300,
      CASE WHEN n % 4 <> 0 THEN today - 310 END, CASE WHEN n % 4 <> 0 THEN '§ ' || n END, 'Demo 2026/' || n,
      today + (n % 90) - 20
    FROM generate_series(1, plans) n;

  -- One section of prose, then three groups of measures.
  INSERT INTO plan_section (municipality_id, id, plan_id, kind, number, heading, body, position)
    SELECT place, pg_temp.bench_id(given_slug, 'plan_section', n * 4 + s), pg_temp.bench_id(given_slug, 'plan', n),
      (CASE WHEN s = 0 THEN 'text' ELSE 'measures' END)::plan_section_kind, (s + 1)::text,
      (ARRAY['Bakgrund', 'Förebygga', 'Förhindra', 'Samverka'])[s + 1],
      'Planen bygger på lägesbilden och på riktlinjerna. Den följs upp varje år i den ordinarie uppföljningen.', s
    FROM generate_series(1, plans) n, generate_series(0, 3) s;

  WITH drafted AS (
    SELECT n, n % plans + 1 AS plan, (n / plans) % 3 + 1 AS section_place, n / plans AS position,
      CASE WHEN n % 4 > 0 THEN today + (n * 37) % 500 - 60 END AS due,
      (ARRAY['ongoing', 'ongoing', 'ongoing', 'done', 'not_started', 'done', 'proposal', 'ongoing'])[n % 8 + 1] AS status
    FROM generate_series(1, measures) n
  )
  INSERT INTO measure (municipality_id, id, plan_id, section_id, guideline_section_id, title, purpose, responsible,
      responsible_unit_id, other_parties, status, starts_on, due_on, next_due_on, prevention_level, environments, position)
    SELECT place, pg_temp.bench_id(given_slug, 'measure', n), pg_temp.bench_id(given_slug, 'plan', plan),
      pg_temp.bench_id(given_slug, 'plan_section', plan * 4 + section_place),
      pg_temp.bench_id(given_slug, 'guideline_section', n % 7 + 1),
      (ARRAY['Gemensam grupp för samordning', 'Utbilda medarbetare som möter invånare',
        'Samtal om propaganda i årskurs 8', 'Stödsamtal för anhöriga', 'Lägesbild med polisen varje halvår'])[n % 5 + 1]
        || ' ' || n,
      'Samlar underlag, sprider kunskap och ser till att frågor når rätt person samma dag.',
      'Trygghets- och säkerhetssamordnaren', pg_temp.bench_id(given_slug, 'unit', (plan + 1) / 2),
      CASE WHEN n % 3 = 0 THEN 'Polisen, skolor i området, civilsamhället' ELSE '' END, status::measure_status,
      today - 200, due,
      -- As the rule of lateness has it: what is settled has no next day, and a step may be due before its measure.
      CASE WHEN status IN ('ongoing', 'not_started')
        THEN LEAST(due, CASE WHEN n % 5 = 0 THEN today + (n * 37) % 500 END) END,
      (ARRAY['general', 'specific', 'individual'])[n % 3 + 1]::prevention_level,
      CASE WHEN n % 4 = 0 THEN ARRAY['right_wing', 'mixed']::environment[] ELSE '{}' END, position
    FROM drafted;

  INSERT INTO measure_step (municipality_id, id, measure_id, position, title, status, due_on)
    SELECT place, pg_temp.bench_id(given_slug, 'step', n * 3 + s), pg_temp.bench_id(given_slug, 'measure', n), s,
      'Delsteg ' || s + 1, (CASE WHEN s = 0 THEN 'done' ELSE 'ongoing' END)::measure_status, today + (n * 37) % 500
    FROM generate_series(5, measures, 5) n, generate_series(0, 1) s;

  INSERT INTO measure_update (municipality_id, id, measure_id, at, by_user_id, status, comment)
    SELECT place, pg_temp.bench_id(given_slug, 'update', n), pg_temp.bench_id(given_slug, 'measure', n),
      now() - (n % 90) * interval '1 day', pg_temp.bench_id(given_slug, 'user', 2), 'ongoing',
      'Arbetet går framåt. Tre enheter har svarat.'
    FROM generate_series(3, measures, 3) n;
END $$;

CREATE FUNCTION pg_temp.bench_municipality(given_slug text, given_name text, committees int, measures int, password_hash text)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  place uuid := pg_temp.bench_organisation(given_slug, given_name, committees, password_hash);
BEGIN
  PERFORM pg_temp.bench_guideline(given_slug, place);
  PERFORM pg_temp.bench_plans(given_slug, place, committees, measures);
END $$;
