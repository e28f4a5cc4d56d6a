'use client'

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react'
import type { ComboboxFieldProps } from '@/components/ui/combobox-field'
import { Field } from '@/components/ui/field'
import { type Option, Select } from '@/components/ui/select'

export type ComboboxProps = {
  id: string
  name: string
  label: string
  options: readonly Option[]
  hint?: ReactNode
  error?: ReactNode
  optional?: string
  defaultValue?: string
  /** Called with the option's value, or an empty string when nothing is chosen. */
  onChange?: (value: string) => void
  onBlur?: () => void
  /** First, empty choice of the plain select that stands here until the scripts have come. */
  empty: string
  noMatches: string
  showChoices: string
}

/**
 * A list to search in, for more choices than a select carries well. The page is served with a plain select of the
 * same name; the search box replaces it when its code has arrived, and takes over what was chosen meanwhile.
 */
export function Combobox(props: ComboboxProps) {
  const {
    id,
    label,
    hint,
    error,
    optional,
    options,
    name,
    defaultValue = '',
    empty,
    onChange,
    onBlur,
  } = props
  const [Searchable, setSearchable] = useState<ComponentType<ComboboxFieldProps> | null>(null)
  const [value, setValue] = useState(defaultValue)
  const select = useRef<HTMLSelectElement>(null)

  useEffect(() => {
    let wanted = true
    void import('@/components/ui/combobox-field').then(({ ComboboxField }) => {
      if (!wanted) return
      setValue((current) => select.current?.value ?? current)
      setSearchable(() => ComboboxField)
    })
    return () => {
      wanted = false
    }
  }, [])

  const choose = (chosen: string) => {
    setValue(chosen)
    onChange?.(chosen)
  }

  if (Searchable) return <Searchable {...props} value={value} onChoose={choose} />
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <Select
          {...control}
          ref={select}
          name={name}
          options={options}
          empty={empty}
          defaultValue={value}
          onChange={(event) => choose(event.target.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  )
}
