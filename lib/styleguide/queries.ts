import { defineQuery } from '@/lib/platform/gate'
import { noInput } from '@/lib/styleguide/schema'

/** The style guide holds no data; it is asked for so that the page is closed to all but the administrator. */
export const openStyleGuide = defineQuery({
  allow: 'styleguide.read',
  input: noInput,
  run: async () => ({}),
})
