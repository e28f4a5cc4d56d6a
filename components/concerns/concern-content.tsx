import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PreliminaryClock, ProtectionClock } from '@/components/concerns/concern-clock'
import { ConcernPeople } from '@/components/concerns/concern-people'
import { sourceWord } from '@/components/concerns/concern-words'
import { Text } from '@/components/concerns/written-text'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { formatDate } from '@/components/ui/dates'
import { DefinitionList } from '@/components/ui/definition-list'
import { PageHead } from '@/components/ui/page-head'
import { SecretLabel } from '@/components/ui/secrecy-label'
import { SectionHead } from '@/components/ui/section-head'
import type { ConcernView } from '@/lib/concerns/queries'

type Props = {
  concern: ConcernView
  municipality: string
  /** What others know about the report: last in the right column. */
  children?: ReactNode
}

/** The content, for the case worker it is assigned to. The page's title holds the number and no name. */
export async function ConcernContent({ concern, municipality, children }: Props) {
  const [t, ui] = await Promise.all([getTranslations('concerns'), getTranslations('ui')])
  const { content } = concern
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t('read.crumb'), href: `/${municipality}/concerns` }, { label: concern.number }]}
          />
        }
        title={t('read.title', { number: concern.number })}
      />
      <div className="mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-2 border-y border-line py-3 text-ui">
        <SecretLabel>{t('inbox.secrecy')}</SecretLabel>
        <p>{t('read.logged')}</p>
      </div>
      <div className="mt-8 grid gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid content-start gap-12">
          <section>
            <SectionHead title={t('read.what')} />
            <Story content={content} />
            <div className="mt-4 border-t border-line">
              <DefinitionList
                items={[
                  { key: 'when', term: t('read.when'), value: <Text>{content.observedWhen}</Text> },
                  {
                    key: 'basis',
                    term: t('read.basis'),
                    value: <Text>{content.basis.map((basis) => t(`basis.${basis}`)).join('. ')}</Text>,
                  },
                  { key: 'done', term: t('read.done'), value: <Text>{content.done}</Text> },
                  ...(content.earlier
                    ? [{ key: 'earlier', term: t('read.earlier'), value: <Text>{content.earlier}</Text> }]
                    : []),
                ]}
              />
            </div>
          </section>
          <ConcernPeople people={content.people} />
        </div>
        <div className="grid content-start gap-12">
          <Clocks concern={concern} />
          <Reporter concern={concern} />
          {children}
        </div>
      </div>
    </>
  )
}

/** What the reporter has seen and heard stands apart from what others have told and from the person's own words. */
async function Story({ content }: { content: ConcernView['content'] }) {
  const t = await getTranslations('concerns')
  const parts = (['observed', 'heard', 'ownWords'] as const).filter((part) => content[part] !== '')
  if (parts.length === 0) return <Text className="mt-4">{''}</Text>
  return parts.map((part) => (
    <div key={part} className="mt-4">
      {parts.length > 1 && <h3 className="text-ui text-ink-2">{t(`read.${part}`)}</h3>}
      <Text className="max-w-prose">{content[part]}</Text>
    </div>
  ))
}

async function Clocks({ concern }: Pick<Props, 'concern'>) {
  const [t, locale] = await Promise.all([getTranslations('concerns'), getLocale()])
  return (
    <section>
      <SectionHead title={t('read.clocks')} />
      <DefinitionList
        items={[
          {
            key: 'received',
            term: t('read.received'),
            value: formatDate(concern.receivedAt, 'dayClock', locale),
          },
          {
            key: 'protection',
            term: t('inbox.protectionLabel'),
            value: <ProtectionClock clock={concern.protection} />,
          },
          {
            key: 'preliminary',
            term: t('inbox.preliminaryLabel'),
            value: <PreliminaryClock clock={concern.preliminary} />,
          },
          {
            key: 'danger',
            term: t('inbox.danger'),
            value: t(concern.immediateDanger ? 'inbox.dangerYes' : 'inbox.dangerNo'),
          },
        ]}
      />
    </section>
  )
}

async function Reporter({ concern: { content, source } }: Pick<Props, 'concern'>) {
  const t = await getTranslations('concerns')
  const phone = content.reporterPhone
  return (
    <section>
      <SectionHead title={t('read.reporter')} />
      <DefinitionList
        items={[
          { key: 'name', term: t('read.reporterName'), value: <Text>{content.reporterName}</Text> },
          { key: 'role', term: t('read.reporterRole'), value: <Text>{content.reporterRole}</Text> },
          { key: 'unit', term: t('read.reporterUnit'), value: <Text>{content.reporterUnit}</Text> },
          { key: 'source', term: t('read.source'), value: sourceWord(t, source) },
          {
            key: 'phone',
            term: t('read.reporterPhone'),
            value: phone ? <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a> : <Text>{phone}</Text>,
          },
        ]}
      />
      <p className="mt-3 text-note text-ink-3">{t('read.family')}</p>
    </section>
  )
}
