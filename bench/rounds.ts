import { median } from './figures'
import { type Load, load, type Target } from './load'

/** What is compared with one another is measured side by side, so that a busy moment meets all of it. */
export type Group = Record<string, Target>
/** Requests to each target: in each round, and before the first. */
export type Pace = { rounds: number; requests: number; warmUp: number }

export class Rounds {
  private constructor(private readonly loads: Map<string, Load[]>) {}

  static async of(groups: readonly Group[], pace: Pace, signal: AbortSignal): Promise<Rounds> {
    const loads = new Map<string, Load[]>()
    for (const target of groups.flatMap((group) => Object.values(group))) {
      signal.throwIfAborted()
      await load(target, pace.warmUp)
    }
    for (let round = 0; round < pace.rounds; round += 1) {
      for (const [name, target] of groups.flatMap((group) => rotated(Object.entries(group), round))) {
        signal.throwIfAborted()
        loads.set(name, [...(loads.get(name) ?? []), await load(target, pace.requests)])
      }
    }
    return new Rounds(loads)
  }

  /** The median of the rounds. */
  of(name: string, figure: keyof Load): number {
    return median(this.figures(name, figure))
  }

  /** One figure against another, round by round; the median of those. */
  ratio(name: string, other: string, figure: keyof Load): number {
    const base = this.figures(other, figure)
    return median(this.figures(name, figure).map((value, round) => value / (base[round] ?? Number.NaN)))
  }

  private figures(name: string, figure: keyof Load): number[] {
    return (this.loads.get(name) ?? []).map((one) => one[figure])
  }
}

/** Whoever goes first in one round goes last in the next. */
function rotated<T>(list: readonly T[], by: number): T[] {
  const at = by % list.length
  return [...list.slice(at), ...list.slice(0, at)]
}
