'use server'

import { reviewGlass } from '@/lib/glass-reviews/commands'
import { submit } from '@/lib/platform/submit'

export const reviewGlassAction = submit(
  reviewGlass,
  ({ id }, municipality) => `/${municipality}/audit/glasses/${id}`,
)
