import { getMessages } from 'next-intl/server'
import type { FoldedFormProps } from '@/components/cases/folded-form'

type Frame = Pick<FoldedFormProps<unknown>, 'municipality' | 'formWords' | 'optional' | 'hidden'> & {
  submissionKey: string
}

/** What every form of a case carries. Its key is new at each call: each form is an act of its own. */
export async function formFrame(municipality: string, hidden: Record<string, string>): Promise<Frame> {
  const { errors, ui } = await getMessages()
  return {
    ...{ municipality, hidden, formWords: errors, optional: ui.optional },
    submissionKey: crypto.randomUUID(),
  }
}
