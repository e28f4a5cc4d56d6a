import { type NamedPerson, tracesOf } from '@/lib/person-index/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { type SearchKey, searchHash, searchKeyOf } from '@/lib/platform/search-keys'

export type IndexedRecord = { kind: 'concern' | 'case'; id: string; people: readonly NamedPerson[] }

type Time = { today: IsoDate }

/** Hashes of the people of a record, in the transaction that writes it. Indexed again, it is as if for the first time. */
export async function indexPeople(
  run: RunSql,
  record: IndexedRecord,
  time: Time & { municipalityId: string },
) {
  await run(hashing(await searchKeyOf(run, time.municipalityId), record, time))
}

/** The statement of `indexPeople`, for a command that has asked for the key beside other things. */
export function hashing(key: SearchKey, record: IndexedRecord, time: Time): Sql {
  const { municipalityId } = key
  return sql`
    WITH earlier AS (
      DELETE FROM person_hash WHERE municipality_id = ${municipalityId}::uuid AND record_id = ${record.id}::uuid)
    INSERT INTO person_hash (municipality_id, id, record_kind, record_id, kind, hash, protected)
    SELECT ${municipalityId}::uuid, gen_random_uuid(), ${record.kind}::record_kind, ${record.id}::uuid,
      kind::person_hash_kind, decode(hash, 'hex'), protected
    FROM jsonb_to_recordset(${JSON.stringify(hashesOf(key, record.people, time))}::jsonb)
      AS found (kind text, hash text, protected boolean)
    RETURNING id`
}

/** The pure core of `indexPeople`, for the seed. The same person named twice in a record is one. */
export function hashesOf(key: SearchKey, people: readonly NamedPerson[], { today }: Time) {
  const found = people.flatMap((person) =>
    tracesOf(person, today).map(({ kind, text }) => ({
      kind,
      hash: searchHash(key, kind, text),
      protected: person.protectedIdentity,
    })),
  )
  return [...new Map(found.map((one) => [`${one.kind} ${one.hash} ${one.protected}`, one])).values()]
}
