import type { ReactNode } from 'react'
import { MeasureTable } from '@/components/measures/measure-table'
import type { MeasureWords, RowWords } from '@/components/measures/row-words'
import type { PlanWords } from '@/components/plans/plan-words'
import { RichText } from '@/components/rich-text/rich-text'
import { buttonLook } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { SectionHead } from '@/components/ui/section-head'
import type { PlanSectionView, PlanView } from '@/lib/plans/queries'
import { depthOf, sectionAnchor } from '@/lib/plans/rules'

type Props = {
  plan: PlanView
  section: PlanSectionView
  words: { plans: PlanWords; measures: MeasureWords; rows: RowWords }
  planHref: string
  /** What stands open in this section. */
  open: { text: ReactNode; measure: { measureId: string; form: ReactNode } | null; add: ReactNode }
}

/** One heading of the plan with its text, and its measures when it has such. */
export function PlanSection({ plan, section, words, planHref, open }: Props) {
  const anchor = sectionAnchor(section)
  const level = depthOf(section.number) > 0 ? 3 : 2
  return (
    <section
      id={anchor}
      aria-labelledby={`${anchor}-rubrik`}
      className={level === 2 ? 'mt-12 first:mt-0' : 'mt-8'}
    >
      <SectionHead
        id={`${anchor}-rubrik`}
        number={section.number}
        title={section.heading}
        rule="none"
        level={level}
        end={<SectionActions {...{ plan, section, words, planHref, open, anchor }} />}
      />
      {section.guidance !== '' && <SectionGuidance text={section.guidance} words={words.plans} />}
      {open.text ?? <RichText text={section.body} under={level} id={anchor} />}
      {!open.text && section.kind === 'text' && section.body === '' && (
        <p className="mt-1 text-ink-3">{words.plans('page.noText')}</p>
      )}
      {section.kind === 'measures' && (
        <div className="mt-4">
          {section.measures.length > 0 ? (
            <MeasureTable
              section={section}
              words={words.rows}
              planHref={planHref}
              canEdit={plan.can.editMeasures}
              open={open.measure}
            />
          ) : (
            <p className="border-t-2 border-ink pt-3 text-ink-2">
              {words.plans('page.noMeasures')}{' '}
              {plan.can.editMeasures && (
                <a href={`${planHref}/library?section=${section.id}`}>{words.plans('page.library')}</a>
              )}
            </p>
          )}
          {open.add}
        </div>
      )}
    </section>
  )
}

/** From the template, beside what is still empty; on no paper and in no file. */
function SectionGuidance({ text, words }: { text: string; words: PlanWords }) {
  return (
    <div className="mt-1 mb-3 max-w-prose border-s-3 border-edge ps-4 text-ui text-ink-2" data-print="no">
      <p className="font-semibold">{words('page.guidance')}</p>
      <p className="whitespace-pre-line wrap-break-word">{text}</p>
    </div>
  )
}

function SectionActions({ plan, section, words, planHref, open, anchor }: Props & { anchor: string }) {
  const { id, number, heading } = section
  return (
    <>
      {plan.can.editText && !open.text && (
        <a
          data-inplace
          href={`${planHref}?text=${id}#${anchor}`}
          aria-label={words.plans('text.editIn', { number, heading })}
          className="inline-flex min-h-11 items-center sm:min-h-8"
        >
          {words.plans('text.edit')}
        </a>
      )}
      {section.kind === 'measures' && plan.can.editMeasures && !open.add && (
        <a
          data-inplace
          href={`${planHref}?add=${id}#${anchor}`}
          aria-label={words.measures('add.openIn', { number, heading })}
          className={buttonLook({ size: 'small' })}
        >
          <Icon name="plus" className="size-3.5" />
          {words.measures('add.open')}
        </a>
      )}
    </>
  )
}
