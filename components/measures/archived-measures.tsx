import { RestoreMeasure } from '@/components/measures/measure-place'
import type { MeasureWords } from '@/components/measures/row-words'
import { Details } from '@/components/ui/details'
import type { FormWords } from '@/components/ui/form-words'
import { Notice } from '@/components/ui/notice'

type Archived = { id: string; title: string }
type Common = { municipality: string; words: MeasureWords; formWords: FormWords }

/** Right after archiving: what happened, and the way back. */
export function JustArchived({ municipality, measure, words, formWords }: Common & { measure: Archived }) {
  return (
    <div className="mt-6">
      <Notice kind="done" role="status" title={words('archive.done', { title: measure.title })}>
        <div className="mt-2">
          <RestoreMeasure
            municipality={municipality}
            measureId={measure.id}
            text={words('archive.undo')}
            formWords={formWords}
          />
        </div>
      </Notice>
    </div>
  )
}

export function ArchivedMeasures({
  municipality,
  archived,
  words,
  formWords,
}: Common & { archived: readonly Archived[] }) {
  if (archived.length === 0) return null
  return (
    <div className="mt-12 border-t border-edge pt-2" data-print="no">
      <Details summary={words('archive.list', { count: archived.length })}>
        <ul>
          {archived.map((measure) => (
            <li
              key={measure.id}
              className="flex flex-wrap items-center justify-between gap-4 border-b border-line py-2 text-ui"
            >
              {measure.title}
              <RestoreMeasure
                municipality={municipality}
                measureId={measure.id}
                text={words('archive.restore')}
                formWords={formWords}
              />
            </li>
          ))}
        </ul>
      </Details>
    </div>
  )
}
