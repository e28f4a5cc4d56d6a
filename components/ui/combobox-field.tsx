'use client'

import {
  FieldError as AriaFieldError,
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components/ComboBox'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import type { ComboboxProps } from '@/components/ui/combobox'
import { Icon } from '@/components/ui/icons'

export type ComboboxFieldProps = ComboboxProps & { value: string; onChoose: (value: string) => void }

/** Keyboard, filtering and announcements are the library's; the look is the same as every other field's. */
export function ComboboxField(props: ComboboxFieldProps) {
  const { id, name, label, options, hint, error, optional, value, onChoose, onBlur, noMatches, showChoices } =
    props
  return (
    <I18nProvider locale={document.documentElement.lang}>
      <ComboBox
        name={name}
        value={value || null}
        onChange={(key) => onChoose(key === null ? '' : String(key))}
        onBlur={onBlur}
        isInvalid={Boolean(error)}
        validationBehavior="aria"
        allowsEmptyCollection
        menuTrigger="focus"
      >
        <Label className="mb-1 block text-ui font-semibold">
          {label}
          {optional && <span className="font-normal"> ({optional})</span>}
        </Label>
        {hint && (
          <Text slot="description" elementType="p" className="mb-2 max-w-hint hint-text text-ink-2">
            {hint}
          </Text>
        )}
        <AriaFieldError
          elementType="p"
          className="mb-2 flex max-w-hint items-start gap-1.5 hint-text font-semibold text-late"
        >
          <Icon name="late" className="h-[1lh] w-3.5" />
          {error}
        </AriaFieldError>
        <div className="relative">
          <Input id={id} className="control pe-10" />
          <Button
            aria-label={showChoices}
            className="absolute inset-y-0 end-0 grid w-10 place-items-center rounded-ui text-ink-2"
          >
            <Icon name="down" className="size-3.5" />
          </Button>
        </div>
        <Choices options={options} noMatches={noMatches} />
      </ComboBox>
    </I18nProvider>
  )
}

function Choices({ options, noMatches }: Pick<ComboboxProps, 'options' | 'noMatches'>) {
  return (
    <Popover
      offset={7}
      className="w-(--trigger-width) overflow-auto rounded-ui border border-edge bg-paper text-ink shadow-over"
    >
      <ListBox
        renderEmptyState={() => <p className="px-3 py-2 text-ui text-ink-2">{noMatches}</p>}
        className="outline-0"
      >
        {options.map((option) => (
          <ListBoxItem
            key={option.value}
            id={option.value}
            textValue={option.label}
            isDisabled={option.disabled}
            className="flex min-h-11 cursor-pointer items-center px-3 py-1 control-text outline-0 data-disabled:text-ink-3 data-focused:bg-paper-3 data-focused:shadow-[inset_3px_0_0_var(--ink)] data-selected:font-semibold sm:min-h-9"
          >
            {option.label}
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  )
}
