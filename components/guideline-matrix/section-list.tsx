import { getTranslations } from 'next-intl/server'
import { measuresHref } from '@/components/guideline-matrix/matrix-table'
import { Status } from '@/components/ui/status'
import type { MatrixView } from '@/lib/guideline-matrix/queries'
import type { MatrixCell } from '@/lib/guideline-matrix/rules'

type Props = { view: MatrixView; home: string }
type Named = { id: string; name: string; cell: MatrixCell }

const order = ['gap', 'covered', 'beside'] as const

/** The same for a narrow screen: section by section, what is missing first. */
export async function SectionList({ view, home }: Props) {
  const t = await getTranslations('matrix')
  return view.sections.map((section, index) => {
    const named = view.rows.flatMap(({ id, name, cells }): Named[] => {
      const cell = cells[index]
      return cell && cell.kind !== 'none' ? [{ id, name, cell }] : []
    })
    return (
      <section key={section.id} aria-labelledby={`avsnitt-${section.id}`} className="mt-8">
        <h2 id={`avsnitt-${section.id}`} className="border-b-2 border-ink pb-2 text-h3">
          {section.number} {section.title}
        </h2>
        <p className="mt-2 text-ui text-ink-2">
          {t('sectionState', { responsible: section.responsible, gaps: section.gaps })}
        </p>
        <ul className="mt-2 text-ui">
          {order.flatMap((kind) =>
            named
              .filter(({ cell }) => cell.kind === kind)
              .map(({ id, name, cell }) => (
                <li key={id} className="flex justify-between gap-4 border-b border-line py-2">
                  <span>
                    {name}
                    {kind === 'beside' && <span className="text-ink-3"> ({t('besideNote')})</span>}
                  </span>
                  <span className="flex-none">
                    <Answer cell={cell} href={measuresHref(home, id, section.id)} words={t} />
                  </span>
                </li>
              )),
          )}
        </ul>
      </section>
    )
  })
}

type AnswerProps = {
  cell: MatrixCell
  href: string
  words: Awaited<ReturnType<typeof getTranslations<'matrix'>>>
}

function Answer({ cell, href, words }: AnswerProps) {
  if (cell.kind === 'gap') return <Status kind="none" word={words('missing')} />
  const count = words('measures', { count: cell.measures })
  const shown = cell.readable ? (
    <a href={href} className="-my-2 inline-block py-2">
      {count}
    </a>
  ) : (
    count
  )
  return cell.kind === 'covered' ? <Status kind="done" word={shown} quiet /> : shown
}
