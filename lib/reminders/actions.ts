'use server'

import { submit } from '@/lib/platform/submit'
import { remindCommittee } from '@/lib/reminders/commands'

export const remindCommitteeAction = submit(remindCommittee)
