'use server'

import { writeSection } from '@/lib/picture-sections/commands'
import { submit } from '@/lib/platform/submit'

export const writeSectionAction = submit(
  writeSection,
  ({ pictureId, sectionId }, municipality) => `/${municipality}/pictures/${pictureId}#${sectionId}`,
)
