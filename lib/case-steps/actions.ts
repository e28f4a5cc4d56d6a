'use server'

import { closeCase, pauseCase, reopenCase, resumeCase } from '@/lib/case-steps/commands'
import { submit } from '@/lib/platform/submit'

const casePath = ({ caseId }: { caseId: string }, municipality: string) =>
  `/${municipality}/cases/${caseId}#lage`

export const pauseCaseAction = submit(pauseCase, casePath)
export const resumeCaseAction = submit(resumeCase, casePath)
export const closeCaseAction = submit(closeCase, casePath)
export const reopenCaseAction = submit(reopenCase, casePath)
