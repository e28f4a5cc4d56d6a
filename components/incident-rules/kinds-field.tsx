import { Checkbox } from '@/components/ui/checkbox'
import { Fieldset } from '@/components/ui/fieldset'
import { fieldError, typedList } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { incidentKinds } from '@/lib/incidents/schema'
import type { FormState } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'

type Props = {
  id: string
  legend: string
  hint?: string
  state: FormState
  kinds: Messages['incidents']['kinds']
  words: FormWords
}

export function KindsField({ id, legend, hint, state, kinds, words }: Props) {
  const typed = typedList(state, 'kinds')
  return (
    <Fieldset id={id} legend={legend} hint={hint} error={fieldError(words, state, 'kinds')}>
      <input type="hidden" name="kinds[]" value="" />
      <div className="grid gap-x-6 sm:grid-cols-2" key={typed.join()}>
        {incidentKinds.map((kind) => (
          <Checkbox
            key={kind}
            name="kinds[]"
            value={kind}
            label={kinds[kind]}
            defaultChecked={typed.includes(kind)}
          />
        ))}
      </div>
    </Fieldset>
  )
}
