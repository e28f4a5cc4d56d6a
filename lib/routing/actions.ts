'use server'

import { submit } from '@/lib/platform/submit'
import { addRule, removeRule, setPoliceContact } from '@/lib/routing/commands'

export const addRuleAction = submit(addRule)
export const removeRuleAction = submit(removeRule)
export const setPoliceContactAction = submit(setPoliceContact)
