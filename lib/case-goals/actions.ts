'use server'

import { setGoal, settleGoal } from '@/lib/case-goals/commands'
import { submit } from '@/lib/platform/submit'

const goalsPath = ({ caseId }: { caseId: string }, municipality: string) =>
  `/${municipality}/cases/${caseId}#mal`

export const setGoalAction = submit(setGoal, goalsPath)
export const settleGoalAction = submit(settleGoal, goalsPath)
