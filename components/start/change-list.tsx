import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Translator } from '@/components/overview/words'
import type { StartWords } from '@/components/start/words'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'
import { Time } from '@/components/ui/time'
import { type MeasureField, measureFieldNames } from '@/lib/measures/schema'
import type { Role } from '@/lib/policy/reach'
import type { StartView } from '@/lib/start/queries'
import type { Change } from '@/lib/start/rules'
import type { Messages } from '@/messages/load'

type Props = { changes: NonNullable<StartView['changes']>; home: string; words: StartWords }

/** What others have changed within reach; by whose office, never by whom. */
export async function ChangeList({ changes, home, words }: Props) {
  const { t, locale, day } = words
  const [roles, statuses] = await Promise.all([
    getTranslations('navigation.roles'),
    getTranslations('measures.status'),
  ])
  const title = changes.since
    ? t('changes.since', { day: day(changes.since, 'dayClock') })
    : t('changes.latest')
  return (
    <section aria-labelledby="changes">
      <SectionHead id="changes" title={title} rule="edge" />
      {changes.lines.length === 0 && <p className="py-3 text-ui text-ink-2">{t('changes.none')}</p>}
      <ul className="text-ui">
        {changes.lines.map((change) => (
          <li
            key={change.at + change.planId + change.measureId}
            className="grid gap-x-6 border-b border-line py-2 sm:grid-cols-[10rem_minmax(0,1fr)]"
          >
            <Time value={change.at} locale={locale} shape="dayClock" className="text-ink-3" />
            <span>{sentence(change, home, { ...words, roles, statuses })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Words = StartWords & { roles: Translator<'navigation.roles'>; statuses: Translator<'measures.status'> }

function sentence(change: Change, home: string, { t, format, roles, statuses }: Words): ReactNode {
  const { action, role, title, planId, measureId, status, archived } = change
  const plan = `${home}/plans/${planId}`
  const values = {
    who: roles.has(role as Role) ? roles(role as Role) : t('changes.someone'),
    thing: () => (
      <Link key="thing" href={measureId ? `${plan}/measures/${measureId}` : plan}>
        {title}
      </Link>
    ),
    old: () => <del key="old">{title}</del>,
    new: () => <ins key="new">{status && statuses(status)}</ins>,
  }
  const step = action.replace('plan.', '')
  if (t.has(`changes.steps.${step as StepWord}`)) return t.rich(`changes.steps.${step as StepWord}`, values)
  switch (action) {
    case 'measure.add':
      return t.rich('changes.added', values)
    case 'measure.archive':
      return t.rich(archived === false ? 'changes.restored' : 'changes.archived', values)
    case 'measure.follow_up':
      return t.rich(status ? 'changes.followed' : 'changes.followedOnly', values)
    case 'plan.edit_text':
      return t.rich('changes.text', values)
    default: {
      const what = change.fields.flatMap((field) => (isKnownField(field) ? t(`changes.fields.${field}`) : []))
      return what.length > 0
        ? t.rich('changes.edited', { ...values, what: format.list(what) })
        : t.rich('changes.editedOnly', values)
    }
  }
}

/** A step on a plan's way has words of its own. */
type StepWord = keyof Messages['start']['changes']['steps']

const isKnownField = (field: string): field is MeasureField =>
  measureFieldNames.some((known) => known === field)
