import { getMessages, getTranslations } from 'next-intl/server'
import { UnchangedButton } from '@/components/follow-ups/unchanged-button'
import { unchangedWords } from '@/components/follow-ups/unchanged-words'
import type { MeasureWords } from '@/components/measures/row-words'
import type { Translator } from '@/components/overview/words'
import { NeedRow } from '@/components/start/need-row'
import { periodOf, type StartWords } from '@/components/start/words'
import { SectionHead } from '@/components/ui/section-head'
import type { Need } from '@/lib/start/rules'

type Props = { needs: readonly Need[]; home: string; today: string; follows: boolean; words: StartWords }

/** The shape says how urgent; the word says when it is not the measure but its follow-up that is missing. */
const wordOf = (need: Need, shapes: Translator<'ui.status'>, measures: MeasureWords) =>
  need.kind === 'measure' && need.unanswered ? measures('unanswered') : shapes(need.standing)

/** What needs one now, by date. */
export async function NeedList({ needs, home, today, follows, words }: Props) {
  const { t } = words
  const [shapes, measures, messages] = await Promise.all([
    getTranslations('ui.status'),
    getTranslations('measures'),
    getMessages(),
  ])
  const firstPlan = needs.find(({ kind }) => kind === 'plan')
  return (
    <section aria-labelledby="needs">
      <SectionHead id="needs" title={t('needs.title')} />
      {needs.length === 0 && (
        <div className="border-b border-line py-4">
          <p className="font-strong">{t('needs.nothing')}</p>
          <p className="text-ui text-ink-2">{t(follows ? 'needs.nothingWhy' : 'needs.nothingCommittee')}</p>
        </div>
      )}
      <ol>
        {needs.map((need) => (
          <NeedRow
            key={need.id}
            {...described(need, home, words)}
            day={need.day}
            today={today}
            shape={need.standing}
            word={wordOf(need, shapes, measures)}
            primary={need === firstPlan}
            shortcut={
              follows &&
              need.kind === 'measure' && (
                <UnchangedButton
                  municipality={home.slice(1)}
                  measureId={need.id}
                  submissionKey={crypto.randomUUID()}
                  words={unchangedWords(measures, need.title)}
                  formWords={messages.errors}
                  size="small"
                />
              )
            }
            words={words}
          />
        ))}
      </ol>
    </section>
  )
}

function described(need: Need, home: string, { t, day }: StartWords) {
  const plan = `${home}/plans/${need.planId}`
  if (need.kind === 'plan') {
    const reason = t(`needs.planWhy.${need.act}`, { until: day(need.periodTo, 'dayYear') })
    const title = t(`needs.plan.${need.act}`, { period: periodOf(need) })
    return { title, reason, href: plan, button: t(`needs.planDo.${need.act}`) }
  }
  const reason = [
    need.unanswered && need.day ? t('needs.unanswered', { day: day(need.day) }) : '',
    need.step ? t('needs.step', { step: need.step }) : '',
    need.responsible ? t('needs.responsible', { responsible: need.responsible }) : t('needs.noResponsible'),
    need.lastReportOn ? t('needs.reported', { day: day(need.lastReportOn) }) : t('needs.neverReported'),
  ]
  return {
    title: need.title,
    reason: reason.filter(Boolean).join(' '),
    href: `${plan}/measures/${need.id}`,
    button: t('needs.followUp'),
  }
}
