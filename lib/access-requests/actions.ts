'use server'

import { handOut, openAccessRequest, searchAgain } from '@/lib/access-requests/commands'
import { submit } from '@/lib/platform/submit'

const requestPath = ({ id }: { id: string }, municipality: string) => `/${municipality}/access-requests/${id}`

export const openAccessRequestAction = submit(
  openAccessRequest,
  (_request, municipality) => `/${municipality}/access-requests`,
)
export const searchAgainAction = submit(searchAgain, requestPath)
export const handOutAction = submit(handOut, requestPath)
