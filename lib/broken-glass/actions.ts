'use server'

import { breakGlass, endGlass, stopGlass } from '@/lib/broken-glass/commands'
import { submit } from '@/lib/platform/submit'

const folders = { concern: 'concerns', case: 'cases' } as const

export const breakGlassAction = submit(
  breakGlass,
  ({ id, kind }, municipality) => `/${municipality}/${folders[kind]}/${id}`,
)
export const endGlassAction = submit(
  endGlass,
  ({ kind }, municipality) => `/${municipality}/${folders[kind]}`,
)
export const stopGlassAction = submit(stopGlass)
