'use server'

import { addNotice, removeClock, removeNotice, setClock } from '@/lib/incident-rules/commands'
import { submit } from '@/lib/platform/submit'

export const addNoticeAction = submit(addNotice)
export const removeNoticeAction = submit(removeNotice)
export const setClockAction = submit(setClock)
export const removeClockAction = submit(removeClock)
