import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { FileForm } from '@/components/incident-imports/file-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { ImportStart } from '@/lib/incident-imports/queries'
import type { Messages } from '@/messages/load'

type Props = { municipality: string; view: ImportStart }

export async function ImportStartPage({ municipality, view }: Props) {
  const [t, ui, messages, locale] = await Promise.all([
    getTranslations('incident-imports'),
    getTranslations('ui'),
    getMessages(),
    getLocale(),
  ])
  const here = `/${municipality}/incidents`
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: messages.incidents.title, href: here }, { label: t('title') }]}
          />
        }
        title={t('title')}
        state={t('start')}
      />
      <FileForm
        municipality={municipality}
        submissionKey={crypto.randomUUID()}
        text={messages['incident-imports'].form}
        words={messages.errors}
      />
      {view.imports.length > 0 && (
        <section className="mt-12">
          <SectionHead title={t('earlier')} rule="none" />
          <Table caption={t('earlier')} cards>
            <thead>
              <tr>
                <ColumnHead>{t('file')}</ColumnHead>
                <ColumnHead>{t('when')}</ColumnHead>
                <ColumnHead>{t('standing')}</ColumnHead>
              </tr>
            </thead>
            <tbody>
              {view.imports.map(({ id, system, name, state, madeAt }) => (
                <Row key={id}>
                  <RowHead>
                    <Link href={`${here}/import/${id}`} look="ink">
                      {system}: {name}
                    </Link>
                  </RowHead>
                  <Cell label={t('when')}>{formatDate(madeAt, 'dayClock', locale)}</Cell>
                  <Cell label={t('standing')}>
                    {t(`states.${state as keyof Messages['incident-imports']['states']}`)}
                  </Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </section>
      )}
    </>
  )
}
