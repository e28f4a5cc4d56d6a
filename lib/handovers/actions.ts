'use server'

import { confirmHandover, handOverConcern } from '@/lib/handovers/commands'
import { submit } from '@/lib/platform/submit'

const handoverPath = (report: { id: string }, municipality: string) =>
  `/${municipality}/concerns/${report.id}#handover`

export const handOverConcernAction = submit(handOverConcern, handoverPath)
export const confirmHandoverAction = submit(confirmHandover, handoverPath)
