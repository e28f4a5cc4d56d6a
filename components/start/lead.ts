import { leadSentence } from '@/components/overview/lead'
import type { Translator } from '@/components/overview/words'
import { periodOf, type StartWords } from '@/components/start/words'
import type { StartView } from '@/lib/start/queries'

type Words = StartWords & { overview: Translator<'overview'>; soonDays: number }

/** Lägesraden of the start page: the state of one's own work in one or two sentences. */
export function startSentence(words: Words, view: StartView): string {
  const { t, format, overview, count, countFirst, soonDays } = words
  if (view.city) return leadSentence({ t: overview, format }, view.city.summary, soonDays)
  if (view.needs) return committeeSentence(words, view)
  if (view.inbox) return inboxSentence(words, view.inbox)
  if (view.reads) return t('lead.reads', { n: view.reads.lastWeek, words: count(view.reads.lastWeek) })
  if (view.members) {
    const { current, ending } = view.members
    return t('lead.members', {
      n: current,
      words: countFirst(current),
      ending,
      endingWords: countFirst(ending),
    })
  }
  return t(view.can.readPlans ? 'lead.support' : 'lead.concern')
}

function committeeSentence({ t, countFirst, day }: StartWords, { glance, needs, can }: StartView): string {
  const sentences: string[] = []
  if (!glance || glance.total === 0) sentences.push(t('lead.noMeasures'))
  else if (glance.late === 0) sentences.push(t('lead.noneLate', { total: glance.total }))
  else {
    const { late, total } = glance
    sentences.push(t('lead.lateMeasures', { n: late, words: countFirst(late), total }))
  }
  const plan = needs?.find((need) => need.kind === 'plan')
  if (!plan && !can.followUp) sentences.push(t('lead.nothingToDecide'))
  if (plan?.kind === 'plan') {
    const period = periodOf(plan)
    sentences.push(
      plan.day
        ? t(`lead.plan.${plan.act}`, { period, day: day(plan.day) })
        : t(`lead.planNoDay.${plan.act}`, { period }),
    )
  }
  return sentences.join(' ')
}

function inboxSentence({ t, count, countFirst }: StartWords, inbox: NonNullable<StartView['inbox']>): string {
  const { total, unassigned, protectionLate, preliminaryLate } = inbox
  if (total === 0) return t('lead.inboxEmpty')
  const late = protectionLate + preliminaryLate
  const state = t('lead.inbox', {
    n: total,
    words: countFirst(total),
    unassigned,
    unassignedWords: count(unassigned),
  })
  return late === 0 ? state : `${state} ${t('lead.inboxLate', { n: late, words: countFirst(late) })}`
}
