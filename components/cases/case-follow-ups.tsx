import { getLocale, getTranslations } from 'next-intl/server'
import { CaseText } from '@/components/cases/case-text'
import { FoldedForm } from '@/components/cases/folded-form'
import { formFrame } from '@/components/cases/form-frame'
import { formatDate } from '@/components/ui/dates'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import type { CaseDesk, CaseView } from '@/lib/case-files/queries'
import { finishFollowUpAction, planFollowUpAction } from '@/lib/case-follow-ups/actions'
import type { CaseFollowUpView } from '@/lib/case-follow-ups/queries'

type Props = { view: CaseView; municipality: string; desk: CaseDesk }

/** By when, and what it gave. */
export async function CaseFollowUps({ view, municipality, desk }: Props) {
  const t = await getTranslations('case-work')
  const frame = await formFrame(municipality, { caseId: view.id })
  const { followUps } = desk
  return (
    <section id="uppfoljning">
      <SectionHead title={t('followUps.title')} />
      {followUps.length === 0 && <p className="mt-3 text-ink-2">{t('followUps.none')}</p>}
      <ol>
        {followUps.map((followUp) => (
          <li key={followUp.id} className="border-b border-line py-3 text-ui">
            <FollowUp followUp={followUp} closed={view.state === 'closed'} />
            {desk.can.work && !followUp.done && (
              <Finish followUp={followUp} caseId={view.id} municipality={municipality} />
            )}
          </li>
        ))}
      </ol>
      {desk.can.work && (
        <FoldedForm
          key={followUps.length}
          {...frame}
          id="follow-up"
          action={planFollowUpAction}
          summary={t('followUps.add')}
          save={t('followUps.save')}
          fields={[
            { kind: 'day', name: 'dueOn', label: t('followUps.dueOn') },
            { kind: 'line', name: 'about', label: t('followUps.about'), optional: true },
          ]}
        />
      )}
    </section>
  )
}

async function FollowUp({ followUp, closed }: { followUp: CaseFollowUpView; closed: boolean }) {
  const [t, ui, locale] = await Promise.all([
    getTranslations('case-work'),
    getTranslations('ui'),
    getLocale(),
  ])
  const { dueOn, about, standing, done } = followUp
  const day = formatDate(dueOn, 'dayYear', locale)
  const late = standing?.kind === 'late' && !closed
  const kind = done ? 'done' : closed ? 'notrequired' : (standing?.kind ?? 'course')
  return (
    <>
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="font-semibold">{day}</span>
        <Status
          kind={kind}
          word={ui(`status.${kind}`)}
          detail={late ? ui('days', { count: standing.days }) : undefined}
          quiet
        />
      </p>
      {about && <CaseText>{about}</CaseText>}
      {done && (
        <>
          <p className="mt-1 text-ink-2">
            {t('followUps.doneBy', { at: formatDate(done.at, 'day', locale), by: done.by })}
          </p>
          <CaseText>{done.result}</CaseText>
        </>
      )}
    </>
  )
}

type FinishProps = { followUp: CaseFollowUpView; caseId: string; municipality: string }

async function Finish({ followUp, caseId, municipality }: FinishProps) {
  const t = await getTranslations('case-work')
  const frame = await formFrame(municipality, { caseId, followUpId: followUp.id })
  return (
    <FoldedForm
      {...frame}
      id={`follow-up-${followUp.id}`}
      action={finishFollowUpAction}
      summary={t('followUps.finish')}
      save={t('followUps.saveFinish')}
      fields={[{ kind: 'text', name: 'result', label: t('followUps.result'), rows: 4 }]}
    />
  )
}
