import { z } from 'zod'
import { tidyQuery } from '@/lib/measure-list/schema'
import { requiredText } from '@/lib/typed-values/schema'

export const mostViews = 30

const name = requiredText(60)
const query = z.string('wrong_value').max(4000, 'wrong_value').transform(tidyQuery)

export const newView = z.strictObject({ name, query })
export const viewName = z.strictObject({ viewId: z.uuid(), name })
export const viewChoice = z.strictObject({ viewId: z.uuid() })
