'use server'

import { createGuideline, discardGuidelineDraft, startVersion } from '@/lib/guideline-versions/commands'
import { submit } from '@/lib/platform/submit'

const edit = ({ guidelineId }: { guidelineId: string }, municipality: string) =>
  `/${municipality}/guidelines/${guidelineId}/edit`

export const createGuidelineAction = submit(createGuideline, edit)
export const startVersionAction = submit(startVersion, edit)
export const discardGuidelineDraftAction = submit(
  discardGuidelineDraft,
  (_, municipality) => `/${municipality}/guidelines`,
)
