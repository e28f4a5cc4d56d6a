/** Incidents over time and by area, as counted from the rows that the reader may open: nothing is hidden from them. */
import { type Quarter, quarterOf } from '@/lib/statistics/rules'

export type Tally = { key: string; count: number }

/** At most so many quarters are drawn: six years. */
const most = 24

/** Every quarter from the first to the last, those without any too; the latest where there are more than can be drawn. */
export function everyQuarter(counts: readonly Tally[], today: string): Tally[] {
  const known = new Map(counts.map(({ key, count }) => [key, count]))
  const [first] = [...known.keys()].sort()
  const drawn: Tally[] = []
  for (
    let quarter = quarterOf(today);
    first !== undefined && quarter >= first && drawn.length < most;
    quarter = before(quarter)
  ) {
    drawn.unshift({ key: quarter, count: known.get(quarter) ?? 0 })
  }
  return drawn
}

function before(quarter: Quarter): Quarter {
  const [year = 0, number = 1] = quarter.split('-').map(Number)
  return number === 1 ? `${year - 1}-4` : `${year}-${number - 1}`
}
