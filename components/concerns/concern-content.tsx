import { getTranslations } from 'next-intl/server'
import { ConcernFiles } from '@/components/concern-attachments/concern-files'
import { ConcernPeople } from '@/components/concerns/concern-people'
import { sourceWord } from '@/components/concerns/concern-words'
import { Text } from '@/components/concerns/written-text'
import { DefinitionList } from '@/components/ui/definition-list'
import { SectionHead } from '@/components/ui/section-head'
import type { ConcernView } from '@/lib/concerns/queries'

type Props = { concern: ConcernView; municipality: string }

/** What the report says and whom it is about. */
export async function ConcernContent({ concern, municipality }: Props) {
  const { id, content, areaName } = concern
  const t = await getTranslations('concerns')
  return (
    <>
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
              ...(areaName ? [{ key: 'area', term: t('read.area'), value: areaName }] : []),
              ...(content.earlier
                ? [{ key: 'earlier', term: t('read.earlier'), value: <Text>{content.earlier}</Text> }]
                : []),
            ]}
          />
        </div>
      </section>
      <ConcernPeople concern={concern} municipality={municipality} />
      <ConcernFiles municipality={municipality} concernId={id} files={content.attachments} />
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

export async function Reporter({ concern: { content, source } }: Pick<Props, 'concern'>) {
  const t = await getTranslations('concerns')
  const phone = content.reporterPhone
  return (
    <section>
      <SectionHead title={t('read.reporter')} />
      <DefinitionList
        items={[
          {
            key: 'name',
            term: t('read.reporterName'),
            value: content.reporterAnonymous ? t('read.anonymous') : <Text>{content.reporterName}</Text>,
          },
          { key: 'role', term: t('read.reporterRole'), value: <Text>{content.reporterRole}</Text> },
          { key: 'unit', term: t('read.reporterUnit'), value: <Text>{content.reporterUnit}</Text> },
          { key: 'source', term: t('read.source'), value: sourceWord(t, source) },
          {
            key: 'phone',
            term: t('read.reporterPhone'),
            value: phone ? <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a> : <Text>{phone}</Text>,
          },
          ...(content.takenBy
            ? [{ key: 'takenBy', term: t('read.takenBy'), value: <Text>{content.takenBy}</Text> }]
            : []),
        ]}
      />
      {!content.reporterAnonymous && <p className="mt-3 text-note text-ink-3">{t('read.family')}</p>}
    </section>
  )
}
