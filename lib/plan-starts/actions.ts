'use server'

import { type Begun, startPlan } from '@/lib/plan-starts/commands'
import { submit } from '@/lib/platform/submit'

export const startPlanAction = submit(
  startPlan,
  ({ planId }: Begun, municipality) => `/${municipality}/plans/${planId}`,
)
