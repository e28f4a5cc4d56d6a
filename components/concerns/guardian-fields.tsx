'use client'

import type { PersonFieldsProps } from '@/components/concerns/person-fields'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { guardianAnswers } from '@/lib/concerns/rules'

/** Not asked of an adult. First of all whether they know, since there are those who must not be told. */
export function GuardianFields(props: PersonFieldsProps) {
  const { prefix = '', person, state, words, optional, text, guardiansText } = props
  const informed = `${prefix}guardians.0.informed`
  return (
    <div className="grid gap-6 group-has-[[value=adult]:checked]:hidden">
      <RadioGroup
        id={informed}
        name={informed}
        large
        optional={optional}
        legend={text.guardians}
        hint={text.guardiansHint}
        error={fieldError(words, state, informed)}
        defaultValue={typedValue(state, informed, person?.guardians[0]?.informed)}
        choices={guardianAnswers.map((value) => ({ value, label: guardiansText[value] }))}
      />
      <div className="group-not-has-[[type=radio][value=informed]:checked]:hidden">
        <GuardianLine {...props} at={0} field="told" label={text.told} />
      </div>
      <Contacts {...props} />
    </div>
  )
}

type GuardianField = 'name' | 'phone' | 'told'
type LineProps = PersonFieldsProps & { at: 0 | 1; field: GuardianField; label: string }

const nameOf = (prefix: string, at: number, field: GuardianField | 'informed') =>
  `${prefix}guardians.${at}.${field}`

function GuardianLine({ prefix = '', person, state, words, optional, at, field, label }: LineProps) {
  const name = nameOf(prefix, at, field)
  return (
    <Field id={name} label={label} optional={optional} error={fieldError(words, state, name)}>
      {(control) => (
        <TextInput
          {...control}
          name={name}
          type={field === 'phone' ? 'tel' : 'text'}
          autoComplete="off"
          defaultValue={typedValue(state, name, person?.guardians[at]?.[field])}
        />
      )}
    </Field>
  )
}

const places = [0, 1] as const
const contactFields = ['name', 'phone'] as const

function Contacts(props: PersonFieldsProps) {
  const { prefix = '', person, state, words, text } = props
  const open = places.some((at) =>
    contactFields.some((field) => {
      const name = nameOf(prefix, at, field)
      return (
        fieldError(words, state, name) !== undefined ||
        typedValue(state, name, person?.guardians[at]?.[field]) !== ''
      )
    }),
  )
  return (
    <Details summary={text.guardianContacts} open={open}>
      <div className="mt-2 grid gap-6">
        <GuardianLine {...props} at={0} field="name" label={text.guardianName} />
        <GuardianLine {...props} at={0} field="phone" label={text.guardianPhone} />
        <GuardianLine {...props} at={1} field="name" label={text.guardianTwoName} />
        <GuardianLine {...props} at={1} field="phone" label={text.guardianTwoPhone} />
        <OtherInformed {...props} />
      </div>
    </Details>
  )
}

function OtherInformed({ prefix = '', person, state, words, text, guardiansText }: PersonFieldsProps) {
  const name = nameOf(prefix, 1, 'informed')
  const chosen = typedValue(state, name, person?.guardians[1]?.informed)
  return (
    <Field id={name} label={text.guardianTwoInformed} error={fieldError(words, state, name)}>
      {(control) => (
        // A form that comes back is reset to the options it was made with, hence a new list for each answer.
        <Select
          {...control}
          key={chosen}
          name={name}
          defaultValue={chosen}
          empty={text.sameAnswer}
          options={guardianAnswers.map((value) => ({ value, label: guardiansText[value] }))}
        />
      )}
    </Field>
  )
}
