/** Mål för stödet: reached or let go, by somebody and with a reason; never measured or scored. */
export const goalStates = ['ongoing', 'reached', 'dropped'] as const
export type GoalState = (typeof goalStates)[number]
export const goalEnds = ['reached', 'dropped'] as const
