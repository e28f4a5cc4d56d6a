'use server'

import { changeMeasures, undoBulkChange } from '@/lib/bulk-changes/commands'
import { submit } from '@/lib/platform/submit'

type Made = { changeId: string; back: string }

const told = ({ changeId, back }: Made, municipality: string) =>
  `/${municipality}/measures?${back}${back && '&'}change=${changeId}`

export const changeMeasuresAction = submit(changeMeasures, told)
export const undoBulkChangeAction = submit(undoBulkChange, told)
