'use server'

import { addNeed, editNeed } from '@/lib/picture-needs/commands'
import { submit } from '@/lib/platform/submit'

const needsPath = ({ pictureId }: { pictureId: string }, municipality: string) =>
  `/${municipality}/pictures/${pictureId}#needs`

export const addNeedAction = submit(addNeed, needsPath)
export const editNeedAction = submit(editNeed, needsPath)
