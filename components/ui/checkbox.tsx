import type { ComponentProps, ReactNode } from 'react'
import { ChoiceRow } from '@/components/ui/choice-row'

type Props = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode }

/** One row of the phone's width; stack several in a Fieldset. */
export function Checkbox({ label, hint, ...rest }: Props) {
  return <ChoiceRow type="checkbox" label={label} hint={hint} {...rest} />
}
