import { getLocale, getTranslations } from 'next-intl/server'
import { CaseText } from '@/components/cases/case-text'
import { FoldedForm } from '@/components/cases/folded-form'
import { formFrame } from '@/components/cases/form-frame'
import { formatDate } from '@/components/ui/dates'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import type { CaseView } from '@/lib/case-files/queries'
import { setGoalAction, settleGoalAction } from '@/lib/case-goals/actions'
import type { GoalView } from '@/lib/case-goals/queries'
import { goalEnds } from '@/lib/case-goals/rules'

type Props = { view: CaseView; municipality: string; goals: readonly GoalView[] }

const shapes = { ongoing: 'course', reached: 'done', dropped: 'notrequired' } as const

/** What the support is to lead to. */
export async function CaseGoals({ view, municipality, goals }: Props) {
  const t = await getTranslations('case-work')
  const may = view.desk?.can.work ?? false
  const frame = await formFrame(municipality, { caseId: view.id })
  return (
    <section id="mal">
      <SectionHead title={t('goals.title')} />
      {goals.length === 0 && <p className="mt-3 text-ink-2">{t('goals.none')}</p>}
      <ol>
        {goals.map((goal) => (
          <li key={goal.id} className="border-b border-line py-4">
            <Goal goal={goal} />
            {may && goal.state === 'ongoing' && (
              <Settle goal={goal} caseId={view.id} municipality={municipality} />
            )}
          </li>
        ))}
      </ol>
      {may && (
        <FoldedForm
          key={goals.length}
          {...frame}
          id="goal"
          action={setGoalAction}
          summary={t('goals.add')}
          save={t('goals.save')}
          fields={[
            { kind: 'text', name: 'text', label: t('goals.text'), hint: t('goals.hint'), rows: 3 },
            { kind: 'day', name: 'dueOn', label: t('goals.dueOn'), optional: true },
          ]}
        />
      )}
    </section>
  )
}

async function Goal({ goal: { state, dueOn, text, result } }: { goal: GoalView }) {
  const [t, locale] = await Promise.all([getTranslations('case-work'), getLocale()])
  const detail =
    dueOn && state === 'ongoing' ? t('goals.by', { date: formatDate(dueOn, 'dayYear', locale) }) : undefined
  return (
    <div className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div>
        <CaseText>{text}</CaseText>
        {result && (
          <div className="mt-1 text-ui text-ink-2">
            <CaseText>{result}</CaseText>
          </div>
        )}
      </div>
      <Status kind={shapes[state]} word={t(`goals.${state}`)} detail={detail} quiet className="text-ui" />
    </div>
  )
}

async function Settle({
  goal,
  caseId,
  municipality,
}: {
  goal: GoalView
  caseId: string
  municipality: string
}) {
  const t = await getTranslations('case-work')
  const frame = await formFrame(municipality, { caseId, goalId: goal.id })
  return (
    <FoldedForm
      {...frame}
      id={`goal-${goal.id}`}
      action={settleGoalAction}
      summary={t('goals.settle')}
      save={t('goals.saveSettle')}
      fields={[
        {
          ...{ kind: 'one', name: 'state', label: t('goals.end') },
          options: goalEnds.map((value) => ({ value, label: t(`goals.${value}`) })),
        },
        { kind: 'text', name: 'result', label: t('goals.result'), optional: true, rows: 3 },
      ]}
    />
  )
}
