'use client'

import type { CallFormProps } from '@/components/concern-calls/call-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { FieldError } from '@/components/ui/field-error'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { callerKinds } from '@/lib/concern-calls/schema'
import { sources } from '@/lib/concerns/rules'
import type { FormState } from '@/lib/platform/form-state'

type Props = CallFormProps & { state: FormState }

const ofWork = 'grid gap-6 group-not-has-[[value=professional]:checked]:hidden'
const whenNamed = 'grid gap-6 group-has-[[name=anonymous]:checked]:hidden'

/** Whether one may be anonymous follows from who one is, and is shown by the style sheet as soon as that is chosen. */
export function CallerFields(props: Props) {
  const { state, words, text, optional } = props
  const anonymous = fieldError(words, state, 'anonymous')
  return (
    <>
      <RadioGroup
        id="caller"
        name="caller"
        large
        legend={text.caller}
        error={fieldError(words, state, 'caller')}
        defaultValue={typedValue(state, 'caller')}
        choices={callerKinds.map((value) => ({ value, label: text[value] }))}
      />
      <div className={anonymous ? '' : 'group-not-has-[[value=private]:checked]:hidden'}>
        <FieldError id="anonymous-error">{anonymous}</FieldError>
        <Checkbox
          id="anonymous"
          name="anonymous"
          value="yes"
          label={text.anonymous}
          hint={text.anonymousHint}
          defaultChecked={typedValue(state, 'anonymous') === 'yes'}
        />
      </div>
      <p className={`text-ui text-ink-2 ${ofWork}`}>{text.duty}</p>
      <div className={whenNamed}>
        <Line {...props} field="callerName" />
        <Line {...props} field="callerPhone" optional={optional} />
      </div>
      <div className={ofWork}>
        <Line {...props} field="callerRole" optional={optional} />
        <Line {...props} field="callerUnit" optional={optional} />
        <Source {...props} />
      </div>
    </>
  )
}

type LineProps = Omit<Props, 'optional'> & {
  field: 'callerName' | 'callerPhone' | 'callerRole' | 'callerUnit'
  optional?: string
}

function Line({ state, words, text, optional, field }: LineProps) {
  return (
    <Field id={field} large label={text[field]} optional={optional} error={fieldError(words, state, field)}>
      {(control) => (
        <TextInput
          {...control}
          name={field}
          type={field === 'callerPhone' ? 'tel' : 'text'}
          autoComplete="off"
          defaultValue={typedValue(state, field)}
        />
      )}
    </Field>
  )
}

function Source({ state, words, text, optional, sourceText }: Props) {
  const chosen = typedValue(state, 'source')
  return (
    <Field
      id="source"
      large
      label={text.source}
      optional={optional}
      error={fieldError(words, state, 'source')}
    >
      {(control) => (
        <Select
          {...control}
          key={chosen}
          name="source"
          defaultValue={chosen}
          empty={text.choose}
          options={sources.map((value) => ({ value, label: sourceText[value] }))}
        />
      )}
    </Field>
  )
}
