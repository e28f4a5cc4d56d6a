import { ChangeMark } from '@/components/comparisons/change-mark'
import type { CompareWords } from '@/components/comparisons/compare-words'
import { MeasureChanges } from '@/components/comparisons/measure-changes'
import { WordChanges } from '@/components/comparisons/word-changes'
import { SectionHead } from '@/components/ui/section-head'
import type { Part, SectionChange } from '@/lib/comparisons/rules'

type Props = { section: SectionChange; editions: { was: number; is: number }; words: CompareWords }

const differs = (parts: readonly Part[]) => parts.some(({ kind }) => kind !== 'same')
const textOf = (parts: readonly Part[], side: 'removed' | 'added') =>
  parts.map(({ kind, text }) => (kind === 'same' || kind === side ? text : '')).join('')

/** One section: what stood beside what stands, and what became of its measures. */
export function SectionChanges({ section, editions, words }: Props) {
  const { kind, was, is, heading, body, measures } = section
  const name = textOf(heading, is === null ? 'removed' : 'added')
  const renamed = was !== null && is !== null && (was !== is || differs(heading))
  return (
    <section className="mt-10 break-inside-avoid-page">
      <SectionHead
        number={is ?? was}
        title={name}
        rule="edge"
        end={<ChangeMark kind={kind} word={words.t(`kinds.${kind}`)} />}
      />
      {renamed && (
        <p className="mt-2 text-ui text-ink-2">
          {words.t('renumbered', { was: `${was} ${textOf(heading, 'removed')}` })}
        </p>
      )}
      {differs(body) && (
        <div className="mt-3 grid gap-x-12 gap-y-4 md:grid-cols-2 print:grid-cols-2">
          {(['was', 'is'] as const).map((side) => (
            <div key={side}>
              <p className="mb-1 text-note font-semibold text-ink-3 md:sr-only">
                {words.t('was', { edition: editions[side] })}
              </p>
              <WordChanges parts={body} side={side} empty={words.t('empty')} />
            </div>
          ))}
        </div>
      )}
      <MeasureChanges measures={measures} words={words} />
    </section>
  )
}
