/**
 * Needs. Lag (2023:196) 5 §: what is decided to be done starts in the picture; so every need is answered by a measure or
 * left for a reason that somebody has written, and none is forgotten. About phenomena and places, never people; they are
 * weighed in words and get no points.
 */
import type { NeedFields } from '@/lib/picture-needs/schema'

export type NeedOutcome = 'open' | 'measures' | 'left'

type Given = Pick<NeedFields, 'measures' | 'leftReason'>

export const outcomeOf = ({ measures, leftReason }: Given): NeedOutcome =>
  measures.length > 0 ? 'measures' : leftReason === '' ? 'open' : 'left'

/** One answer: what has measures is not left. */
export const refuseNeed = ({ measures, leftReason }: Given) =>
  measures.length > 0 && leftReason !== ''
    ? ({ field: 'leftReason', key: 'left_with_measures' } as const)
    : null
