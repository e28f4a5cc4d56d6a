'use server'

import { finishFollowUp, planFollowUp } from '@/lib/case-follow-ups/commands'
import { submit } from '@/lib/platform/submit'

const followUpsPath = ({ caseId }: { caseId: string }, municipality: string) =>
  `/${municipality}/cases/${caseId}#uppfoljning`

export const planFollowUpAction = submit(planFollowUp, followUpsPath)
export const finishFollowUpAction = submit(finishFollowUp, followUpsPath)
