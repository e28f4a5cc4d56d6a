import type { Part } from '@/lib/comparisons/rules'

type Props = {
  parts: readonly Part[]
  /** One of the two texts, with what is only in it marked; or both in one run of words. */
  side?: 'was' | 'is'
  empty: string
}

const hidden = { was: 'added', is: 'removed' } as const

/** del and ins say it to those who listen; a line through or under the words, to those who see no colour. */
export function WordChanges({ parts, side, empty }: Props) {
  const shown = parts.filter(({ kind }) => !side || kind !== hidden[side])
  if (shown.length === 0) return <p className="text-ink-3">{empty}</p>
  return (
    <p className="max-w-prose whitespace-pre-line wrap-break-word">
      {shown.map(({ kind, text, at }) => {
        if (kind === 'same') return text
        const Mark = kind === 'removed' ? 'del' : 'ins'
        const look =
          kind === 'removed'
            ? 'bg-paper-3 text-ink-2 line-through decoration-2'
            : 'border-b-2 border-done bg-done-bg no-underline'
        return (
          <Mark key={at} className={look}>
            {text}
          </Mark>
        )
      })}
    </p>
  )
}
