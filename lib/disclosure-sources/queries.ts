import { type GoalView, goalRows, goalsFrom } from '@/lib/case-goals/queries'
import { type MeetingView, meetingRows, meetingsFrom } from '@/lib/case-meetings/queries'
import { type CaseNoteView, noteRows, notesFrom } from '@/lib/case-notes/queries'
import { type ParticipantView, participantRows, participantsFrom } from '@/lib/case-participants/queries'
import { readParts } from '@/lib/case-parts/queries'
import { bornOnOf, contentUnder, findCase, openCaseKey } from '@/lib/cases/queries'
import { concernNumber } from '@/lib/concerns/rules'
import { concernContent, personOf } from '@/lib/concerns/schema'
import { consentRows } from '@/lib/consents/queries'
import type { DisclosureFacts, SourceKind } from '@/lib/disclosures/rules'
import { type InterventionView, interventionRows, interventionsFrom } from '@/lib/interventions/queries'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { openKey, openUnder, type RecordKey, type Sealed } from '@/lib/platform/sealing'
import type { Actor } from '@/lib/policy/reach'

type Asking = { run: RunSql; actor: Actor; today: IsoDate }
export type SourceChoice = { source: SourceKind; id: string; person: number }

/** The record that something is to be given out of, as the policy asks about it. */
export type SourceRow = {
  id: string
  source: SourceKind
  year: number
  number: number
  unitId: string
  assignedToId: string | null
  keyVersion: number
  wrappedKey: Sealed['wrappedKey'] | null
  content: Sealed['content']
}

/** A case one works with, or a report one has received. In a command it is held until the end. */
export async function findSource(
  asking: Asking,
  { source, id }: SourceChoice,
  lock: Sql = sql``,
): Promise<SourceRow | null> {
  if (source === 'case') {
    const row = await findCase(asking, id, lock)
    return row && { ...row, source }
  }
  const [report] = await asking.run<Omit<SourceRow, 'source'>>(sql`
    SELECT c.id, c.year, c.number, c.receiving_unit_id AS "unitId",
      CASE WHEN c.receiving_unit_id = ${asking.actor.membership.unitId}::uuid THEN c.assigned_to_id END AS "assignedToId",
      c.key_version AS "keyVersion", c.wrapped_key AS "wrappedKey", c.content
    FROM concern_report c WHERE c.municipality_id = open_municipality_id() AND c.id = ${id}::uuid ${lock}`)
  return report ? { ...report, source } : null
}

export type SourcePerson = {
  name: string
  personalNumber: string
  bornOn: IsoDate | null
  protectedIdentity: boolean
  address: string
  school: string
  guardians: { name: string; phone: string }[]
}
/** What the record knows that could be given out. Who reported is not among it. */
export type SourceView = {
  number: string
  person: SourcePerson
  /** In a report of several, who they are. */
  people: { at: number; name: string }[]
  background: string
  observed: { text: string; when: string } | null
  actions: string
  goals: GoalView[]
  interventions: InterventionView[]
  meetings: MeetingView[]
  notes: CaseNoteView[]
  participants: ParticipantView[]
}

/** Which of a report's people, told by their numbers when that is how the person is known. */
type Chosen = number | ((personalNumbers: readonly string[]) => number)

/** Null when the record is disposed of. */
export async function openSource(
  { run, actor, today }: Asking,
  row: SourceRow,
  person: Chosen,
): Promise<{ key: RecordKey; view: SourceView } | null> {
  if (row.source === 'case') return openCaseSource({ run, actor, today }, row)
  if (!row.wrappedKey) return null
  const place = { table: 'concern_report', id: row.id } as const
  const key = await openKey(run, actor.municipality.id, {
    ...{ ...place, keyVersion: row.keyVersion, wrappedKey: row.wrappedKey },
  })
  const { people, ...told } = concernContent.parse(openUnder(key, place, row.content))
  const at = typeof person === 'number' ? person : person(people.map(({ personalNumber }) => personalNumber))
  const { guardians, address, ...chosen } = people[Math.min(at, people.length - 1)] ?? personOf({})
  const view: SourceView = {
    ...{ ...nothing, number: concernNumber(row.year, row.number) },
    people: people.map((one, at) => ({ at, name: one.name })),
    person: {
      ...{ name: chosen.name, personalNumber: chosen.personalNumber, school: chosen.school },
      ...{
        bornOn: bornOnOf({ personalNumber: chosen.personalNumber, bornOn: '' }, today),
        protectedIdentity: chosen.protectedIdentity,
      },
      address: chosen.protectedIdentity ? '' : address,
      guardians: guardians.map((guardian) => ({ name: guardian.name, phone: guardian.phone })),
    },
    observed: {
      when: told.observedWhen,
      text: [told.observed, told.heard, told.ownWords].filter(Boolean).join('\n\n'),
    },
    actions: told.done,
  }
  return { key, view }
}

const nothing = {
  ...{ background: '', observed: null, actions: '', people: [] },
  ...{ goals: [], interventions: [], meetings: [], notes: [], participants: [] },
}

const caseRows = [participantRows, consentRows, goalRows, interventionRows, meetingRows, noteRows]

async function openCaseSource({ run, actor, today }: Asking, row: SourceRow) {
  const key = await openCaseKey({ run, actor }, row)
  if (!key) return null
  const parts = await readParts(
    run,
    key,
    caseRows.map((rows) => rows(row.id)),
  )
  const content = contentUnder(key, row)
  const { name, personalNumber, address, school } = content
  const guardians = [
    { name: content.guardian1Name, phone: content.guardian1Phone },
    { name: content.guardian2Name, phone: content.guardian2Phone },
  ].filter((guardian) => guardian.name)
  const view: SourceView = {
    ...{ ...nothing, number: concernNumber(row.year, row.number), background: content.about },
    person: {
      ...{ name, personalNumber, address, school, guardians },
      bornOn: bornOnOf(content, today),
      protectedIdentity: content.protectedIdentity === 'yes',
    },
    ...{ goals: goalsFrom(parts), interventions: interventionsFrom(parts) },
    ...{ meetings: meetingsFrom(parts), notes: notesFrom(parts) },
    participants: participantsFrom(parts, { today, only: null }),
  }
  return { key, view }
}

/** What the rules of disclosure ask about it. */
export const disclosureFacts = (
  source: SourceKind,
  { person, participants }: SourceView,
): DisclosureFacts => ({
  source,
  bornOn: person.bornOn,
  consents: participants
    .filter(({ ended }) => !ended)
    .flatMap(({ party, consents }) => consents.map((consent) => ({ ...consent, party }))),
})
