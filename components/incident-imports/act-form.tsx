import { getMessages } from 'next-intl/server'
import { CommandForm } from '@/components/ui/command-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/platform/form-state'

type Value = { importId: string }
type Props = {
  municipality: string
  importId: string
  action: (previous: FormState<Value>, formData: FormData) => Promise<FormState<Value>>
  label: string
  primary?: boolean
}

/** One press about one import. */
export async function ActForm({ municipality, importId, action, label, primary }: Props) {
  const { errors } = await getMessages()
  return (
    <CommandForm
      action={action}
      municipality={municipality}
      submissionKey={crypto.randomUUID()}
      words={errors}
      className="grid gap-3"
    >
      <input type="hidden" name="importId" value={importId} />
      <div>
        <SubmitButton variant={primary ? 'primary' : 'plain'}>{label}</SubmitButton>
      </div>
    </CommandForm>
  )
}
