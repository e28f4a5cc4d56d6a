import { Notice } from '@/components/ui/notice'
import { seenAfter } from '@/lib/merging/rules'
import type { FormState } from '@/lib/platform/form-state'

type Props = {
  state: FormState
  words: { title: string; hint: string; empty: string }
  nameOf: (field: string) => string
  show?: (field: string, value: string) => string
}

/** What a colleague wrote in the same field, above the form that still holds what I wrote. Saving again chooses mine. */
export function WrittenMeanwhile({ state, words, nameOf, show = (_, value) => value }: Props) {
  if (state.status !== 'refused' || state.refusal.kind !== 'conflict') return null
  return (
    <Notice kind="soon" role="alert" title={words.title}>
      <p>{words.hint}</p>
      {state.refusal.fields.map(({ field, theirs }) => (
        <div key={field} className="mt-3">
          <p className="font-semibold">{nameOf(field)}</p>
          <p className="whitespace-pre-line wrap-break-word">{show(field, theirs) || words.empty}</p>
        </div>
      ))}
    </Notice>
  )
}

/** What the writer has seen: what the form began with, or what it has been shown since. */
export function seenBase<Fields extends object>(state: FormState, first: Fields): string {
  const typed = 'typed' in state && typeof state.typed.base === 'string' ? state.typed.base : null
  if (state.status !== 'refused' || state.refusal.kind !== 'conflict') return typed ?? JSON.stringify(first)
  const base = typed ? (JSON.parse(typed) as Fields) : first
  return JSON.stringify(seenAfter(base, state.refusal.fields))
}
