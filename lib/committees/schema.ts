import { z } from 'zod'
import { standingKinds } from '@/lib/measures/rules'

export const committeeKinds = ['executive_board', 'district', 'specialist', 'company_board'] as const
export type CommitteeKind = (typeof committeeKinds)[number]

export const committeeInput = z.object({
  committeeId: z.uuid(),
  /** A word that is not a standing is no filter. */
  standing: z.enum(standingKinds).optional().catch(undefined),
})
export type CommitteeInput = z.infer<typeof committeeInput>
