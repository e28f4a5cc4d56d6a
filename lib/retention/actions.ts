'use server'

import { submit } from '@/lib/platform/submit'
import { decideKeeping, endKeeping } from '@/lib/retention/commands'

const rulesPath = (_decision: unknown, municipality: string) => `/${municipality}/disposals/rules`

export const decideKeepingAction = submit(decideKeeping, rulesPath)
export const endKeepingAction = submit(endKeeping, rulesPath)
