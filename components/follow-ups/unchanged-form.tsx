'use client'

import { useRef } from 'react'
import { fill } from '@/components/plans/fill'
import { CommandForm } from '@/components/ui/command-form'
import type { FormWords } from '@/components/ui/form-words'
import { showToast, ToastRegion } from '@/components/ui/toast'
import { confirmUnchangedAction } from '@/lib/follow-ups/actions'

type Props = {
  /** The buttons of the list name it as their form. */
  id: string
  municipality: string
  submissionKey: string
  /** What the measures that await a follow-up are called. */
  titles: Readonly<Record<string, string>>
  words: { done: string; close: string }
  formWords: FormWords
}

/**
 * One form for the "no change" of a whole list, which may itself stand in a form: each button names its measure. What
 * was pressed is gone from the list when it is answered, so the answer is told by name and the row keeps the focus.
 */
export function UnchangedForm({ id, municipality, submissionKey, titles, words, formWords }: Props) {
  const known = useRef(titles)
  known.current = { ...known.current, ...titles }
  const told = (measureId: string) => fill(words.done, { title: known.current[measureId] ?? '' })
  return (
    <>
      <CommandForm
        id={id}
        action={confirmUnchangedAction}
        municipality={municipality}
        submissionKey={submissionKey}
        words={formWords}
        onDone={({ measureId }) => {
          showToast(told(measureId))
          document.querySelector<HTMLElement>(`th > a[href$="/measures/${measureId}"]`)?.focus()
        }}
      >
        {(state) => state.status === 'done' && <p className="mb-4 text-ui">{told(state.value.measureId)}</p>}
      </CommandForm>
      <ToastRegion close={words.close} />
    </>
  )
}
