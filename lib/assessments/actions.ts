'use server'

import {
  assessProtection,
  closeConcern,
  correctDecision,
  correctProtection,
  decideConcern,
  extendTerm,
} from '@/lib/assessments/commands'
import { submit } from '@/lib/platform/submit'

const workPath = (report: { id: string }, municipality: string) =>
  `/${municipality}/concerns/${report.id}#work`

export const assessProtectionAction = submit(assessProtection, workPath)
export const correctProtectionAction = submit(correctProtection, workPath)
export const decideConcernAction = submit(decideConcern, workPath)
export const correctDecisionAction = submit(correctDecision, workPath)
export const extendTermAction = submit(extendTerm, workPath)
export const closeConcernAction = submit(closeConcern, workPath)
