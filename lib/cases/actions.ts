'use server'

import { assignWorker, describeCase, openCase, releaseWorker } from '@/lib/cases/commands'
import { submit } from '@/lib/platform/submit'

const casePath = ({ caseId }: { caseId: string }, municipality: string) => `/${municipality}/cases/${caseId}`
const workersPath = (place: { caseId: string }, municipality: string) =>
  `${casePath(place, municipality)}#handlaggare`

export const openCaseAction = submit(openCase, casePath)
export const describeCaseAction = submit(describeCase, casePath)
export const assignWorkerAction = submit(assignWorker, workersPath)
/** Whoever leaves the case gets at it no more: the list is the nearest place that is open. */
export const releaseWorkerAction = submit(releaseWorker, (_place, municipality) => `/${municipality}/cases`)
