'use server'

import { nameDeputy, removeDeputy, takeOverConcern } from '@/lib/deputies/commands'
import { submit } from '@/lib/platform/submit'

export const nameDeputyAction = submit(nameDeputy)
export const removeDeputyAction = submit(removeDeputy)
export const takeOverConcernAction = submit(
  takeOverConcern,
  (report, municipality) => `/${municipality}/concerns/${report.id}`,
)
