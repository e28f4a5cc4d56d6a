'use server'

import { askReporter, continueDialogue } from '@/lib/dialogues/commands'
import { submitPublic } from '@/lib/platform/public-submit'
import { submit } from '@/lib/platform/submit'

export const askReporterAction = submit(askReporter)
export const continueDialogueAction = submitPublic(continueDialogue)
