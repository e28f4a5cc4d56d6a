'use server'

import { attachFile, removeAttachment } from '@/lib/measure-attachments/commands'
import { submit } from '@/lib/platform/submit'

export const attachFileAction = submit(attachFile)
export const removeAttachmentAction = submit(
  removeAttachment,
  ({ planId, measureId }, municipality) =>
    `/${municipality}/plans/${planId}/measures/${measureId}?attachment=removed#bilagor`,
)
