import { Field } from '@/components/ui/field'
import { fieldError, typedValue } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { Select } from '@/components/ui/select'
import { type Area, areaChoices } from '@/lib/areas/rules'
import type { FormState } from '@/lib/platform/form-state'

type Props = {
  areas: readonly Area[]
  saved: string
  state: FormState
  label: string
  hint?: string
  /** Says that one does not know: nobody has to. */
  empty: string
  optional: string
  words: FormWords
}

/** Where in the municipality it is. Nothing where the municipality has no areas. */
export function AreaField({ areas, saved, state, label, hint, empty, optional, words }: Props) {
  if (areas.length === 0) return null
  const chosen = typedValue(state, 'areaId', saved)
  return (
    <Field
      id="areaId"
      large
      label={label}
      hint={hint}
      optional={optional}
      error={fieldError(words, state, 'areaId')}
    >
      {(control) => (
        // A form that comes back is reset to the choice it was made with, hence a new list for each answer.
        <Select
          {...control}
          key={chosen}
          name="areaId"
          defaultValue={chosen}
          empty={empty}
          options={areaChoices(areas)}
        />
      )}
    </Field>
  )
}
