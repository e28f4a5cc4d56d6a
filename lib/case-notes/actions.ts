'use server'

import { writeNote } from '@/lib/case-notes/commands'
import { submit } from '@/lib/platform/submit'

export const writeNoteAction = submit(
  writeNote,
  ({ caseId }, municipality) => `/${municipality}/cases/${caseId}#anteckningar`,
)
