import type { PlanWords } from '@/components/plans/plan-words'
import { PrintButton } from '@/components/ui/print-button'
import type { PlanView } from '@/lib/plans/queries'

type Props = { municipality: string; plan: PlanView; words: PlanWords }

/** What one can do with the whole plan, in the head of its page: links first, then the one primary act. */
export function PlanActions({ words }: Props) {
  return (
    <>
      <PrintButton text={words('page.print')} />
    </>
  )
}
