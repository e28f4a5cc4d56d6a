import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { PackageForm } from '@/components/archive-exports/package-form'
import { lawText } from '@/components/disposals/law-words'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonLook } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import { formatDate } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { Status, type StatusKind } from '@/components/ui/status'
import { SubmitButton } from '@/components/ui/submit-button'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { approvePackageAction, deliverPackageAction } from '@/lib/archive-exports/actions'
import type { ArchivePackage, ArchiveView } from '@/lib/archive-exports/queries'
import type { ArchiveState } from '@/lib/archive-exports/rules'

type Props = { view: ArchiveView; slug: string }

/** What is kept goes to the archive: chosen by one, approved by another, and then fetched. */
export async function ArchivePage({ view, slug }: Props) {
  const [t, ui, messages] = await Promise.all([
    getTranslations('archive-exports'),
    getTranslations('ui'),
    getMessages(),
  ])
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: messages.disposals.title, href: `/${slug}/disposals` }, { label: t('title') }]}
          />
        }
        title={t('title')}
        state={t('state', { count: view.kept.length })}
      />
      <section className="mt-12">
        <SectionHead title={t('packages')} />
        {view.packages.length === 0 ? (
          <p className="py-4">{t('packagesEmpty')}</p>
        ) : (
          <PackageTable view={view} slug={slug} />
        )}
      </section>
      <section className="mt-12">
        <SectionHead title={t('kept')} />
        {view.kept.length === 0 ? (
          <p className="py-4">{t('keptEmpty')}</p>
        ) : (
          view.can.make && (
            <PackageForm
              municipality={slug}
              submissionKey={crypto.randomUUID()}
              records={view.kept.map((item) => ({
                id: item.recordId,
                label: item.recordNumber,
                hint: `${messages.disposals.rules[item.rule]}. ${lawText(item, messages.disposals)}`,
              }))}
              words={messages['archive-exports']}
              formWords={messages.errors}
            />
          )
        )}
      </section>
    </>
  )
}

const shapes: Record<ArchiveState, StatusKind> = { made: 'idea', approved: 'course', delivered: 'done' }

async function PackageTable({ view, slug }: Props) {
  const [t, locale] = await Promise.all([getTranslations('archive-exports'), getLocale()])
  return (
    <Table caption={t('packages')} cards untopped>
      <thead>
        <tr>
          <ColumnHead>{t('columns.package')}</ColumnHead>
          <ColumnHead>{t('columns.state')}</ColumnHead>
          <ColumnHead number>{t('columns.records')}</ColumnHead>
          <ColumnHead>{t('columns.madeBy')}</ColumnHead>
          <ColumnHead>{t('columns.approvedBy')}</ColumnHead>
          <ColumnHead>{t('columns.act')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {view.packages.map((made) => (
          <Row key={made.id}>
            <RowHead>
              {made.number}
              <span className="block font-normal text-ink-2">{made.registerNumber}</span>
            </RowHead>
            <Cell label={t('columns.state')}>
              <Status
                kind={shapes[made.state]}
                word={t(`states.${made.state}`)}
                detail={made.deliveredAt && formatDate(made.deliveredAt, 'short', locale)}
                quiet
              />
            </Cell>
            <Cell label={t('columns.records')} number>
              {made.records}
            </Cell>
            <Cell label={t('columns.madeBy')}>
              <bdi>{made.madeBy ?? '–'}</bdi>
            </Cell>
            <Cell label={t('columns.approvedBy')}>
              <bdi>{made.approvedBy ?? t('nobody')}</bdi>
            </Cell>
            <Cell label={t('columns.act')}>
              <NextStep made={made} slug={slug} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

const steps = { approve: approvePackageAction, deliver: deliverPackageAction }

async function NextStep({ made, slug }: { made: ArchivePackage; slug: string }) {
  const [t, messages] = await Promise.all([getTranslations('archive-exports'), getMessages()])
  const { approve, fetch, deliver } = made.can
  if (!approve && !fetch && !deliver) return '–'
  const form = (step: keyof typeof steps) => (
    <CommandForm
      action={steps[step]}
      municipality={slug}
      submissionKey={crypto.randomUUID()}
      words={messages.errors}
    >
      <input type="hidden" name="packageId" value={made.id} />
      <SubmitButton size="small" aria-label={t(`${step}Of`, { number: made.number })}>
        {t(step)}
      </SubmitButton>
    </CommandForm>
  )
  return (
    <span className="grid justify-items-start gap-2">
      {fetch && (
        <a href={`/api/${slug}/disposals/archive/${made.id}`} className={buttonLook({ size: 'small' })}>
          {t('fetch')}
        </a>
      )}
      {fetch && <small className="text-note text-ink-2">{t('fetchText')}</small>}
      {approve && form('approve')}
      {deliver && form('deliver')}
    </span>
  )
}
