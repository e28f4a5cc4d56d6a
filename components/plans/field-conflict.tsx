'use client'

import { type ReactNode, useId, useState } from 'react'
import type { Conflict } from '@/components/plans/autosave'
import type { EditWords } from '@/components/plans/edit-state'
import { fill } from '@/components/plans/fill'
import { Button } from '@/components/ui/button'
import { formatDate } from '@/components/ui/dates'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { additions, combined } from '@/lib/merging/rules'
import type { Locale } from '@/messages/locales'

type Props = {
  conflict: Conflict
  words: EditWords
  locale: Locale
  name: string
  /** How a value is shown, when it is a choice and not a text. */
  show?: (value: string) => string
  onChoose: (text: string) => void
}

/** Both wrote in the same field: both texts, what each added, and three ways on. Nothing is chosen for the writer. */
export function FieldConflict({ conflict, words, locale, name, show, onChoose }: Props) {
  const { base, mine, theirs, at } = conflict
  const { conflict: said } = words
  const by = conflict.by || words.editor.someone
  const time = at ? formatDate(at, 'clock', locale) : ''
  return (
    <section className="border-y-2 border-ink bg-paper px-4 py-4 sm:px-6">
      <div role="alert">
        <h3>{said.title}</h3>
        <p className="mt-1">{fill(said.state, { by, field: name, time })}</p>
      </div>
      <div className="mt-4 grid gap-6 md:grid-cols-2">
        <Version
          title={said.mine}
          note={said.mineNote}
          text={show ? show(mine) : mine}
          base={show ? '' : base}
          empty={said.empty}
        >
          <Button onClick={() => onChoose(mine)}>{said.useMine}</Button>
        </Version>
        <Version
          title={fill(said.theirs, { by })}
          note={fill(said.theirsNote, { time })}
          text={show ? show(theirs) : theirs}
          base={show ? '' : base}
          empty={said.empty}
        >
          <Button onClick={() => onChoose(theirs)}>{said.keepTheirs}</Button>
        </Version>
      </div>
      {!show && <Combine proposal={combined(base, mine, theirs)} words={words} onChoose={onChoose} />}
    </section>
  )
}

type VersionProps = {
  title: string
  note: string
  text: string
  /** Empty for a choice: there is nothing to mark in it. */
  base: string
  empty: string
  children: ReactNode
}

function Version({ title, note, text, base, empty, children }: VersionProps) {
  const parts = base ? additions(base, text) : [{ text, added: false, at: 0 }]
  return (
    <div className="border-t border-edge pt-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h4 className="font-strong">{title}</h4>
        <span className="text-note text-ink-3">{note}</span>
      </div>
      <p className="mt-2 whitespace-pre-line wrap-break-word">
        {text === '' && <span className="text-ink-3">{empty}</span>}
        {parts.map((part) =>
          part.added ? (
            <ins key={part.at} className="border-b-2 border-done bg-done-bg font-normal">
              {part.text}
            </ins>
          ) : (
            part.text
          ),
        )}
      </p>
      <div className="mt-3">{children}</div>
    </div>
  )
}

function Combine({
  proposal,
  words,
  onChoose,
}: {
  proposal: string
  words: EditWords
  onChoose: (text: string) => void
}) {
  const id = useId()
  const [text, setText] = useState(proposal)
  const { conflict: said } = words
  return (
    <div className="mt-6 border-t border-edge pt-3">
      <Field id={id} label={said.combine} hint={said.combineHint}>
        {(control) => (
          <TextArea {...control} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <Button className="mt-3" onClick={() => onChoose(text)}>
        {said.saveCombined}
      </Button>
    </div>
  )
}
