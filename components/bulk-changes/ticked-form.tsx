'use client'

import type { ReactNode } from 'react'
import { CommandForm } from '@/components/ui/command-form'
import type { FormWords } from '@/components/ui/form-words'
import { changeMeasuresAction } from '@/lib/bulk-changes/actions'

type Props = { municipality: string; submissionKey: string; words: FormWords; children: ReactNode }

const controlId = (field: string) => (field.startsWith('measures') ? 'measures' : `bulk-${field}`)

/** The table and the bar are drawn by the server; only what is said when it does not go is the browser's. */
export function TickedForm(props: Props) {
  return <CommandForm {...props} action={changeMeasuresAction} controlId={controlId} className="bulk" />
}
