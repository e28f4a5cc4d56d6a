import { glassDetail, glassOf, type StandingGlass } from '@/lib/broken-glass/queries'
import { type CaseFollowUpView, followUpRows, followUpsFrom } from '@/lib/case-follow-ups/queries'
import { type GoalView, goalRows, goalsFrom } from '@/lib/case-goals/queries'
import { type MeetingView, meetingRows, meetingsFrom } from '@/lib/case-meetings/queries'
import { type CaseNoteView, noteRows, notesFrom } from '@/lib/case-notes/queries'
import { type ParticipantView, participantRows, participantsFrom } from '@/lib/case-participants/queries'
import { readParts } from '@/lib/case-parts/queries'
import { type StepView, stepRows, stepsFrom } from '@/lib/case-steps/queries'
import { type CaseRow, contentUnder, findCase, openCaseKey, validToday } from '@/lib/cases/queries'
import { type CaseKind, type CaseOutcome, type CasePart, type CaseState, caseParts } from '@/lib/cases/rules'
import { type CaseContent, caseInput } from '@/lib/cases/schema'
import { concernNumber } from '@/lib/concerns/rules'
import { consentRows } from '@/lib/consents/queries'
import { coveredParts } from '@/lib/consents/rules'
import { type InterventionView, interventionRows, interventionsFrom } from '@/lib/interventions/queries'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { can } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'
import type { Action } from '@/lib/policy/table'

/** Everything that stands in a case, in the order in which it is read. */
const allRows = [
  ...[participantRows, consentRows, stepRows, followUpRows],
  ...[goalRows, interventionRows, meetingRows, noteRows],
]

type PersonView = Pick<CaseContent, 'name' | 'protectedIdentity'>

export type CaseView = {
  id: string
  number: string
  kind: CaseKind
  state: CaseState
  unitName: string
  openedAt: string
  closedAt: string | null
  outcome: CaseOutcome | null
  today: IsoDate
  person: PersonView
  /** Part by part; null for what no consent covers. */
  goals: GoalView[] | null
  interventions: InterventionView[] | null
  meetings: MeetingView[] | null
  notes: CaseNoteView[] | null
  /** For an organisation's person only the own participation, with the consent that holds. */
  participants: ParticipantView[]
  workers: { userId: string; name: string }[]
  /** It is read in need, by a colleague who may change nothing. */
  glass: StandingGlass | null
  /** For whoever works with the case. */
  desk: CaseDesk | null
}

export type CaseDesk = {
  content: CaseContent
  report: { id: string; number: string } | null
  steps: StepView[]
  followUps: CaseFollowUpView[]
  /** Who may be added. */
  accounts: { userId: string; name: string; title: string }[]
  colleagues: { userId: string; name: string }[]
  can: Record<'work' | 'pause' | 'resume' | 'close' | 'reopen', boolean>
}

/**
 * The case, for whoever works with it; smaller for an organisation's person, who sees the parts that consent covers
 * today: no others are opened. The read is written in the audit trail or does not happen.
 */
export const readCase = defineQuery({
  allow: 'case.read',
  input: caseInput,
  load: ({ run, actor, today, now, input }): Promise<CaseRow | null> =>
    findCase({ run, actor, today, now }, input.id),
  audited: (_input, row) => glassDetail(row),
  run: async ({ run, actor, row, today }): Promise<CaseView | null> => {
    const key = await openCaseKey({ run, actor }, row)
    if (!key) return null
    const parts = await readParts(
      run,
      key,
      allRows.map((rows) => rows(row.id)),
    )
    const content = contentUnder(key, row)
    const { workers, accounts, colleagues } = await readSurroundings(run, row)
    const glass = glassOf(row)
    const works = row.assignedToId === actor.userId || glass !== null
    const participants = participantsFrom(parts, { today, only: works ? null : actor.userId })
    const covered = works ? caseParts : coveredParts(participants.flatMap(({ consents }) => consents))
    const sees = (part: CasePart) => covered.includes(part)
    return {
      ...{ ...factsOf(row, today), glass },
      person: { name: content.name, protectedIdentity: content.protectedIdentity },
      goals: sees('goals') ? goalsFrom(parts) : null,
      interventions: sees('interventions') ? interventionsFrom(parts) : null,
      meetings: sees('meetings') ? meetingsFrom(parts) : null,
      notes: sees('notes') ? notesFrom(parts) : null,
      participants,
      workers,
      desk: works
        ? {
            ...{ content, ...deskOf(actor, row), accounts, colleagues },
            ...{ steps: stepsFrom(parts), followUps: followUpsFrom(parts, today) },
          }
        : null,
    }
  },
})

function factsOf(row: CaseRow, today: IsoDate) {
  const { id, kind, state, unitName, outcome } = row
  return {
    ...{ id, kind, state, unitName, outcome, today },
    number: concernNumber(row.year, row.number),
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  }
}

function deskOf(actor: Actor, row: CaseRow): Pick<CaseDesk, 'report' | 'can'> {
  const may = (action: Action) => can(actor, action, row)
  return {
    report: row.reportId ? { id: row.reportId, number: row.reportNumber ?? '' } : null,
    can: {
      work: may('case.write_note'),
      pause: may('case.pause'),
      resume: may('case.resume'),
      close: may('case.close'),
      reopen: may('case.reopen'),
    },
  }
}

type Surroundings = Pick<CaseDesk, 'accounts' | 'colleagues'> & Pick<CaseView, 'workers'>

/** Who works with it, which colleagues could, and which organisations' people have an account here. */
async function readSurroundings(run: RunSql, { id, unitId }: CaseRow): Promise<Surroundings> {
  const [found] = await run<Surroundings>(sql`
    SELECT COALESCE((
      SELECT json_agg(json_build_object('userId', users.id, 'name', users.name) ORDER BY assignment.assigned_at, users.name)
      FROM case_assignment assignment JOIN users ON users.id = assignment.user_id
      WHERE assignment.municipality_id = open_municipality_id() AND assignment.case_id = ${id}::uuid
        AND assignment.ended_at IS NULL), '[]') AS workers,
    COALESCE((
      SELECT json_agg(DISTINCT jsonb_build_object('userId', users.id, 'name', users.name))
      FROM membership JOIN users ON users.id = membership.user_id
      WHERE membership.municipality_id = open_municipality_id() AND membership.unit_id = ${unitId}::uuid
        AND membership.role = 'case_worker' AND ${validToday}), '[]') AS colleagues,
    COALESCE((
      SELECT json_agg(DISTINCT jsonb_build_object('userId', users.id, 'name', users.name, 'title', COALESCE(membership.title, '')))
      FROM membership JOIN users ON users.id = membership.user_id
      WHERE membership.municipality_id = open_municipality_id()
        AND membership.role IN ('external_party', 'support_function') AND ${validToday}), '[]') AS accounts`)
  return found ?? { workers: [], colleagues: [], accounts: [] }
}
