'use server'

import { decideReview } from '@/lib/access-reviews/commands'
import { submit } from '@/lib/platform/submit'

export const decideReviewAction = submit(
  decideReview,
  (_review, municipality) => `/${municipality}/access-requests`,
)
