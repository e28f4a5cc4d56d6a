'use client'

import { ButtonLink } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import type { FormWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import {
  moveTemplateSectionAction,
  removeTemplateSectionAction,
  restoreTemplateAction,
  retireTemplateAction,
} from '@/lib/plan-templates/actions'
import type { Messages } from '@/messages/load'

type Common = { municipality: string; templateId: string; submissionKey: string; formWords: FormWords }
type OfSection = Common & { sectionId: string }

type MoveProps = OfSection & {
  first: boolean
  last: boolean
  words: { up: string; down: string; upLabel: string; downLabel: string }
}

export function MoveForm({
  municipality,
  templateId,
  sectionId,
  submissionKey,
  formWords,
  ...props
}: MoveProps) {
  const { first, last, words } = props
  return (
    <CommandForm
      action={moveTemplateSectionAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="flex gap-2"
    >
      <input type="hidden" name="templateId" value={templateId} />
      <input type="hidden" name="sectionId" value={sectionId} />
      <SubmitButton name="direction" value="up" size="small" disabled={first} aria-label={words.upLabel}>
        {words.up}
      </SubmitButton>
      <SubmitButton name="direction" value="down" size="small" disabled={last} aria-label={words.downLabel}>
        {words.down}
      </SubmitButton>
    </CommandForm>
  )
}

type RemoveProps = OfSection & { cancelHref: string; words: { ask: string; submit: string; cancel: string } }

/** Asked on the page itself, so that it is asked without scripts too. */
export function RemoveForm(props: RemoveProps) {
  const { municipality, templateId, sectionId, submissionKey, formWords, cancelHref, words } = props
  return (
    <CommandForm
      action={removeTemplateSectionAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="grid gap-3 border-s-4 border-soon bg-paper-2 px-6 py-4 md:col-span-2"
    >
      <input type="hidden" name="templateId" value={templateId} />
      <input type="hidden" name="sectionId" value={sectionId} />
      <p className="font-semibold">{words.ask}</p>
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href={cancelHref}>{words.cancel}</ButtonLink>
      </div>
    </CommandForm>
  )
}

type RetireProps = Common & { retired: boolean; words: Messages['plan-templates'] }

export function RetireForm(props: RetireProps) {
  const { municipality, templateId, submissionKey, formWords, retired, words } = props
  const form = (
    <CommandForm
      action={retired ? restoreTemplateAction : retireTemplateAction}
      municipality={municipality}
      submissionKey={submissionKey}
      words={formWords}
      className="mt-3"
    >
      <input type="hidden" name="templateId" value={templateId} />
      <SubmitButton>{retired ? words.restore.submit : words.retire.submit}</SubmitButton>
    </CommandForm>
  )
  if (retired) return <div className="mt-12 border-t border-edge pt-2">{form}</div>
  return (
    <details className="mt-12 border-t border-edge pt-2" data-print="no">
      <summary className="w-fit py-2 text-ui font-semibold">{words.retire.heading}</summary>
      <p className="max-w-prose text-ui">{words.retire.text}</p>
      {form}
    </details>
  )
}
