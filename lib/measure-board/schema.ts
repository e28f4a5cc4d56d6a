import { measureStatuses } from '@/lib/measures/schema'

/** Cards in a column; the rest are in the table. */
export const mostCards = 25
/** In the order of a measure's life; what is cancelled last. */
export const boardColumns = measureStatuses
