'use server'

import {
  addSection,
  editGuidelineFacts,
  editSection,
  moveSection,
  removeSection,
} from '@/lib/guideline-drafts/commands'
import { submit } from '@/lib/platform/submit'

type Place = { guidelineId: string; sectionId?: string }

const edit = ({ guidelineId, sectionId }: Place, municipality: string) =>
  `/${municipality}/guidelines/${guidelineId}/edit${sectionId ? `#section-${sectionId}` : ''}`

export const editGuidelineFactsAction = submit(editGuidelineFacts, edit)
export const addSectionAction = submit(addSection, edit)
export const editSectionAction = submit(editSection, edit)
export const moveSectionAction = submit(moveSection, edit)
export const removeSectionAction = submit(removeSection, edit)
