'use server'

import { acceptConcern, fileConcern } from '@/lib/concerns/commands'
import { submit } from '@/lib/platform/submit'

const concernPath = (concern: { id: string }, municipality: string) =>
  `/${municipality}/concerns/${concern.id}`

export const fileConcernAction = submit(fileConcern, concernPath)
export const acceptConcernAction = submit(acceptConcern, concernPath)
