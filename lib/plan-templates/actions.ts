'use server'

import {
  addTemplateSection,
  editTemplateFacts,
  editTemplateFields,
  editTemplateSection,
  makeTemplate,
  moveTemplateSection,
  removeTemplateSection,
  restoreTemplate,
  retireTemplate,
  type TemplatePlace,
} from '@/lib/plan-templates/commands'
import { submit } from '@/lib/platform/submit'

const toTemplate = ({ templateId, sectionId }: TemplatePlace, municipality: string) =>
  `/${municipality}/admin/templates/${templateId}${sectionId ? `#section-${sectionId}` : ''}`

export const makeTemplateAction = submit(makeTemplate, toTemplate)
export const editTemplateFactsAction = submit(editTemplateFacts, toTemplate)
export const editTemplateFieldsAction = submit(
  editTemplateFields,
  ({ templateId }, municipality) => `/${municipality}/admin/templates/${templateId}#fields`,
)
export const addTemplateSectionAction = submit(addTemplateSection, toTemplate)
export const editTemplateSectionAction = submit(editTemplateSection, toTemplate)
export const moveTemplateSectionAction = submit(moveTemplateSection, toTemplate)
export const removeTemplateSectionAction = submit(removeTemplateSection, toTemplate)
export const retireTemplateAction = submit(retireTemplate, toTemplate)
export const restoreTemplateAction = submit(restoreTemplate, toTemplate)
