import type { Environment } from '@/lib/measures/schema'
import {
  type AnsweringMeasure,
  answeringMeasures,
  answerOf,
  type StoredAnswer,
} from '@/lib/need-measures/queries'
import type {
  Certainty,
  FindingKind,
  Presence,
  SourceKind,
  SourceStanding,
} from '@/lib/picture-sources/schema'
import {
  type ActKey,
  acts,
  blockers,
  findShortcomings,
  type Lateness,
  lateness,
  openActs,
  type PictureFacts,
  type PictureState,
  pictureNumber,
  type Shortcoming,
  type Trend,
  trendOf,
} from '@/lib/pictures/rules'
import { type Marking, pictureChoice, pictureFilter } from '@/lib/pictures/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { can, mayOpen } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'

export type PictureListItem = {
  id: string
  title: string
  number: string
  committee: string
  state: PictureState
  stateSince: IsoDate
  late: Lateness
  dueOn: IsoDate
  sources: { all: number; settled: number }
}
export type PictureListView = {
  pictures: PictureListItem[]
  mine: boolean
  hasOwn: boolean
  can: { create: boolean }
}

type ListRow = Omit<PictureListItem, 'number' | 'late'> & {
  committeeId: string
  year: number
  number: number
}

export const listPictures = defineQuery({
  allow: 'picture.list',
  input: pictureFilter,
  async run({ actor, run, input, today, reachable }): Promise<PictureListView> {
    const rows = await run<ListRow>(sql`
      SELECT picture.id, picture.title, picture.year, picture.number, picture.committee_id AS "committeeId",
        committee.name AS committee, picture.state::text AS state, picture.state_since::text AS "stateSince",
        picture.due_on::text AS "dueOn", json_build_object('all', source.all, 'settled', source.settled) AS sources
      FROM picture
      JOIN committee ON committee.municipality_id = picture.municipality_id AND committee.id = picture.committee_id
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS all, count(*) FILTER (WHERE standing <> 'waiting')::int AS settled
        FROM picture_source WHERE municipality_id = picture.municipality_id AND picture_id = picture.id
      ) source
      WHERE picture.municipality_id = open_municipality_id()
        AND ${reachable({ committeeId: 'picture.committee_id', state: 'picture.state' })}
      ORDER BY picture.state = 'superseded', committee.position, committee.name, picture.year DESC,
        picture.number DESC`)
    const own = actor.membership.committeeId
    const mine = input.mine === '1' && own !== null
    return {
      pictures: rows
        .filter(({ committeeId }) => !mine || committeeId === own)
        .map(({ year, number, committeeId: _, ...row }) => ({
          ...row,
          number: pictureNumber(year, number),
          late: lateness(row.state, row.dueOn, today),
        })),
      mine,
      hasOwn: own !== null,
      can: { create: mayOpen(actor, 'picture.create') },
    }
  },
})

export type PictureRow = {
  id: string
  committeeId: string
  committee: string
  title: string
  year: number
  number: number
  periodFrom: IsoDate
  periodTo: IsoDate
  dueOn: IsoDate
  state: PictureState
  stateSince: IsoDate
  approvedOn: IsoDate | null
  approvedBy: string
}

/** With `lock` for those who write: a picture that is approved meanwhile is then seen as it stands. */
export async function findPicture(run: RunSql, id: string, lock: Sql = sql``): Promise<PictureRow | null> {
  const [row] = await run<PictureRow>(sql`
    SELECT picture.id, picture.committee_id AS "committeeId", committee.name AS committee, picture.title, picture.year,
      picture.number, picture.period_from::text AS "periodFrom", picture.period_to::text AS "periodTo",
      picture.due_on::text AS "dueOn", picture.state::text AS state, picture.state_since::text AS "stateSince",
      picture.approved_on::text AS "approvedOn", picture.approved_by AS "approvedBy"
    FROM picture
    JOIN committee ON committee.municipality_id = picture.municipality_id AND committee.id = picture.committee_id
    WHERE picture.municipality_id = open_municipality_id() AND picture.id = ${id}::uuid ${lock}`)
  return row ?? null
}

export type FindingView = {
  id: string
  sourceId: string
  environment: Environment
  presence: Presence
  certainty: Certainty
  kinds: FindingKind[]
  text: string
  /** Against the picture before this one; null where that says nothing. */
  trend: Trend | null
}
export type SourceView = {
  id: string
  kind: SourceKind
  name: string
  question: string
  dueOn: IsoDate
  standing: SourceStanding
  asked: number | null
  answered: number | null
  note: string
  marking: Marking
  version: number
  /** Asked, and past its day without an answer. */
  late: boolean
}
export type PictureSectionView = {
  id: string
  heading: string
  guidance: string
  body: string
  marking: Marking
  version: number
}
export type NeedView = {
  id: string
  number: number
  title: string
  reasoning: string
  outcome: 'open' | 'measures' | 'left'
  leftReason: string
  findings: string[]
  measures: AnsweringMeasure[]
}
export type PictureStep = { act: ActKey; at: string; by: string | null; note: string }
export type PictureView = Omit<PictureRow, 'number' | 'year'> & {
  number: string
  late: Lateness
  sections: PictureSectionView[]
  sources: SourceView[]
  findings: FindingView[]
  needs: NeedView[]
  steps: PictureStep[]
  shortcomings: Shortcoming[]
  /** What this reader may do next, and what stands in its way. */
  acts: { key: ActKey; blockers: Shortcoming[] }[]
  previous: { id: string; number: string } | null
  can: { edit: boolean }
}

type Parts = Pick<PictureView, 'sections' | 'steps'> & {
  sources: Omit<SourceView, 'late'>[]
  findings: (Omit<FindingView, 'trend'> & { before: Presence | null })[]
  needs: (Omit<NeedView, 'measures'> & { measures: StoredAnswer[] })[]
  previous: { id: string; year: number; number: number } | null
}

export const getPicture = defineQuery({
  allow: 'picture.read',
  input: pictureChoice,
  load: ({ run, input }) => findPicture(run, input.pictureId),
  async run({ actor, run, row, today }): Promise<PictureView> {
    const { needs: stored, findings: found, sources: asked, previous, ...parts } = await readParts(run, row)
    const needs = stored.map((need) => ({
      ...need,
      measures: need.measures.map((measure) => answerOf(measure, { actor, today })),
    }))
    const findings = found.map(({ before, ...finding }) => ({
      ...finding,
      trend: trendOf(finding.presence, before),
    }))
    const sources = asked.map((source) => ({
      ...source,
      late: source.standing === 'waiting' && source.dueOn < today,
    }))
    const shortcomings = findShortcomings({ sources, findings, needs })
    const { year, number, ...facts } = row
    return {
      ...{ ...facts, ...parts, sources, needs, findings, shortcomings },
      number: pictureNumber(year, number),
      late: lateness(row.state, row.dueOn, today),
      acts: actsFor(actor, row, shortcomings),
      previous: previous && { id: previous.id, number: pictureNumber(previous.year, previous.number) },
      can: { edit: can(actor, 'picture.edit', row) },
    }
  },
})

const actsFor = (actor: Actor, row: PictureRow, found: readonly Shortcoming[]) =>
  openActs(row.state)
    .filter((key) => can(actor, `picture.${key}`, row))
    .sort((one, other) => Number(acts[one].way === 'back') - Number(acts[other].way === 'back'))
    .map((key) => ({ key, blockers: blockers(key, found) }))

/** Everything under the head, in one statement. */
async function readParts(run: RunSql, row: PictureRow): Promise<Parts> {
  const within = sql`municipality_id = open_municipality_id() AND picture_id = ${row.id}::uuid`
  const [parts] = await run<Parts>(sql`
    WITH previous AS (
      SELECT id, year, number FROM picture
      WHERE municipality_id = open_municipality_id() AND committee_id = ${row.committeeId}::uuid
        AND state IN ('approved', 'published', 'superseded')
        AND (year, number) < (${row.year}::int, ${row.number}::int)
      ORDER BY year DESC, number DESC LIMIT 1
    ), before AS (
      SELECT source.kind, finding.environment, max(finding.presence) AS presence
      FROM previous
      JOIN finding ON finding.municipality_id = open_municipality_id() AND finding.picture_id = previous.id
      JOIN picture_source source ON source.municipality_id = finding.municipality_id AND source.id = finding.source_id
      GROUP BY source.kind, finding.environment
    )
    SELECT
      (SELECT json_build_object('id', id, 'year', year, 'number', number) FROM previous) AS previous,
      ${listOf(sql`SELECT id, heading, guidance, body, marking, version FROM picture_section WHERE ${within}
        ORDER BY position`)} AS sections,
      ${listOf(sql`SELECT id, kind, name, question, due_on AS "dueOn", standing, asked, answered, note, marking, version
        FROM picture_source WHERE ${within} ORDER BY position`)} AS sources,
      ${listOf(sql`SELECT finding.id, finding.source_id AS "sourceId", finding.environment, finding.presence,
          finding.certainty, finding.kinds, finding.text, before.presence AS before
        FROM finding
        JOIN picture_source source ON source.municipality_id = finding.municipality_id AND source.id = finding.source_id
        LEFT JOIN before ON before.kind = source.kind AND before.environment = finding.environment
        WHERE finding.municipality_id = open_municipality_id() AND finding.picture_id = ${row.id}::uuid`)} AS findings,
      ${listOf(sql`SELECT need.id, need.number, need.title, need.reasoning, need.outcome, need.left_reason AS "leftReason",
          ARRAY(SELECT finding_id FROM need_finding
            WHERE municipality_id = need.municipality_id AND need_id = need.id) AS findings,
          ${answeringMeasures(sql`need`)} AS measures
        FROM picture_need need WHERE ${within} ORDER BY number`)} AS needs,
      ${listOf(sql`SELECT step.act, step.at, users.name AS by, step.note
        FROM picture_transition step LEFT JOIN users ON users.id = step.by_user_id
        WHERE ${within} ORDER BY step.at, step.id`)} AS steps`)
  if (!parts) throw new Error('A statement of one row gave none.')
  return parts
}

const listOf = (rows: Sql) =>
  sql`COALESCE((SELECT json_agg(row_to_json(one)) FROM (${rows}) one), '[]'::json)`

/** What a step asks about, for whoever holds the picture. */
export async function readFacts(run: RunSql, pictureId: string): Promise<PictureFacts> {
  const within = sql`municipality_id = open_municipality_id() AND picture_id = ${pictureId}::uuid`
  const [facts] = await run<PictureFacts>(sql`
    SELECT ${listOf(sql`SELECT id, name, standing FROM picture_source WHERE ${within} ORDER BY position`)} AS sources,
      ${listOf(sql`SELECT environment, presence FROM finding WHERE ${within}`)} AS findings,
      ${listOf(sql`SELECT id, title, outcome FROM picture_need WHERE ${within} ORDER BY number`)} AS needs`)
  if (!facts) throw new Error('A statement of one row gave none.')
  return facts
}
