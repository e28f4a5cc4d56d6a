import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { ImportHead } from '@/components/measure-imports/import-head'
import { SourceForm } from '@/components/measure-imports/source-form'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { ImportStartView } from '@/lib/measure-imports/queries'

type Props = { municipality: string; start: ImportStartView }

export async function ImportStartPage({ municipality, start }: Props) {
  const [t, messages] = await Promise.all([getTranslations('imports.start'), getMessages()])
  const { plan, imports } = start
  return (
    <>
      <ImportHead
        municipality={municipality}
        plan={plan}
        title={t('title', { plan: plan.title })}
        state={t('state')}
      />
      <div className="mt-8 max-w-prose">
        <SourceForm
          municipality={municipality}
          planId={plan.id}
          submissionKey={crypto.randomUUID()}
          words={messages.imports.start}
          formWords={messages.errors}
        />
      </div>
      {imports.length > 0 && <Earlier municipality={municipality} start={start} />}
    </>
  )
}

async function Earlier({ municipality, start }: Props) {
  const [t, locale] = await Promise.all([getTranslations('imports.start'), getLocale()])
  return (
    <section className="mt-12">
      <SectionHead title={t('earlier')} rule="none" />
      <Table caption={t('earlier')} cards>
        <thead>
          <tr>
            <ColumnHead>{t('what')}</ColumnHead>
            <ColumnHead>{t('when')}</ColumnHead>
            <ColumnHead>{t('standing')}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {start.imports.map(({ id, kind, source, name, madeAt, state }) => (
            <Row key={id}>
              <RowHead>
                <Link
                  look="ink"
                  href={`/${municipality}/plans/${start.plan.id}/import/${id}${kind === 'prose' ? '/text' : ''}`}
                >
                  {name || t(`source.${source}`)}: {t(kind)}
                </Link>
              </RowHead>
              <Cell label={t('when')}>{formatDate(madeAt, 'dayClock', locale)}</Cell>
              <Cell label={t('standing')}>{t(state)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      <p className="mt-2 text-note text-ink-3">{t('kept')}</p>
    </section>
  )
}
