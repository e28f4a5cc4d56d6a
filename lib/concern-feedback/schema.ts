import { z } from 'zod'

export const feedbackInput = z.object({ id: z.uuid({ error: 'stale_form' }) })
/** Given, as the decision says, or withheld when it would be inappropriate. */
export const answerInput = feedbackInput.extend({ give: z.enum(['yes', 'no'], { error: 'choose_one' }) })
