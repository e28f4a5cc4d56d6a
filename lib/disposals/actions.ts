'use server'

import {
  approveDisposals,
  prepareDisposals,
  proposeDisposals,
  withdrawDisposals,
} from '@/lib/disposals/commands'
import { submit } from '@/lib/platform/submit'

const listPath = ({ id }: { id: string }, municipality: string) => `/${municipality}/disposals/${id}`

export const prepareDisposalsAction = submit(prepareDisposals, listPath)
export const proposeDisposalsAction = submit(proposeDisposals, listPath)
export const approveDisposalsAction = submit(approveDisposals, listPath)
export const withdrawDisposalsAction = submit(withdrawDisposals, listPath)
