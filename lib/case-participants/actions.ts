'use server'

import { addParticipant, endParticipation } from '@/lib/case-participants/commands'
import { submit } from '@/lib/platform/submit'

const participantsPath = ({ caseId }: { caseId: string }, municipality: string) =>
  `/${municipality}/cases/${caseId}#deltagare`

export const addParticipantAction = submit(addParticipant, participantsPath)
export const endParticipationAction = submit(endParticipation, participantsPath)
