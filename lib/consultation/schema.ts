import { z } from 'zod'

export const threadFilters = ['all', 'open', 'resolved'] as const
export type ThreadFilter = (typeof threadFilters)[number]

/** Addresses come from people and old links: an unknown filter shows all. */
export const consultationChoice = z.object({
  planId: z.uuid(),
  show: z.enum(threadFilters).catch('all'),
})
