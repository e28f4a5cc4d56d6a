import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { addressFrom } from '@/lib/editing-lists/rules'
import type { Messages } from '@/messages/load'

type Props = {
  id: string
  words: Messages['rich-text']['linkForm']
  address: string | null
  onSet: (href: string) => void
  onRemove: () => void
  onClose: () => void
}

/** Within the form that the text belongs to, so it is none of its own: Enter sets the link, Esc closes. */
export function LinkForm({ id, words, address, onSet, onRemove, onClose }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [isWrong, setWrong] = useState(false)
  useEffect(() => input.current?.select(), [])

  const set = () => {
    const href = addressFrom(input.current?.value ?? '')
    if (href) return onSet(href)
    setWrong(true)
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.stopPropagation()
    if (event.key === 'Escape') onClose()
    if (event.key === 'Enter' && event.target === input.current) {
      event.preventDefault()
      set()
    }
  }
  return (
    <fieldset aria-label={words.title} onKeyDown={onKeyDown} className="border-y border-edge py-3">
      <Field
        id={`${id}-link`}
        label={words.address}
        hint={words.hint}
        error={isWrong ? words.wrong : undefined}
      >
        {(control) => (
          <TextInput
            {...control}
            ref={input}
            type="url"
            defaultValue={address?.replace(/^mailto:/, '') ?? 'https://'}
            autoComplete="off"
          />
        )}
      </Field>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onClick={set}>{words.set}</Button>
        {address !== null && <Button onClick={onRemove}>{words.remove}</Button>}
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </fieldset>
  )
}
