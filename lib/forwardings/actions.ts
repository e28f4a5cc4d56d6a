'use server'

import { forwardConcern } from '@/lib/forwardings/commands'
import { submit } from '@/lib/platform/submit'

/** It can no longer be read by whoever sent it on: the list of what was sent on remains. */
export const forwardConcernAction = submit(
  forwardConcern,
  (_report, municipality) => `/${municipality}/concerns?view=forwarded`,
)
