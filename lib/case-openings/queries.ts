import { caseStartInput } from '@/lib/case-openings/schema'
import { type CaseContent, caseContent } from '@/lib/cases/schema'
import { concernNumber } from '@/lib/concerns/rules'
import { type ConcernPerson, concernContent, personOf } from '@/lib/concerns/schema'
import { isPersonalNumber } from '@/lib/personal-numbers/rules'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { openRecord, type Sealed } from '@/lib/platform/sealing'
import type { Actor } from '@/lib/policy/reach'

export type CaseStart = {
  report: {
    id: string
    number: string
    decided: boolean
    people: { at: number; name: string }[]
    person: number
  } | null
  content: CaseContent
}

type ReportRow = Omit<Sealed, 'wrappedKey'> & {
  id: string
  year: number
  number: number
  unitId: string
  assignedToId: string | null
  decided: boolean
  wrappedKey: Sealed['wrappedKey'] | null
}
type Row = { id?: string; unitId: string | null; assignedToId: string | null; report: ReportRow | null }

/** The form for a new case: empty, or with what one's own report knows of the person. */
export const startCase = defineQuery({
  allow: 'case.start',
  audited: ({ report }) => ({ report: report ?? null }),
  input: caseStartInput,
  load: async ({ run, actor, input }): Promise<Row | null> => {
    if (!input.report) return { unitId: actor.membership.unitId, assignedToId: actor.userId, report: null }
    const report = await findReport(run, input.report)
    return report && { id: report.id, unitId: report.unitId, assignedToId: report.assignedToId, report }
  },
  run: async ({ run, actor, row: { report }, input }): Promise<CaseStart | null> => {
    if (!report) return { report: null, content: caseContent.parse({}) }
    if (!report.wrappedKey) return null
    const people = await peopleOf({ run, actor }, { ...report, wrappedKey: report.wrappedKey })
    const person = Math.max(0, Math.min(input.person, people.length - 1))
    const { id, year, number, decided } = report
    return {
      report: {
        ...{ id, decided, person },
        number: concernNumber(year, number),
        people: people.map(({ name }, at) => ({ at, name })),
      },
      content: contentFrom(people[person] ?? personOf({})),
    }
  },
})

async function findReport(run: RunSql, id: string): Promise<ReportRow | null> {
  const [report] = await run<ReportRow>(sql`
    SELECT id, year, number, receiving_unit_id AS "unitId",
      assigned_to_id AS "assignedToId", preliminary_decided_at IS NOT NULL AS decided,
      key_version AS "keyVersion", wrapped_key AS "wrappedKey", content
    FROM concern_report WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid`)
  return report ?? null
}

/** Those the report is about. */
async function peopleOf(
  { run, actor }: { run: RunSql; actor: Actor },
  { id, keyVersion, wrappedKey, content }: ReportRow & Sealed,
): Promise<ConcernPerson[]> {
  const sealed = { keyVersion, wrappedKey, content }
  const json = await openRecord(run, actor.municipality.id, { table: 'concern_report', id, sealed })
  return concernContent.parse(json).people
}

function contentFrom({ kind, guardians, protectedIdentity, ...person }: ConcernPerson): CaseContent {
  const { name, address, school, interpreter } = person
  const personalNumber = isPersonalNumber(person.personalNumber) ? person.personalNumber : ''
  const [one, two] = guardians
  return caseContent.parse({
    ...{ name, personalNumber, address, school, interpreter },
    ageGroup: kind === 'adult' ? 'adult' : 'child',
    protectedIdentity: protectedIdentity ? 'yes' : '',
    ...{ guardian1Name: one?.name, guardian1Phone: one?.phone },
    ...{ guardian2Name: two?.name, guardian2Phone: two?.phone },
  })
}
