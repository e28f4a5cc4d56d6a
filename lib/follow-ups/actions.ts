'use server'

import { confirmUnchanged, followUpMeasure } from '@/lib/follow-ups/commands'
import { submit } from '@/lib/platform/submit'

export const followUpMeasureAction = submit(followUpMeasure)
export const confirmUnchangedAction = submit(confirmUnchanged)
