import {
  type AccessRow,
  type AccessView,
  findAccessRequest,
  openAccessContent,
} from '@/lib/access-requests/queries'
import { type AccessDecision, accessDueOn, accessNumber, accessStanding } from '@/lib/access-requests/rules'
import { type ReviewContent, reviewChoice, reviewContent } from '@/lib/access-reviews/schema'
import type { AssessmentDecision, AssessmentKind } from '@/lib/assessments/schema'
import { assessmentContent } from '@/lib/assessments/schema'
import { concernContent } from '@/lib/concerns/schema'
import { findSource, openSource, type SourceRow, type SourceView } from '@/lib/disclosure-sources/queries'
import type { SourceKind } from '@/lib/disclosures/rules'
import { fullPersonalNumber } from '@/lib/person-index/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { openUnder, type RecordKey } from '@/lib/platform/sealing'
import type { Actor } from '@/lib/policy/reach'

type Asking = { run: RunSql; actor: Actor; today: IsoDate }

/** The record as the policy asks about it, with the review that waits for it. */
export type ReviewRow = SourceRow & {
  reviewId: string
  decision: AccessDecision | null
  withholding: string
  decidedAt: Date | null
  decidedBy: string | null
  outcome: Uint8Array | null
  request: AccessRow
}

/** In a command the request is held until the end: nothing is judged anew while it is handed out. */
export async function findReview(
  asking: Asking,
  reviewId: string,
  lock: { request: Sql; record: Sql } = { request: sql``, record: sql`` },
): Promise<ReviewRow | null> {
  type Stored = Pick<ReviewRow, 'decision' | 'withholding' | 'decidedAt' | 'decidedBy' | 'outcome'> & {
    requestId: string
    recordId: string
    source: SourceKind
  }
  const [stored] = await asking.run<Stored>(sql`
    SELECT request_id::text AS "requestId", record_id::text AS "recordId", record_kind::text AS source,
      decision::text AS decision, withholding, decided_at AS "decidedAt", content AS outcome,
      (SELECT name FROM users WHERE id = access_record.decided_by_id) AS "decidedBy"
    FROM access_record WHERE municipality_id = open_municipality_id() AND id = ${reviewId}::uuid`)
  if (!stored) return null
  const { requestId, recordId, source, ...review } = stored
  const request = await findAccessRequest(asking.run, requestId, lock.request)
  const row = await findSource(asking, { source, id: recordId, person: 0 }, lock.record)
  return request && row && { ...row, ...review, reviewId, request }
}

export type ReviewDesk = Pick<SourceView, 'number'> &
  Pick<AccessView, 'asker' | 'dueOn' | 'standing'> & {
    id: string
    kind: SourceKind
    recordId: string
    request: string
    today: IsoDate
    source: SourceView
    assessments: ReviewAssessment[]
    files: string[]
    /** Everybody else whom the record names: covered in what is proposed. */
    others: string[]
    own: string[]
    decided:
      | (ReviewContent & { decision: AccessDecision; withholding: string; at: string; by: string })
      | null
    handedOut: boolean
  }
export type ReviewAssessment = {
  kind: AssessmentKind
  decision: AssessmentDecision
  decidedAt: string
  act: string
  section: string
  reasons: string
}

/** What the record says of the one who asks, for whoever has the record to judge. The read stands in the record's trail. */
export const openReview = defineQuery({
  allow: 'access_review.read',
  audited: ({ reviewId }) => ({ review: reviewId }),
  input: reviewChoice,
  load: ({ run, actor, today, input }) => findReview({ run, actor, today }, input.reviewId),
  async run({ run, actor, row, today }): Promise<ReviewDesk | null> {
    const person = await openAccessContent(run, actor.municipality.id, row.request)
    const opened = await openSource({ run, actor, today }, row, personIn(person.personalNumber, today))
    if (!opened) return null
    const { request } = row
    const own = [person.name, opened.view.person.name, person.personalNumber]
    return {
      ...{ id: row.reviewId, kind: row.source, recordId: row.id, number: opened.view.number, today, own },
      ...{ asker: request.asker, request: accessNumber(request.year, request.number) },
      dueOn: accessDueOn(request.receivedOn),
      standing: accessStanding({ ...request, handedOut: request.handedOutAt !== null }, today),
      handedOut: request.handedOutAt !== null,
      source: opened.view,
      assessments: row.source === 'concern' ? await assessmentsOf(run, row.id, opened.key) : [],
      ...namedIn(row, opened),
      decided: decidedOf(row, opened.key),
    }
  },
})

/** Whose piece of the record it is, when it is about several. */
const personIn = (asked: string, today: IsoDate) => (numbers: readonly string[]) => {
  const wanted = fullPersonalNumber(asked, today)
  return Math.max(
    0,
    numbers.findIndex((number) => fullPersonalNumber(number, today) === wanted),
  )
}

type Opened = { key: RecordKey; view: SourceView }

function namedIn(row: ReviewRow, { key, view }: Opened): Pick<ReviewDesk, 'others' | 'files'> {
  const guardians = view.person.guardians.map(({ name }) => name)
  const colleagues = view.participants.map(({ name }) => name)
  if (row.source === 'case') return { others: [...guardians, ...colleagues], files: [] }
  const told = concernContent.parse(openUnder(key, { table: 'concern_report', id: row.id }, row.content))
  const people = told.people.filter(({ name }) => name !== view.person.name)
  return {
    others: [
      ...[...guardians, told.reporterName],
      ...people.flatMap(({ name, guardians: theirs }) => [name, ...theirs.map((one) => one.name)]),
    ],
    files: told.attachments.map(({ name }) => name),
  }
}

async function assessmentsOf(run: RunSql, reportId: string, key: RecordKey): Promise<ReviewAssessment[]> {
  type Row = Omit<ReviewAssessment, 'decidedAt' | 'reasons'> & {
    id: string
    decidedAt: Date
    content: Uint8Array
  }
  const rows = await run<Row>(sql`
    SELECT id, kind::text AS kind, decision::text AS decision, act, section, decided_at AS "decidedAt", content
    FROM concern_assessment WHERE municipality_id = open_municipality_id() AND report_id = ${reportId}::uuid
    ORDER BY registered_at, id`)
  return rows.map(({ id, decidedAt, content, ...row }) => ({
    ...row,
    decidedAt: decidedAt.toISOString(),
    reasons: assessmentContent.parse(openUnder(key, { table: 'concern_assessment', id }, content)).reasons,
  }))
}

function decidedOf({ reviewId, ...row }: ReviewRow, key: RecordKey): ReviewDesk['decided'] {
  const { decision, withholding, decidedAt, decidedBy, outcome } = row
  if (!decision || !decidedAt || !outcome) return null
  const said = reviewContent.parse(openUnder(key, { table: 'access_record', id: reviewId }, outcome))
  return { ...said, decision, withholding, at: decidedAt.toISOString(), by: decidedBy ?? '' }
}
