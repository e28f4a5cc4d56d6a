'use server'

import { markNoticesRead } from '@/lib/notifications/commands'
import { submit } from '@/lib/platform/submit'

export const markNoticesReadAction = submit(markNoticesRead)
