'use server'

import { breakGlass, endGlass, stopGlass } from '@/lib/broken-glass/commands'
import { submit } from '@/lib/platform/submit'

export const breakGlassAction = submit(
  breakGlass,
  ({ id }, municipality) => `/${municipality}/concerns/${id}`,
)
export const endGlassAction = submit(endGlass, (_glass, municipality) => `/${municipality}/concerns`)
export const stopGlassAction = submit(stopGlass)
