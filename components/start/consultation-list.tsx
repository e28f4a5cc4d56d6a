import { getTranslations } from 'next-intl/server'
import { NeedRow } from '@/components/start/need-row'
import type { StartWords } from '@/components/start/words'
import { SectionHead } from '@/components/ui/section-head'
import type { OwnConsultation, StartConsultations } from '@/lib/invitations/queries'
import { stepStanding } from '@/lib/measures/rules'

type Props = { consultations: StartConsultations; home: string; today: string; words: StartWords }

/** look.md: a task is soon within seven days. */
const taskSoonDays = 7

/** What one is asked for one's view of, by date; and in plans that one writes, what waits for a response. */
export async function ConsultationList({ consultations, home, today, words }: Props) {
  const shapes = await getTranslations('ui.status')
  const { t } = words
  const { asked, toRespond } = consultations
  if (asked.length === 0 && toRespond.length === 0) return null
  const hrefOf = (planId: string) => `${home}/plans/${planId}/consultation`
  return (
    <section aria-labelledby="consultations">
      <SectionHead id="consultations" title={t('consultations.title')} />
      <ol>
        {asked.map((own) => {
          const shape = shapeOf(own, today)
          return (
            <NeedRow
              key={own.planId}
              {...described(own, words)}
              day={own.over ? null : own.answerBy}
              noDay={t('consultations.ended')}
              today={today}
              shape={shape}
              word={shapes(shape)}
              href={hrefOf(own.planId)}
              words={words}
            />
          )
        })}
        {toRespond.map(({ planId, title, committee, open }) => (
          <NeedRow
            key={`respond-${planId}`}
            day={null}
            noDay={t('consultations.ongoing')}
            today={today}
            shape="course"
            word={shapes('course')}
            title={t('consultations.respond', { n: open, plan: title })}
            reason={t('consultations.respondWhy', { committee })}
            href={`${hrefOf(planId)}?show=open`}
            button={t('consultations.respondDo')}
            words={words}
          />
        ))}
      </ol>
    </section>
  )
}

const waits = ({ state, over }: OwnConsultation) => !over && (state === 'waiting' || state === 'late')

function shapeOf(own: OwnConsultation, today: string) {
  if (!waits(own)) return 'done'
  return stepStanding({ status: 'not_started', dueOn: own.answerBy }, { today, soonDays: taskSoonDays }).kind
}

function described(own: OwnConsultation, { t }: StartWords) {
  const { title, committee, state, comments, news, over } = own
  const reason = [
    t('consultations.of', { committee }),
    over ? t('consultations.over') : t(`consultations.state.${state}`, { n: comments }),
    news > 0 ? t('consultations.news', { n: news }) : '',
  ]
  return {
    title: t(waits(own) ? 'consultations.ask' : 'consultations.asked', { plan: title }),
    reason: reason.filter(Boolean).join(' '),
    button: waits(own) ? t('consultations.do') : news > 0 ? t('consultations.read') : undefined,
  }
}
