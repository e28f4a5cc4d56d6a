import { getTranslations } from 'next-intl/server'
import type { PlanWords } from '@/components/plans/plan-words'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { PrintButton } from '@/components/ui/print-button'
import type { PlanView } from '@/lib/plans/queries'

type Props = { municipality: string; plan: PlanView }

/** The plan's next step: the page's one primary act. */
export async function PlanAct({ municipality, plan }: Props) {
  const transitions = await getTranslations('transitions')
  if (!plan.can.readRecord) return null
  return (
    <ButtonLink
      href={`/${municipality}/plans/${plan.id}/decision`}
      variant={plan.nextAct ? 'primary' : 'plain'}
    >
      {plan.nextAct ? transitions(`acts.${plan.nextAct}.do`) : transitions('link')}
    </ButtonLink>
  )
}

/** What else can be done with the whole plan: a row of words, so that the title keeps its line. */
export async function PlanTools({ municipality, plan, words }: Props & { words: PlanWords }) {
  const editions = await getTranslations('editions')
  const { editMeasures, editText, consult, readRecord } = plan.can
  const tools = [
    { open: consult, path: 'consultation', text: words('page.consultation') },
    { open: readRecord, path: 'editions', text: editions('link') },
    { open: readRecord, path: 'export', text: words('page.export') },
    { open: editText, path: 'import', text: words('page.import') },
    { open: editMeasures, path: 'library', text: words('page.library') },
  ]
  return (
    <nav
      aria-label={words('page.tools')}
      className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2 text-ui"
      data-print="no"
    >
      {tools
        .filter(({ open }) => open)
        .map(({ path, text }) => (
          <Link
            key={path}
            href={`/${municipality}/plans/${plan.id}/${path}`}
            className="inline-flex min-h-11 items-center sm:min-h-8"
          >
            {text}
          </Link>
        ))}
      <PrintButton size="small" text={words('page.print')} />
    </nav>
  )
}
