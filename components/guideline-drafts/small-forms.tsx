'use client'

import { CommandForm } from '@/components/ui/command-form'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { moveSectionAction, removeSectionAction } from '@/lib/guideline-drafts/actions'
import { discardGuidelineDraftAction } from '@/lib/guideline-versions/actions'
import type { Messages } from '@/messages/load'

type Common = { municipality: string; submissionKey: string; formWords: FormWords }
type MoveProps = Common & {
  sectionId: string
  first: boolean
  last: boolean
  words: { up: string; down: string }
}

export function MoveSection({ municipality, submissionKey, formWords, ...props }: MoveProps) {
  const { sectionId, first, last, words } = props
  return (
    <CommandForm
      action={moveSectionAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="flex gap-2"
    >
      <input type="hidden" name="sectionId" value={sectionId} />
      <SubmitButton name="direction" value="up" size="small" disabled={first}>
        {words.up}
      </SubmitButton>
      <SubmitButton name="direction" value="down" size="small" disabled={last}>
        {words.down}
      </SubmitButton>
    </CommandForm>
  )
}

type RemoveProps = Common & { sectionId: string; label: string }

/** What is removed here is still in the version before. */
export function RemoveSection({ municipality, submissionKey, formWords, sectionId, label }: RemoveProps) {
  return (
    <CommandForm
      action={removeSectionAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
    >
      <input type="hidden" name="sectionId" value={sectionId} />
      <SubmitButton size="small">{label}</SubmitButton>
    </CommandForm>
  )
}

type DiscardProps = Common & { guidelineId: string; words: Messages['guideline-drafts']['discard'] }

export function DiscardDraft({ municipality, submissionKey, formWords, guidelineId, words }: DiscardProps) {
  return (
    <details className="mt-12 border-t border-edge pt-2" data-print="no">
      <summary className="w-fit py-2 text-ui font-semibold">{words.heading}</summary>
      <p className="max-w-prose text-ui">{words.text}</p>
      <CommandForm
        action={discardGuidelineDraftAction}
        municipality={municipality}
        submissionKey={submissionKey}
        words={formWords}
        className="mt-3"
      >
        <input type="hidden" name="guidelineId" value={guidelineId} />
        <SubmitButton>{words.submit}</SubmitButton>
      </CommandForm>
    </details>
  )
}
