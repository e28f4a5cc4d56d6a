'use server'

import { moveIntervention, planIntervention } from '@/lib/interventions/commands'
import { submit } from '@/lib/platform/submit'

const interventionsPath = ({ caseId }: { caseId: string }, municipality: string) =>
  `/${municipality}/cases/${caseId}#insatser`

export const planInterventionAction = submit(planIntervention, interventionsPath)
export const moveInterventionAction = submit(moveIntervention, interventionsPath)
