'use server'

import { submit } from '@/lib/platform/submit'
import { prepareSharing, shareMeasure, withdrawMeasure } from '@/lib/shared-measures/commands'

const page = ({ planId, measureId }: { planId: string; measureId: string }, municipality: string) =>
  `/${municipality}/plans/${planId}/measures/${measureId}/share`

export const prepareSharingAction = submit(prepareSharing, page)
export const shareMeasureAction = submit(shareMeasure, page)
export const withdrawMeasureAction = submit(withdrawMeasure, page)
