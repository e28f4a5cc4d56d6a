'use server'

import { retryMail } from '@/lib/outbox/commands'
import { submit } from '@/lib/platform/submit'

export const retryMailAction = submit(retryMail)
