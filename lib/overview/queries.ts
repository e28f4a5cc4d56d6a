import { leadsWork, type Reading, readable, readCommitteeStates } from '@/lib/committees/queries'
import type { CommitteeState } from '@/lib/committees/rules'
import { countedPlan } from '@/lib/editions/queries'
import { decidingDay } from '@/lib/measures/queries'
import {
  type Cohort,
  isOffered,
  type LateItem,
  type LateMeasure,
  lastMonths,
  lateItems,
  type MonthShare,
  type NextStep,
  nextSteps,
  onTimeByMonth,
  ordered,
  type Summary,
  selected,
  summary,
} from '@/lib/overview/rules'
import { type OverviewInput, type OverviewShow, overviewInput, overviewShows } from '@/lib/overview/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { mayOpen } from '@/lib/policy/may'

export type OverviewView = OverviewInput & {
  today: IsoDate
  soonDays: number
  /** Over every committee, whatever the filter shows. */
  summary: Summary
  committees: CommitteeState[]
  /** The longest late first, over every committee; cut at ten. */
  late: LateItem[]
  lateIsCut: boolean
  /** What the filter can show here: not every municipality has districts or companies. */
  shows: OverviewShow[]
  can: { lead: boolean; statistics: boolean }
  /** Only for those who may do something about it. */
  nextSteps: NextStep[]
  onTime: MonthShare[]
}

const LATE_LIST = 10
const MONTHS = 12

export const getOverview = defineQuery({
  allow: 'overview.read',
  input: overviewInput,
  run: async ({ actor, run, today, input }): Promise<OverviewView> => {
    const reading = { actor, run, today }
    const { soonDays } = actor.municipality
    const states = await readCommitteeStates(reading)
    const lateMeasures = await readLateMeasures(reading, LATE_LIST + 1)
    const late = lateItems(states, lateMeasures, today)
    const months = lastMonths(today, MONTHS)
    const mine = states.filter(({ id }) => leadsWork(actor, id))
    return {
      ...input,
      today,
      soonDays,
      summary: summary(states),
      committees: ordered(selected(states, input.show), input.order),
      late: late.slice(0, LATE_LIST),
      lateIsCut: late.length > LATE_LIST,
      shows: overviewShows.filter((show) => show === input.show || isOffered(show, states)),
      can: { lead: mine.length > 0, statistics: mayOpen(actor, 'statistics.read') },
      nextSteps: nextSteps(mine),
      onTime: onTimeByMonth(await readCohorts(reading, months[0] ?? today), months),
    }
  },
})

/** The longest late first; only what this reader may open. */
export function readLateMeasures({ actor, run, today }: Reading, limit: number): Promise<LateMeasure[]> {
  const day = decidingDay(sql`measure`, today)
  return run<LateMeasure>(sql`
    SELECT measure.id, measure.plan_id AS "planId", measure.title, measure.responsible,
      ${day}::text AS "dueOn", plan.committee_id AS "committeeId",
      ${day} IS DISTINCT FROM measure.next_due_on AS unanswered
    FROM measure
    JOIN action_plan plan ON plan.municipality_id = measure.municipality_id AND plan.id = measure.plan_id
    WHERE measure.municipality_id = open_municipality_id() AND measure.archived_at IS NULL
      AND ${day} < ${today}::date AND measure.status IN ('not_started', 'ongoing')
      AND ${countedPlan} AND ${readable(actor)}
    ORDER BY ${day}, measure.id LIMIT ${limit}`)
}

/**
 * Decided plans' own due dates and the follow-ups' word on when a measure was done, month by month. A measure marked
 * done without a follow-up has no known day and is left out; one without a date of its own is never late.
 */
function readCohorts({ run, today }: Reading, firstMonth: string): Promise<Cohort[]> {
  return run<Cohort>(sql`
    SELECT ${monthOf(sql`GREATEST(plan.period_from, measure.starts_on, ${`${firstMonth}-01`}::date)`)} AS started,
      CASE WHEN measure.due_on < ${today}::date
        THEN GREATEST(${monthOf(sql`measure.due_on`)}, ${firstMonth}) END AS due,
      ${monthOf(sql`done.at AT TIME ZONE 'Europe/Stockholm'`)} AS finished, count(*)::int AS count
    FROM action_plan plan
    JOIN measure ON measure.municipality_id = plan.municipality_id AND measure.plan_id = plan.id
    LEFT JOIN LATERAL (
      SELECT min(report.at) AS at FROM measure_update report
      WHERE measure.status = 'done' AND report.municipality_id = measure.municipality_id
        AND report.measure_id = measure.id AND report.status = 'done'
    ) done ON true
    WHERE plan.municipality_id = open_municipality_id() AND plan.state IN ('decided', 'approved', 'in_force', 'followed_up')
      AND measure.archived_at IS NULL AND measure.status NOT IN ('proposal', 'cancelled')
      AND (measure.status <> 'done' OR done.at IS NOT NULL OR measure.due_on IS NULL)
    GROUP BY 1, 2, 3`)
}

const monthOf = (moment: Sql) => sql`to_char(${moment}, 'YYYY-MM')`
