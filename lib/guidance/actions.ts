'use server'

import { saveGuidance } from '@/lib/guidance/commands'
import { submit } from '@/lib/platform/submit'

export const saveGuidanceAction = submit(
  saveGuidance,
  ({ audience, language }, municipality) => `/${municipality}/guidance/${audience}/${language}`,
)
