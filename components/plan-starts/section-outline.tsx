import type { TemplateChoice } from '@/lib/plan-starts/queries'

type Props = {
  sections: TemplateChoice['sections'] /** The word for a section that holds such. */
  measures: string
}

/** The headings of a template, as the plan's own contents will read. */
export function SectionOutline({ sections, measures }: Props) {
  return (
    <ol className="text-ui">
      {sections.map(({ number, heading, kind }) => (
        <li
          key={number}
          className={`grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-2 border-b border-line py-1.5 ${number.includes('.') ? 'ps-4' : ''}`}
        >
          <span className="text-ink-3">{number}</span>
          <span>
            {heading}
            {kind === 'measures' && <span className="text-note text-ink-2"> ({measures})</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
