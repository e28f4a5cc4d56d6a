import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { GlassLink } from '@/components/broken-glass/glass-link'
import { sourceWord } from '@/components/concerns/concern-words'
import { TakeOverForm } from '@/components/deputies/take-over-form'
import { ButtonLink } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import { formatDate } from '@/components/ui/dates'
import { DefinitionList } from '@/components/ui/definition-list'
import { formWords } from '@/components/ui/form-words'
import { HiddenContent } from '@/components/ui/hidden-content'
import { SubmitButton } from '@/components/ui/submit-button'
import { acceptConcernAction } from '@/lib/concerns/actions'
import type { InboxRow } from '@/lib/concerns/queries'
import { hoursLeft, isOpenClock } from '@/lib/concerns/rules'

type Props = { row: InboxRow; now: string; municipality: string; mayTakeOver: boolean }

/** The one that is chosen: its clock in a large figure, what may be said of it, and the act. */
export async function InboxPanel({ row, now, municipality, mayTakeOver }: Props) {
  const [t, locale] = await Promise.all([getTranslations('concerns'), getLocale()])
  const when = formatDate(row.receivedAt, 'dayClock', locale)
  return (
    <section aria-labelledby="selected" className="border-t-2 border-ink pt-4">
      <h2 id="selected">{row.number}</h2>
      <TimeLeft row={row} now={now} />
      <div className="mt-4">
        <DefinitionList
          items={[
            { key: 'received', term: t('inbox.received'), value: t('inbox.form', { when }) },
            { key: 'source', term: t('inbox.source'), value: sourceWord(t, row.source) },
            { key: 'subject', term: t('inbox.concerns'), value: t(`subject.${row.subject}`) },
            {
              key: 'danger',
              term: t('inbox.danger'),
              value: t(row.immediateDanger ? 'inbox.dangerYes' : 'inbox.dangerNo'),
            },
          ]}
        />
      </div>
      <div className="mt-6">
        <Content row={row} municipality={municipality} />
      </div>
      {mayTakeOver && row.recipient && (
        <TakeOver row={row} name={row.recipient.name} municipality={municipality} />
      )}
    </section>
  )
}

async function TakeOver({ row, name, municipality }: Pick<Props, 'row' | 'municipality'> & { name: string }) {
  const [t, messages] = await Promise.all([getTranslations('deputies.takeOver'), getMessages()])
  return (
    <TakeOverForm
      municipality={municipality}
      report={row.id}
      intro={t('text', { name })}
      submissionKey={crypto.randomUUID()}
      text={messages.deputies.takeOver}
      words={messages.errors}
    />
  )
}

async function TimeLeft({ row, now }: Pick<Props, 'row' | 'now'>) {
  const [t, locale] = await Promise.all([getTranslations('concerns'), getLocale()])
  const { protection, preliminary } = row
  if (protection.standing === 'late') {
    return (
      <Figure
        late
        figure={t('clock.days', { count: -protection.daysLeft })}
        text={t('inbox.protectionLateFor')}
      />
    )
  }
  if (isOpenClock(protection)) {
    const hours = hoursLeft(protection.dueOn, new Date(now))
    const text = protection.daysLeft === 0 ? t('inbox.hoursToday') : t('inbox.hoursTomorrow')
    return <Figure figure={t('clock.hours', { count: hours })} text={text} />
  }
  if (preliminary.standing === 'late') {
    const figure = t('clock.days', { count: -preliminary.daysLeft })
    return <Figure late figure={figure} text={t('inbox.preliminaryLateFor')} />
  }
  if (!isOpenClock(preliminary)) return null
  const date = formatDate(preliminary.dueOn, 'day', locale)
  const figure = t('clock.days', { count: preliminary.daysLeft })
  return <Figure figure={figure} text={t('inbox.daysLeft', { date })} />
}

function Figure({ figure, text, late }: { figure: string; text: string; late?: boolean }) {
  return (
    <p className="mt-4 flex flex-wrap items-baseline gap-x-4">
      <b className={`text-figure font-strong tracking-tight whitespace-nowrap ${late ? 'text-late' : ''}`}>
        {figure}
      </b>
      <span className="max-w-48 text-ui text-ink-2">{text}</span>
    </p>
  )
}

async function Content({ row, municipality }: Pick<Props, 'row' | 'municipality'>) {
  const [t, words] = await Promise.all([getTranslations('concerns'), formWords()])
  if (row.recipient?.mine) {
    return (
      <HiddenContent
        label={t('inbox.hidden')}
        actions={
          <ButtonLink href={`/${municipality}/concerns/${row.id}`} variant="primary">
            {t('inbox.open')}
          </ButtonLink>
        }
      >
        {t('inbox.mineText')}
      </HiddenContent>
    )
  }
  if (row.recipient) {
    return (
      <HiddenContent
        label={t('inbox.hidden')}
        actions={<GlassLink href={`/${municipality}/concerns/${row.id}/break-glass`} />}
      >
        {t('inbox.hiddenOther', { name: row.recipient.name })}
      </HiddenContent>
    )
  }
  return (
    <HiddenContent
      label={t('inbox.hidden')}
      actions={
        <CommandForm
          action={acceptConcernAction}
          municipality={municipality}
          submissionKey={crypto.randomUUID()}
          words={words}
          className="grid gap-3"
        >
          <input type="hidden" name="id" value={row.id} />
          <SubmitButton variant="primary" pendingText={t('inbox.accepting')}>
            {t('inbox.accept')}
          </SubmitButton>
        </CommandForm>
      }
    >
      {t('inbox.hiddenText')}
    </HiddenContent>
  )
}
