import type { PlanWords } from '@/components/plans/plan-words'
import { Details } from '@/components/ui/details'
import { Icon } from '@/components/ui/icons'
import { statusColour } from '@/components/ui/status'
import type { PlanSectionView, PlanView } from '@/lib/plans/queries'
import { depthOf, isWithin, sectionAnchor } from '@/lib/plans/rules'

type Props = { plan: PlanView; words: PlanWords /** The section one is writing in. */; here: string | null }

/** The contents, with what is late or soon marked where it stands; beside the text, on a phone folded above it. */
export function PlanOutline({ plan, words, here }: Props) {
  return (
    <>
      <nav
        aria-label={words('page.outline')}
        className="hidden text-ui md:block md:border-t-2 md:border-ink md:pt-2"
      >
        <h2 className="text-note font-semibold text-ink-2">{words('page.outline')}</h2>
        <Contents plan={plan} words={words} here={here} />
      </nav>
      <nav aria-label={words('page.outline')} className="text-ui md:hidden">
        <Details summary={words('page.outline')}>
          <Contents plan={plan} words={words} here={here} />
        </Details>
      </nav>
    </>
  )
}

function Contents({ plan, words, here }: Props) {
  return (
    <ol>
      {plan.sections.map((section) => {
        const within = plan.sections.filter((other) => isWithin(other.number, section.number))
        const count = within.reduce((sum, { measures }) => sum + measures.length, 0)
        const deep = depthOf(section.number) > 0
        return (
          <li key={section.id}>
            <a
              href={`#${sectionAnchor(section)}`}
              aria-current={here === section.id ? 'location' : undefined}
              className={`-ms-3 grid min-h-11 items-center gap-x-2 border-s-3 border-transparent py-1 pe-2 text-ink-2 no-underline hover:bg-paper-2 hover:text-ink aria-[current]:border-accent aria-[current]:font-strong aria-[current]:text-ink md:min-h-8 ${deep ? 'grid-cols-[2rem_minmax(0,1fr)_auto] ps-9' : 'grid-cols-[1.5rem_minmax(0,1fr)_auto] ps-3'}`}
            >
              <span className="font-normal text-ink-3">{section.number}</span>
              <span>{section.heading}</span>
              {deep ? (
                <Mark section={section} words={words} />
              ) : (
                count > 0 && (
                  <span className="font-normal text-ink-3">
                    <span aria-hidden="true">{count}</span>
                    <span className="sr-only">{words('page.count', { count })}</span>
                  </span>
                )
              )}
            </a>
          </li>
        )
      })}
    </ol>
  )
}

function Mark({ section, words }: { section: PlanSectionView; words: PlanWords }) {
  const kind = (['late', 'soon'] as const).find((each) =>
    section.measures.some(({ standing }) => standing.kind === each),
  )
  if (!kind) return null
  return (
    <span className={statusColour[kind]}>
      <Icon name={kind} className="size-3.5" />
      <span className="sr-only">{words(kind === 'late' ? 'page.measuresLate' : 'page.measuresSoon')}</span>
    </span>
  )
}
