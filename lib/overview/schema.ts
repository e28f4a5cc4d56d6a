import { z } from 'zod'
import { committeeKinds } from '@/lib/committees/schema'

export const overviewShows = ['all', 'late', ...committeeKinds] as const
export type OverviewShow = (typeof overviewShows)[number]

export const overviewOrders = ['late', 'name', 'plan'] as const
export type OverviewOrder = (typeof overviewOrders)[number]

/** What the address says. A word it does not know is the first choice: a mistyped filter still shows the page. */
export const overviewInput = z.object({
  show: z.enum(overviewShows).catch('all'),
  order: z.enum(overviewOrders).catch('late'),
})
export type OverviewInput = z.infer<typeof overviewInput>
