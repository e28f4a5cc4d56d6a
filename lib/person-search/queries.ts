import { noInput } from '@/lib/person-search/schema'
import { defineQuery } from '@/lib/platform/gate'

/** The page of the search holds nothing until one asks. */
export const openPersonSearch = defineQuery({
  allow: 'person.search',
  input: noInput,
  run: async () => ({}),
})
