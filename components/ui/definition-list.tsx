import type { ReactNode } from 'react'

export type Definition = { key: string; term: ReactNode; value: ReactNode; end?: ReactNode }

/** Facts about one thing, term beside value; `end` holds a link such as "Ändra". */
export function DefinitionList({ items, top = false }: { items: readonly Definition[]; top?: boolean }) {
  return (
    <dl className={`text-ui ${top ? 'border-t-2 border-ink' : ''}`}>
      {items.map((item) => (
        <div
          key={item.key}
          className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-4 border-b border-line py-2 sm:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <dt className="text-ink-2">{item.term}</dt>
          <dd className="flex justify-between gap-4">
            <span className="min-w-0 wrap-break-word">{item.value}</span>
            {item.end && <span className="flex-none">{item.end}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
