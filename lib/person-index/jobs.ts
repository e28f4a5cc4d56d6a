import { indexPeople } from '@/lib/person-index/commands'
import { readPeopleOfCases, readPeopleOfConcerns } from '@/lib/person-index/queries'
import { sql } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/job-gate'

/** Short enough for one transaction. */
const most = 200
const beforeAll = '00000000-0000-0000-0000-000000000000'

/** The last one that was indexed; null when there are no more. */
type Reached = { last: string | null }

const readers = { concern: readPeopleOfConcerns, case: readPeopleOfCases }
type Kind = keyof typeof readers

/** Records from before there was an index: their content is sealed, so that no migration can do it. */
const indexSome = defineJob<{ kind: Kind; after: string }, Reached>({
  allow: 'person_index.fill',
  alone: true,
  async run({ run, municipality, today, now, input, audit }) {
    const [done] = await run(sql`
      SELECT 1 AS done FROM person_index_fill WHERE municipality_id = open_municipality_id()`)
    if (done) return { last: null }
    const { kind, after } = input
    const records = await readers[kind](run, { municipalityId: municipality.id, most, after })
    for (const record of records) await indexPeople(run, record, { today, municipalityId: municipality.id })
    const last = records.at(-1)?.id ?? null
    // Cases come last.
    if (last || kind === 'concern') return { last }
    await run(sql`
      INSERT INTO person_index_fill (municipality_id, at) VALUES (${municipality.id}::uuid, ${now}) RETURNING at`)
    audit({ filled: true })
    return { last: null }
  },
})

/** Until all are in it. Whoever is stopped in the middle begins anew: indexed twice is as if once. */
export async function fillPersonIndex(slug: string): Promise<void> {
  for (const kind of ['concern', 'case'] as const) {
    let after: string | null = beforeAll
    while (after) after = (await indexSome(slug, { kind, after }))?.last ?? null
  }
}
