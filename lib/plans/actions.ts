'use server'

import { editPlanText } from '@/lib/plans/commands'
import { call, submit } from '@/lib/platform/submit'

export const savePlanTextAction = call(editPlanText)
export const editPlanTextAction = submit(
  editPlanText,
  ({ planId, anchor }, municipality) => `/${municipality}/plans/${planId}#${anchor}`,
)
