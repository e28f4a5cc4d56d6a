'use server'

import { moveMeasures, publishGuideline } from '@/lib/guideline-publishing/commands'
import { submit } from '@/lib/platform/submit'

export const publishGuidelineAction = submit(publishGuideline, ({ guidelineId, left }, municipality) =>
  left > 0 ? `/${municipality}/guidelines/${guidelineId}/move` : `/${municipality}/guidelines/${guidelineId}`,
)
export const moveMeasuresAction = submit(
  moveMeasures,
  ({ guidelineId, moved }, municipality) => `/${municipality}/guidelines/${guidelineId}/move?moved=${moved}`,
)
