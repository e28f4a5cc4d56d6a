import { sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { type Pattern, patternsIn, type ReadFact } from '@/lib/reading-patterns/rules'
import { noInput } from '@/lib/reading-patterns/schema'
import { readingActions } from '@/lib/record-reads/rules'

export type ReadingPatterns = { days: number; reads: number; readers: number; patterns: Pattern[] }

const [days, mostReads] = [30, 20_000]

/** The reads of the last month, as questions to ask. */
export const findReadingPatterns = defineQuery({
  allow: 'audit.read',
  input: noInput,
  run: async ({ run, now }): Promise<ReadingPatterns> => {
    const rows = await run<Omit<ReadFact, 'at'> & { at: Date }>(sql`
      SELECT event.actor_id AS "readerId", COALESCE(users.name, '') AS reader, event.at,
        (event.at AT TIME ZONE 'Europe/Stockholm')::date::text AS day,
        extract(hour FROM event.at AT TIME ZONE 'Europe/Stockholm')::int AS hour,
        extract(isodow FROM event.at AT TIME ZONE 'Europe/Stockholm')::int AS weekday,
        report.year || '-' || lpad(report.number::text, 4, '0') AS record, unit.name AS "recordUnit",
        (SELECT office.name FROM membership JOIN unit office ON office.municipality_id = membership.municipality_id
            AND office.id = membership.unit_id
          WHERE membership.municipality_id = event.municipality_id AND membership.user_id = event.actor_id
            AND membership.role = 'case_worker' LIMIT 1) AS "readerUnit",
        EXISTS (SELECT 1 FROM audit_event later WHERE later.municipality_id = event.municipality_id
          AND later.object_type = event.object_type AND later.object_id = event.object_id AND later.seq > event.seq
          AND later.actor_id = event.actor_id AND later.action <> ALL(${[...readingActions]}::text[])) AS acted
      FROM audit_event event
      JOIN concern_report report ON report.municipality_id = event.municipality_id AND report.id = event.object_id
      JOIN unit ON unit.municipality_id = report.municipality_id AND unit.id = report.receiving_unit_id
      LEFT JOIN users ON users.id = event.actor_id
      WHERE event.municipality_id = open_municipality_id() AND event.object_type = 'concern'
        AND event.action = ANY(${[...readingActions]}::text[]) AND event.at > ${now}::timestamptz - make_interval(days => ${days})
      ORDER BY event.seq DESC LIMIT ${mostReads}`)
    const facts = rows.map(({ at, ...read }) => ({ ...read, at: at.toISOString() }))
    const readers = new Set(facts.map(({ readerId }) => readerId)).size
    return { days, reads: facts.length, readers, patterns: patternsIn(facts, now) }
  },
})
