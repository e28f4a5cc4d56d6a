import type { PlanWords } from '@/components/plans/plan-words'
import { ButtonLink } from '@/components/ui/button'
import { PrintButton } from '@/components/ui/print-button'
import type { PlanView } from '@/lib/plans/queries'

type Props = { municipality: string; plan: PlanView; words: PlanWords }

/** What one can do with the whole plan, in the head of its page: links first, then the one primary act. */
export function PlanActions({ municipality, plan, words }: Props) {
  return (
    <>
      <ButtonLink href={`/${municipality}/plans/${plan.id}/export`}>{words('page.export')}</ButtonLink>
      <PrintButton text={words('page.print')} />
    </>
  )
}
