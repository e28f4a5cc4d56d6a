import { z } from 'zod'
import { longestSearch, searchReasons } from '@/lib/person-search/rules'
import { requiredText } from '@/lib/typed-values/schema'

export const noInput = z.object({})
export const searchInput = z.object({
  person: requiredText(longestSearch),
  reason: z.enum(searchReasons, 'choose_one'),
})
