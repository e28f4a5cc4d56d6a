'use server'

import {
  changeComment,
  removeComment,
  reopenComment,
  replyToComment,
  resolveComment,
  writeComment,
} from '@/lib/comments/commands'
import { submit } from '@/lib/platform/submit'

type Place = { planId: string; threadId: string }

const thread = ({ planId, threadId }: Place, municipality: string) =>
  `/${municipality}/plans/${planId}/consultation#synpunkt-${threadId}`

export const writeCommentAction = submit(writeComment, thread)
export const replyToCommentAction = submit(replyToComment, thread)
export const changeCommentAction = submit(changeComment, thread)
export const removeCommentAction = submit(removeComment, thread)
export const resolveCommentAction = submit(resolveComment, thread)
export const reopenCommentAction = submit(reopenComment, thread)
