'use server'

import { recordAnswer } from '@/lib/picture-sources/commands'
import { submit } from '@/lib/platform/submit'

export const recordAnswerAction = submit(
  recordAnswer,
  ({ pictureId }, municipality) => `/${municipality}/pictures/${pictureId}`,
)
