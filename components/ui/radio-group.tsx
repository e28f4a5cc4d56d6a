import type { ComponentProps, ReactNode } from 'react'
import { ChoiceRow } from '@/components/ui/choice-row'
import { Fieldset } from '@/components/ui/fieldset'

type Choice = { value: string; label: ReactNode; hint?: ReactNode }

type Props = Omit<ComponentProps<'input'>, 'type' | 'id' | 'value' | 'defaultValue'> & {
  id: string
  name: string
  legend: ReactNode
  choices: readonly Choice[]
  hint?: ReactNode
  error?: ReactNode
  optional?: string
  large?: boolean
  defaultValue?: string
}

/** Native radio buttons as rows; everything else given (ref, onChange, onBlur) reaches each of them. */
export function RadioGroup(props: Props) {
  const { id, legend, choices, hint, error, optional, large, defaultValue, className, ...input } = props
  return (
    <Fieldset {...{ id, legend, hint, error, optional, large, className }}>
      {choices.map((choice) => (
        <ChoiceRow
          {...input}
          key={choice.value}
          id={`${id}-${choice.value}`}
          type="radio"
          value={choice.value}
          defaultChecked={defaultValue === undefined ? undefined : defaultValue === choice.value}
          label={choice.label}
          hint={choice.hint}
        />
      ))}
    </Fieldset>
  )
}
