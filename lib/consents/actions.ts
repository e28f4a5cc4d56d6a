'use server'

import { recordConsent, withdrawConsent } from '@/lib/consents/commands'
import { submit } from '@/lib/platform/submit'

const participantsPath = ({ caseId }: { caseId: string }, municipality: string) =>
  `/${municipality}/cases/${caseId}#deltagare`

export const recordConsentAction = submit(recordConsent, participantsPath)
export const withdrawConsentAction = submit(withdrawConsent, participantsPath)
