import { ChangeMark } from '@/components/comparisons/change-mark'
import type { CompareWords } from '@/components/comparisons/compare-words'
import { WordChanges } from '@/components/comparisons/word-changes'
import { type FieldChange, type MeasureChange, wordChanges } from '@/lib/comparisons/rules'

type Props = { measures: readonly MeasureChange[]; words: CompareWords }

/** What became of each measure; those that are as they were are counted, not repeated. */
export function MeasureChanges({ measures, words }: Props) {
  const told = measures.filter(({ kind, moved }) => kind !== 'same' || moved)
  const same = measures.length - told.length
  if (measures.length === 0) return null
  return (
    <>
      {told.length > 0 && (
        <ul className="mt-3 border-t border-line">
          {told.map((measure) => (
            <li key={measure.lineageId} className="border-b border-line py-3">
              <MeasureHead measure={measure} words={words} />
              <Fields measure={measure} words={words} />
            </li>
          ))}
        </ul>
      )}
      {same > 0 && <p className="mt-3 text-ui text-ink-2">{words.t('measuresSame', { count: same })}</p>}
    </>
  )
}

function MeasureHead({ measure, words }: { measure: MeasureChange; words: CompareWords }) {
  const { kind, was, is, moved, title } = measure
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span className="text-ui text-ink-3">{is ?? was}</span>
      <h3 className="flex-1 text-h3">{title}</h3>
      <span className="flex flex-wrap gap-x-4 text-ui">
        {kind !== 'same' && <ChangeMark kind={kind} word={words.t(`measureKinds.${kind}`)} />}
        {moved && was && is && <ChangeMark kind="moved" word={words.t('moved', { was, is })} />}
      </span>
    </div>
  )
}

function Fields({ measure, words }: { measure: MeasureChange; words: CompareWords }) {
  // A new or removed measure is shown whole: each of its fields is a change.
  const fields = measure.fields.filter(({ field }) => field !== 'title' || measure.kind === 'changed')
  if (fields.length === 0) return null
  return (
    <dl className="mt-2 grid gap-x-6 gap-y-2 text-ui sm:grid-cols-[10rem_minmax(0,1fr)]">
      {fields.map((change) => (
        <div key={change.field} className="contents">
          <dt className="text-ink-2">{words.measures(`fields.${change.field}`)}</dt>
          <dd>
            <WordChanges parts={partsOf(change, words)} empty={words.t('empty')} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const prose = ['title', 'purpose', 'responsible', 'otherParties', 'steps']

/** Prose word by word; a choice, a day, or words with nothing in common change whole. */
function partsOf(change: FieldChange, words: CompareWords) {
  const parts = prose.includes(change.field) ? wordChanges(change.was, change.is) : []
  if (parts.some(({ kind }) => kind === 'same')) return parts
  const [was, is] = [words.valueOf(change.field, change.was), words.valueOf(change.field, change.is)]
  return [
    { kind: 'removed' as const, text: was, at: 0 },
    { kind: 'same' as const, text: was && is ? ' ' : '', at: 1 },
    { kind: 'added' as const, text: is, at: 2 },
  ].filter(({ text }) => text !== '')
}
