import { CommandForm } from '@/components/ui/command-form'
import { Details } from '@/components/ui/details'
import { formWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/platform/form-state'

type Place = { id: string }
type Props = Place & {
  action: (previous: FormState<Place>, formData: FormData) => Promise<FormState<Place>>
  municipality: string
  summary: string
  /** What will happen. */
  text: string
  submit: string
  /** The same with what it is about, for those who hear the buttons one by one. */
  submitOf: string
  pending: string
}

/** Asks before it removes, also without JavaScript. */
export async function RemoveForm({ action, id, municipality, summary, text, submit, ...props }: Props) {
  return (
    <Details summary={summary}>
      <CommandForm
        action={action}
        municipality={municipality}
        submissionKey={crypto.randomUUID()}
        words={await formWords()}
        className="grid max-w-64 justify-items-start gap-2"
      >
        <input type="hidden" name="id" value={id} />
        <p className="text-ui text-ink-2">{text}</p>
        <SubmitButton size="small" pendingText={props.pending} aria-label={props.submitOf}>
          {submit}
        </SubmitButton>
      </CommandForm>
    </Details>
  )
}
