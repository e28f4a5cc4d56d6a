'use server'

import { askFeedback, giveFeedback } from '@/lib/concern-feedback/commands'
import { submit } from '@/lib/platform/submit'

export const askFeedbackAction = submit(askFeedback)
export const giveFeedbackAction = submit(giveFeedback)
