'use server'

import { keepMeasureText, keepSectionText } from '@/lib/field-history/commands'
import { call } from '@/lib/platform/submit'

export const keepMeasureTextAction = call(keepMeasureText)
export const keepSectionTextAction = call(keepSectionText)
