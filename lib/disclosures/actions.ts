'use server'

import { makeDisclosure } from '@/lib/disclosures/commands'
import { submit } from '@/lib/platform/submit'

const folders = { case: 'cases', concern: 'concerns' } as const

export const makeDisclosureAction = submit(
  makeDisclosure,
  ({ source, id }, municipality) => `/${municipality}/${folders[source]}/${id}/disclosures#utlamnat`,
)
