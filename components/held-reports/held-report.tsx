import { getLocale, getTranslations } from 'next-intl/server'
import { LawClocks, LookBy } from '@/components/held-reports/held-clocks'
import { SettleForms } from '@/components/held-reports/settle-forms'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { formatDate } from '@/components/ui/dates'
import { DefinitionList } from '@/components/ui/definition-list'
import { PageHead } from '@/components/ui/page-head'
import { SecretLabel } from '@/components/ui/secrecy-label'
import type { HeldView } from '@/lib/held-reports/queries'

type Props = { held: HeldView; municipality: string }

/** The content, so that a person can say whether a person wrote it. */
export async function HeldReport({ held, municipality }: Props) {
  const [t, concerns, ui, locale] = await Promise.all([
    getTranslations('held-reports'),
    getTranslations('concerns'),
    getTranslations('ui'),
    getLocale(),
  ])
  const when = formatDate(held.receivedAt, 'dayClock', locale)
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[
              { label: t('crumb'), href: `/${municipality}/concerns` },
              { label: t('title'), href: `/${municipality}/concerns/held` },
              { label: when },
            ]}
          />
        }
        title={t('readTitle', { when })}
        state={held.state === 'dismissed' ? t('dismissedState') : t('lead')}
      />
      <div className="mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-2 border-y border-line py-3 text-ui">
        <SecretLabel>{concerns('inbox.secrecy')}</SecretLabel>
        <p>{t('logged')}</p>
      </div>
      {held.state === 'waiting' && (
        <div className="mt-4 grid gap-1 text-ui">
          <p>
            {t('lookBy')} <LookBy clock={held.clock} />
          </p>
          <LawClocks {...held} />
        </div>
      )}
      <div className="mt-6 max-w-prose">
        <HeldContent held={held} />
      </div>
      {held.can.settle && <SettleForms id={held.id} municipality={municipality} />}
    </>
  )
}

async function HeldContent({ held }: Pick<Props, 'held'>) {
  const [t, concerns] = await Promise.all([getTranslations('held-reports'), getTranslations('concerns')])
  const { content, suspicions, areaName, subject, immediateDanger } = held
  const [person] = content.people
  const reporter = [content.reporterName, content.reporterPhone].filter(Boolean).join(', ')
  const items: [string, string][] = [
    ['what', content.observed],
    ['when', content.observedWhen],
    ['who', [concerns(`subject.${subject}`), person?.name].filter(Boolean).join(': ')],
    ['where', person?.school ?? ''],
    ['area', areaName ?? ''],
    ['files', content.attachments.map(({ name }) => name).join('\n')],
    ['danger', t(immediateDanger ? 'yes' : 'no')],
    ['reporter', reporter || t('anonymous')],
    ['why', sentence(suspicions.map((one) => t(`suspicions.${one}`)).join(', '))],
  ]
  return (
    <DefinitionList
      items={items.map(([key, text]) => ({
        key,
        term: t(key as 'what'),
        value: (
          <span dir="auto" className={text ? 'whitespace-pre-wrap' : 'text-ink-3'}>
            {text || t('missing')}
          </span>
        ),
      }))}
    />
  )
}

/** Our own words, which in the list stand in the middle of a line. */
const sentence = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`
