'use server'

import { addFromLibrary } from '@/lib/measure-library/commands'
import { submit } from '@/lib/platform/submit'

export const addFromLibraryAction = submit(addFromLibrary)
