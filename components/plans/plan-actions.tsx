import { getTranslations } from 'next-intl/server'
import type { PlanWords } from '@/components/plans/plan-words'
import { ButtonLink } from '@/components/ui/button'
import { PrintButton } from '@/components/ui/print-button'
import type { PlanView } from '@/lib/plans/queries'

type Props = { municipality: string; plan: PlanView; words: PlanWords }

/** What one can do with the whole plan, in the head of its page: links first, then the one primary act. */
export async function PlanActions({ municipality, plan, words }: Props) {
  const [transitions, editions] = await Promise.all([
    getTranslations('transitions'),
    getTranslations('editions'),
  ])
  const href = `/${municipality}/plans/${plan.id}`
  return (
    <>
      {plan.can.editMeasures && <ButtonLink href={`${href}/library`}>{words('page.library')}</ButtonLink>}
      {plan.can.editText && <ButtonLink href={`${href}/import`}>{words('page.import')}</ButtonLink>}
      {plan.can.consult && (
        <ButtonLink href={`${href}/consultation`}>{words('page.consultation')}</ButtonLink>
      )}
      {plan.can.readRecord && (
        <>
          <ButtonLink href={`${href}/export`}>{words('page.export')}</ButtonLink>
          <ButtonLink href={`${href}/editions`}>{editions('link')}</ButtonLink>
        </>
      )}
      <PrintButton text={words('page.print')} />
      {plan.can.readRecord && (
        <ButtonLink href={`${href}/decision`} variant={plan.nextAct ? 'primary' : 'plain'}>
          {plan.nextAct ? transitions(`acts.${plan.nextAct}.do`) : transitions('link')}
        </ButtonLink>
      )}
    </>
  )
}
