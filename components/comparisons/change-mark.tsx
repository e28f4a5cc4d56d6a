import type { ChangeKind } from '@/lib/comparisons/rules'

const signs: Record<ChangeKind | 'moved', string> = {
  same: '=',
  added: '+',
  removed: '−',
  changed: '≠',
  moved: '→',
}

/** A sign and a word: neither needs colour. */
export function ChangeMark({ kind, word }: { kind: ChangeKind | 'moved'; word: string }) {
  return (
    <span
      className={`inline-flex items-baseline gap-1.5 ${kind === 'same' ? 'text-ink-2' : 'font-semibold'}`}
    >
      <span aria-hidden="true" className="inline-block w-3 text-center">
        {signs[kind]}
      </span>
      {word}
    </span>
  )
}
