'use server'

import { mergeConcern, unmergeConcern } from '@/lib/merges/commands'
import { submit } from '@/lib/platform/submit'

/** The work goes on in the other one. */
export const mergeConcernAction = submit(
  mergeConcern,
  ({ into }, municipality) => `/${municipality}/concerns/${into}#merges`,
)
export const unmergeConcernAction = submit(
  unmergeConcern,
  ({ id }, municipality) => `/${municipality}/concerns/${id}#merges`,
)
