'use server'

import { dismissHeld, releaseHeld } from '@/lib/held-reports/commands'
import { submit } from '@/lib/platform/submit'

export const releaseHeldAction = submit(
  releaseHeld,
  ({ id }, municipality) => `/${municipality}/concerns?selected=${id}`,
)
export const dismissHeldAction = submit(
  dismissHeld,
  (_held, municipality) => `/${municipality}/concerns/held`,
)
