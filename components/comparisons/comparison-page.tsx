import { getTranslations } from 'next-intl/server'
import { type CompareWords, compareWords, comparisonSentence } from '@/components/comparisons/compare-words'
import { EditionChooser } from '@/components/comparisons/edition-chooser'
import { SectionChanges } from '@/components/comparisons/section-changes'
import { PlanCrumbs } from '@/components/plans/plan-crumbs'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { PrintButton } from '@/components/ui/print-button'
import type { ComparisonView } from '@/lib/comparisons/queries'

type Props = { municipality: string; view: ComparisonView }

/** Two editions of a plan, the earlier to the left and the later to the right; on a phone one above the other. */
export async function ComparisonPage({ municipality, view }: Props) {
  const [words, editions, plans] = await Promise.all([
    compareWords(),
    getTranslations('editions'),
    getTranslations('plans'),
  ])
  const { compared } = view
  const planHref = `/${municipality}/plans/${view.id}`
  return (
    <>
      <PageHead
        above={
          <PlanCrumbs
            municipality={municipality}
            plan={view}
            trail={[{ label: editions('title'), href: `${planHref}/editions` }, { label: words.t('title') }]}
          />
        }
        title={words.t('title')}
        state={compared ? comparisonSentence(compared, words) : words.t('single')}
        actions={
          compared ? (
            <PrintButton text={plans('page.print')} />
          ) : (
            <ButtonLink href={`${planHref}/editions`}>{editions('title')}</ButtonLink>
          )
        }
      />
      {compared && <Compared view={view} compared={compared} words={words} planHref={planHref} />}
    </>
  )
}

type ComparedProps = {
  view: ComparisonView
  compared: NonNullable<ComparisonView['compared']>
  words: CompareWords
  planHref: string
}

function Compared({ view, compared, words, planHref }: ComparedProps) {
  const { was, is, comparison } = compared
  return (
    <>
      <EditionChooser view={view} words={words} action={`${planHref}/compare`} />
      <p className="mt-6 text-ui text-ink-2">
        <b className="text-ink">{words.t('legend')}.</b>{' '}
        {words.t.rich('legendText', {
          del: (text) => <del className="bg-paper-3 line-through decoration-2">{text}</del>,
          ins: (text) => <ins className="border-b-2 border-done bg-done-bg no-underline">{text}</ins>,
        })}
      </p>
      <div className="mt-8 hidden gap-12 border-b-2 border-ink pb-2 text-ui font-semibold md:grid md:grid-cols-2 print:grid print:grid-cols-2">
        <span>{words.editionOf(was)}</span>
        <span>{words.editionOf(is)}</span>
      </div>
      {comparison.sections.map((section) => (
        <SectionChanges
          key={`${section.was}-${section.is}`}
          section={section}
          editions={{ was: was.edition, is: is.edition }}
          words={words}
        />
      ))}
    </>
  )
}
