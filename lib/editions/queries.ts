import { type EditionKind, nextPeriod, openStates, type Period, titleFor } from '@/lib/editions/rules'
import { editionsChoice } from '@/lib/editions/schema'
import type { MeasureStatus } from '@/lib/measures/schema'
import type { PlanState } from '@/lib/plans/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { conditionSql } from '@/lib/platform/reach-sql'
import { can, listCondition } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'

/**
 * A measure is counted once through its editions: where the plan is in force, and until then where it was before. For
 * a query in which the plan is called `plan`.
 */
export const countedPlan: Sql = sql`(plan.state <> 'replaced'
  AND (plan.previous_id IS NULL OR plan.state IN ('in_force', 'followed_up')))`

export type EditionRow = {
  id: string
  edition: number
  title: string
  periodFrom: IsoDate
  periodTo: IsoDate
  state: PlanState
  decidedOn: IsoDate | null
  paragraph: string | null
}
export type EditionsView = {
  id: string
  title: string
  committee: string
  edition: number
  state: PlanState
  /** Newest first; only those this reader may open. */
  editions: EditionRow[]
  /** Null where this reader may not make one, or where one is already being written. */
  make: { kinds: readonly EditionKind[]; next: Period & { title: string }; settled: SettledMeasure[] } | null
  /** The edition that is being written: a second is not begun. */
  open: { id: string; edition: number } | null
}
export type SettledMeasure = { id: string; number: string; title: string; status: MeasureStatus }

type LoadedPlan = EditionRow & { committeeId: string; committee: string; lineageId: string }

/** The edition that is asked for, whoever asks; null where there is none. */
export async function findEdition(run: RunSql, planId: string): Promise<LoadedPlan | null> {
  const [row] = await run<LoadedPlan>(sql`
    SELECT ${editionColumns}, plan.committee_id AS "committeeId", plan.lineage_id AS "lineageId",
      committee.name AS committee
    FROM action_plan plan
    JOIN committee ON committee.municipality_id = plan.municipality_id AND committee.id = plan.committee_id
    WHERE plan.municipality_id = open_municipality_id() AND plan.id = ${planId}::uuid`)
  return row ?? null
}

/** Of one plan, newest first; only those the reader may open. */
export function readEditions(run: RunSql, actor: Actor, lineageId: string): Promise<EditionRow[]> {
  const columns = { committeeId: 'plan.committee_id', state: 'plan.state' }
  return run<EditionRow>(sql`
    SELECT ${editionColumns} FROM action_plan plan
    WHERE plan.municipality_id = open_municipality_id() AND plan.lineage_id = ${lineageId}::uuid
      AND ${conditionSql(listCondition(actor, 'plan.read'), columns)}
    ORDER BY plan.edition DESC`)
}

export const getEditions = defineQuery({
  allow: 'plan.read',
  input: editionsChoice,
  load: ({ run, input }) => findEdition(run, input.planId),
  async run({ actor, run, row }): Promise<EditionsView> {
    const editions = await readEditions(run, actor, row.lineageId)
    const open = editions.find(({ state }) => openStates.includes(state)) ?? null
    const may = can(actor, 'plan.make_edition', row) && !open
    const { id, title, committee, edition, state } = row
    const period = { from: row.periodFrom, to: row.periodTo }
    const next = nextPeriod(period)
    return {
      ...{ id, title, committee, edition, state, editions },
      make: may
        ? {
            kinds: ['revision', 'next_period'],
            next: { ...next, title: titleFor(title, period, next) },
            settled: await run<SettledMeasure>(settledMeasures(id)),
          }
        : null,
      open: open && { id: open.id, edition: open.edition },
    }
  },
})

const editionColumns = sql`plan.id, plan.edition, plan.title, plan.period_from AS "periodFrom",
  plan.period_to AS "periodTo", plan.state::text AS state, plan.decided_on AS "decidedOn", plan.paragraph`

/** What is done or cancelled does not go on by itself; numbers are those of the plan's page. */
const settledMeasures = (planId: string) => sql`
  SELECT id, number, title, status FROM (
    SELECT m.id, m.title, m.status::text AS status, section.position AS section_place,
      row_number() OVER place AS place, section.number || '.' || row_number() OVER place AS number
    FROM measure m
    JOIN plan_section section ON section.municipality_id = m.municipality_id AND section.id = m.section_id
    WHERE m.municipality_id = open_municipality_id() AND m.plan_id = ${planId}::uuid AND m.archived_at IS NULL
    WINDOW place AS (PARTITION BY section.id ORDER BY m.position, m.id)
  ) numbered
  WHERE status IN ('done', 'cancelled') ORDER BY section_place, place`
