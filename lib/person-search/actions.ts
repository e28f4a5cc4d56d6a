'use server'

import { searchPerson } from '@/lib/person-search/commands'
import { submit } from '@/lib/platform/submit'

export const searchPersonAction = submit(searchPerson)
