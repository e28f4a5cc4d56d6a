'use server'

import { liftHold, placeHold } from '@/lib/legal-holds/commands'
import { submit } from '@/lib/platform/submit'

const holdsPath = (_hold: unknown, municipality: string) => `/${municipality}/disposals/holds`

export const placeHoldAction = submit(placeHold, holdsPath)
export const liftHoldAction = submit(liftHold, holdsPath)
