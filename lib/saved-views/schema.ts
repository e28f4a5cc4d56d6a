import { z } from 'zod'
import { tidyQuery } from '@/lib/measure-list/schema'
import { plainText } from '@/lib/measures/schema'

export const mostViews = 30

const name = plainText(60).pipe(z.string().min(1, 'required'))
const query = z.string('wrong_value').max(4000, 'wrong_value').transform(tidyQuery)

export const newView = z.strictObject({ name, query })
export const viewName = z.strictObject({ viewId: z.uuid(), name })
export const viewChoice = z.strictObject({ viewId: z.uuid() })
