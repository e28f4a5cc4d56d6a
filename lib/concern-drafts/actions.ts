'use server'

import {
  answerDanger,
  attachDraftFile,
  describeConcern,
  describePerson,
  discardDraft,
  keepDraft,
  removeDraftFile,
  removePerson,
} from '@/lib/concern-drafts/commands'
import { call, submit } from '@/lib/platform/submit'

const stepPath = (step: number | 'files') => (draft: { id: string }, municipality: string) =>
  `/${municipality}/concerns/new?draft=${draft.id}&step=${step}`

export const answerDangerAction = submit(answerDanger, stepPath(2))
export const describeConcernAction = submit(describeConcern, ({ id, next }, municipality) =>
  stepPath(next || 3)({ id }, municipality),
)
export const attachDraftFileAction = submit(attachDraftFile)
export const removeDraftFileAction = submit(removeDraftFile, stepPath('files'))
export const describePersonAction = submit(describePerson, ({ id, next }, municipality) =>
  next === null
    ? stepPath(4)({ id }, municipality)
    : `${stepPath(3)({ id }, municipality)}&person=${next + 1}`,
)
export const removePersonAction = submit(removePerson, stepPath(4))
export const keepDraftAction = call(keepDraft)
export const discardDraftAction = submit(discardDraft, (_draft, municipality) => `/${municipality}/concerns`)
