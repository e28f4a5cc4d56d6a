'use server'

import { startPicture } from '@/lib/picture-starts/commands'
import { submit } from '@/lib/platform/submit'

export const startPictureAction = submit(
  startPicture,
  ({ pictureId }, municipality) => `/${municipality}/pictures/${pictureId}`,
)
