'use server'

import { submit } from '@/lib/platform/submit'
import { settleText, undoText } from '@/lib/text-imports/commands'

type Place = { planId: string; importId: string }

const page = ({ planId, importId }: Place, municipality: string) =>
  `/${municipality}/plans/${planId}/import/${importId}/text`

export const settleTextAction = submit(settleText, page)
export const undoTextAction = submit(undoText, page)
