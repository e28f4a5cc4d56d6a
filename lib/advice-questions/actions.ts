'use server'

import { answerQuestion, askForAdvice } from '@/lib/advice-questions/commands'
import { submitPublic } from '@/lib/platform/public-submit'
import { submit } from '@/lib/platform/submit'

export const askForAdviceAction = submitPublic(askForAdvice)
export const answerQuestionAction = submit(answerQuestion)
