'use client'

import { GuardianFields } from '@/components/concerns/guardian-fields'
import { Checkbox } from '@/components/ui/checkbox'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import type { TypedPerson } from '@/lib/concern-people/schema'
import type { FormState } from '@/lib/platform/form-state'
import type { Messages } from '@/messages/load'

export type PersonFieldsProps = {
  /** Before the name of each field, where a form has several people: people.0. */
  prefix?: string
  person: TypedPerson | undefined
  state: FormState
  words: FormWords
  optional: string
  text: Messages['concerns']['person']
  guardiansText: Messages['concerns']['guardians']
}

/**
 * One person. What depends on an answer is shown and hidden by the style sheet, so that it works without JavaScript; the
 * server takes it in the same way.
 */
export function PersonFields(props: PersonFieldsProps) {
  const { prefix = '', person, state, words, text } = props
  const kind = `${prefix}kind`
  return (
    <div className="group grid gap-6">
      <RadioGroup
        id={kind}
        name={kind}
        large
        legend={text.kind}
        error={fieldError(words, state, kind)}
        defaultValue={typedValue(state, kind, person?.kind)}
        choices={[
          { value: 'child', label: text.under18 },
          { value: 'adult', label: text.over18 },
          { value: 'unknown', label: text.unknown },
        ]}
      />
      <Line {...props} field="name" required />
      <Line {...props} field="school" />
      <Protected {...props} />
      <More {...props} />
      <GuardianFields {...props} />
    </div>
  )
}

type LineField = 'name' | 'school' | 'personalNumber' | 'age' | 'address' | 'interpreter'
type LineProps = PersonFieldsProps & { field: LineField; hint?: string; required?: true }

function Line({ prefix = '', person, state, words, optional, text, field, hint, required }: LineProps) {
  const name = `${prefix}${field}`
  return (
    <Field
      id={name}
      large={field === 'name' || field === 'school'}
      label={text[field]}
      hint={hint}
      optional={required ? undefined : optional}
      error={fieldError(words, state, name)}
    >
      {(control) => (
        <TextInput
          {...control}
          name={name}
          required={required}
          autoComplete="off"
          inputMode={field === 'personalNumber' ? 'numeric' : undefined}
          defaultValue={typedValue(state, name, person?.[field])}
        />
      )}
    </Field>
  )
}

function Protected({ prefix = '', person, state, text }: PersonFieldsProps) {
  const name = `${prefix}protectedIdentity`
  return (
    <div className="grid gap-3">
      <div>
        <input type="hidden" name={name} value="" />
        <Checkbox
          name={name}
          value="yes"
          label={text.protected}
          defaultChecked={typedValue(state, name, person?.protectedIdentity ? 'yes' : '') === 'yes'}
        />
      </div>
      <div className="hidden group-has-[[type=checkbox][value=yes]:checked]:block">
        <Notice kind="late" title={text.protectedTitle}>
          {text.protectedText}
        </Notice>
      </div>
    </div>
  )
}

const folded = ['personalNumber', 'age', 'address', 'interpreter'] as const

/** Folded away: whoever is in a hurry needs none of it. Open when something stands in it or is wrong with it. */
function More(props: PersonFieldsProps) {
  const { prefix = '', person, state, words, text } = props
  const wrong = (field: LineField) => fieldError(words, state, `${prefix}${field}`) !== undefined
  const open = folded.some(
    (field) => wrong(field) || typedValue(state, `${prefix}${field}`, person?.[field]) !== '',
  )
  return (
    <Details summary={text.more} open={open}>
      <div className="mt-2 grid gap-6">
        <Line {...props} field="personalNumber" />
        <Line {...props} field="age" hint={text.ageHint} />
        <div className={wrong('address') ? '' : 'group-has-[[type=checkbox][value=yes]:checked]:hidden'}>
          <Line {...props} field="address" />
        </div>
        <Line {...props} field="interpreter" />
      </div>
    </Details>
  )
}
