'use server'

import { registerCall } from '@/lib/concern-calls/commands'
import { submit } from '@/lib/platform/submit'

export const registerCallAction = submit(
  registerCall,
  ({ id }, municipality) => `/${municipality}/concerns/${id}`,
)
