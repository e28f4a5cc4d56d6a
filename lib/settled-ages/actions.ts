'use server'

import { submit } from '@/lib/platform/submit'
import { settleAge } from '@/lib/settled-ages/commands'

export const settleAgeAction = submit(
  settleAge,
  ({ id }, municipality) => `/${municipality}/concerns/${id}#people`,
)
