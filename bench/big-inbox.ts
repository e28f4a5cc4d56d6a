import { inLarge } from './large'

const reports = 10_000
/** As many days back: some are new, most have been accepted, some are late. */
const days = 30

/**
 * Ten thousand open reports in the large municipality's reception. What is sealed in them is noise of an ordinary size:
 * an inbox opens none of it.
 */
export async function fillInbox(ownerUrl: string): Promise<void> {
  await inLarge(ownerUrl, (client) =>
    client.query(
      `INSERT INTO concern_report (municipality_id, id, year, number, subject, immediate_danger, received_at, reporter_id,
        source, receiving_unit_id, state, assigned_to_id, accepted_at, key_version, wrapped_key, content)
      SELECT unit.municipality_id, gen_random_uuid(), extract(year FROM now())::int, n,
        (ARRAY['child', 'adult', 'unknown'])[1 + n % 3]::concern_subject, n % 40 = 0,
        now() - n * make_interval(days => $2::int) / $1::int, reporter.user_id, 'school', unit.id,
        CASE WHEN n % 20 = 0 THEN 'received' ELSE 'accepted' END::concern_state,
        CASE WHEN n % 20 = 0 THEN NULL ELSE receiver.user_id END,
        CASE WHEN n % 20 = 0 THEN NULL ELSE now() END,
        1, decode(repeat(md5(n::text), 4), 'hex'), decode(repeat(md5(n::text), 60), 'hex')
      FROM generate_series(1, $1::int) n, unit, membership reporter, membership receiver
      WHERE unit.receives_concerns AND reporter.role = 'staff' AND receiver.role = 'case_worker'
        AND receiver.unit_id = unit.id`,
      [reports, days],
    ),
  )
}
