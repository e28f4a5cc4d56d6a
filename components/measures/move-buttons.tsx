'use client'

import { useEffect, useRef } from 'react'
import { CommandForm } from '@/components/ui/command-form'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { moveMeasureAction } from '@/lib/measures/actions'

type Props = {
  municipality: string
  measureId: string
  submissionKey: string
  number: string
  first: boolean
  last: boolean
  /** The direction it was just moved in: one presses again from there. */
  moved: string | undefined
  words: { up: string; down: string }
  formWords: FormWords
}

export function MoveButtons(props: Props) {
  const { municipality, measureId, submissionKey, number, first, last, moved, words, formWords } = props
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // A new number means that it has moved; at an end the other button is the one that can be pressed.
    if (!number || !moved) return
    const buttons = [...(place.current?.querySelectorAll('button') ?? [])]
    const usable = buttons.filter((button) => !button.disabled)
    ;(usable.find((button) => button.value === moved) ?? usable[0])?.focus({ preventScroll: true })
  }, [number, moved])
  return (
    <CommandForm
      action={moveMeasureAction}
      municipality={municipality}
      words={formWords}
      submissionKey={submissionKey}
    >
      <input type="hidden" name="measureId" value={measureId} />
      <div ref={place} className="flex gap-2">
        <SubmitButton name="direction" value="up" size="small" disabled={first}>
          {words.up}
        </SubmitButton>
        <SubmitButton name="direction" value="down" size="small" disabled={last}>
          {words.down}
        </SubmitButton>
      </div>
    </CommandForm>
  )
}
