import type { FieldsProps } from '@/components/residents/resident-form'
import { residentFormWords } from '@/components/residents/resident-words'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'

/** Named or not. Who chooses to be anonymous is not asked for a name: the style sheet hides it, without scripts. */
export function ReporterFields({ words, state, slug }: FieldsProps & { slug: string }) {
  const { form, help } = words
  const error = (field: string) => fieldError(residentFormWords(words), state, field)
  return (
    <div className="group/reporter grid gap-6">
      <RadioGroup
        id="identity"
        name="identity"
        large
        legend={form.you}
        error={error('identity')}
        choices={[
          { value: 'anonymous', label: form.anonymous, hint: form.anonymousHint },
          { value: 'named', label: form.named, hint: form.namedHint },
        ]}
        key={typedValue(state, 'identity')}
        defaultValue={typedValue(state, 'identity')}
      />
      <div className="grid gap-6 group-has-[#identity-anonymous:checked]/reporter:hidden">
        <Field id="reporterName" large label={form.name} error={error('reporterName')}>
          {(control) => (
            <TextInput
              {...control}
              name="reporterName"
              autoComplete="name"
              defaultValue={typedValue(state, 'reporterName')}
            />
          )}
        </Field>
        <Field
          id="reporterPhone"
          large
          label={form.phone}
          optional={form.optional}
          error={error('reporterPhone')}
        >
          {(control) => (
            <TextInput
              {...control}
              name="reporterPhone"
              type="tel"
              autoComplete="tel"
              dir="ltr"
              defaultValue={typedValue(state, 'reporterPhone')}
            />
          )}
        </Field>
      </div>
      <p className="text-body">
        {form.staff}{' '}
        <a href={`/login?next=${encodeURIComponent(`/${slug}/concerns/new`)}`}>{help.staffLink}</a>
      </p>
    </div>
  )
}
