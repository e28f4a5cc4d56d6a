import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { ItemTable } from '@/components/disposals/item-table'
import { RefreshWhile } from '@/components/disposals/refresh-while'
import { ApproveForm, StepForm } from '@/components/disposals/step-forms'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonLook } from '@/components/ui/button'
import { formatDate } from '@/components/ui/dates'
import { DefinitionList } from '@/components/ui/definition-list'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { Progress } from '@/components/ui/progress'
import { SectionHead } from '@/components/ui/section-head'
import type { DisposalView } from '@/lib/disposals/queries'
import { certificateFormats } from '@/lib/disposals/schema'

type Props = { view: DisposalView; slug: string }

/** One list: what stands on it, whose hands have signed, and what is left to do. */
export async function DisposalPage({ view, slug }: Props) {
  const [t, ui] = await Promise.all([getTranslations('disposals'), getTranslations('ui')])
  const here = `/${slug}/disposals`
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t('title'), href: here }, { label: view.number }]}
          />
        }
        title={t('list.title', { number: view.number })}
        state={await leadOf(view)}
      />
      {view.state === 'approved' && <Working view={view} here={here} />}
      <div className="mt-8 grid gap-12 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-16">
        <section>
          <SectionHead title={t('list.records')} />
          <ItemTable items={view.items} today={view.today} />
        </section>
        <aside className="grid content-start gap-8">
          <Steps view={view} slug={slug} />
          {view.can.certify && <Certificate path={`/api${here}/${view.id}`} />}
          <Signatures view={view} />
        </aside>
      </div>
    </>
  )
}

async function leadOf(view: DisposalView): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations('disposals'), getLocale()])
  const { state, records, leftOut, destroyed, carriedOutAt, proposedBy, ownProposal } = view
  const day = carriedOutAt ? formatDate(carriedOutAt, 'dayYear', locale) : ''
  const key = state === 'proposed' && ownProposal ? 'own' : state
  const count = state === 'carried_out' ? destroyed : records - leftOut
  return t(`list.lead.${key}`, { count, day, name: proposedBy ?? '' })
}

async function Working({ view, here }: { view: DisposalView; here: string }) {
  const t = await getTranslations('disposals')
  const { destroyed, records, leftOut } = view
  return (
    <div className="mt-8 max-w-prose" role="status">
      <Progress
        label={t('list.progress')}
        value={destroyed}
        max={records - leftOut}
        text={t('list.progressOf', { done: destroyed, all: records - leftOut })}
      />
      <p className="mt-2 text-ui">
        <Link href={`${here}/${view.id}`}>{t('list.refresh')}</Link>
      </p>
      <RefreshWhile />
    </div>
  )
}

async function Steps({ view, slug }: Props) {
  const [t, messages] = await Promise.all([getTranslations('disposals'), getMessages()])
  const common = { municipality: slug, listId: view.id, version: view.version, formWords: messages.errors }
  const act = messages.disposals.act
  const { propose, approve, withdraw } = view.can
  if (!propose && !approve && !withdraw) return null
  return (
    <section data-print="no" className="bg-paper-2 p-4 sm:p-6">
      {approve && <h2 className="text-h3">{act.approveHeading}</h2>}
      {approve && <ApproveForm {...common} submissionKey={crypto.randomUUID()} words={act} />}
      {propose && <p className="text-ui">{act.proposeText}</p>}
      {propose && (
        <StepForm
          {...common}
          step="propose"
          submissionKey={crypto.randomUUID()}
          words={{ submit: act.propose, pending: act.proposing }}
        />
      )}
      {view.state === 'proposed' && view.ownProposal && <p className="text-ui">{t('act.ownText')}</p>}
      {withdraw && (
        <StepForm
          {...common}
          step="withdraw"
          submissionKey={crypto.randomUUID()}
          words={{ submit: act.withdraw, pending: act.withdrawing }}
        />
      )}
    </section>
  )
}

async function Certificate({ path }: { path: string }) {
  const [t, formats] = await Promise.all([getTranslations('disposals'), getTranslations('exports.formats')])
  return (
    <section data-print="no">
      <SectionHead title={t('list.certificate')} />
      <p className="mt-3 text-ui text-ink-2">{t('list.certificateText')}</p>
      <div className="mt-4 grid gap-2">
        {certificateFormats.map((format, index) => (
          <a
            key={format}
            href={`${path}/${format}`}
            className={buttonLook({ variant: index === 0 ? 'primary' : 'plain', wide: true })}
          >
            {formats(`${format}.get`)}
          </a>
        ))}
      </div>
    </section>
  )
}

async function Signatures({ view }: { view: DisposalView }) {
  const [t, locale] = await Promise.all([getTranslations('disposals'), getLocale()])
  const signed = (name: string | null, moment: string | null) =>
    moment ? t('list.by', { name: name ?? t('bySystem'), day: formatDate(moment, 'dayYear', locale) }) : '–'
  return (
    <section>
      <SectionHead title={t('list.signatures')} />
      <DefinitionList
        items={[
          { key: 'prepared', term: t('list.prepared'), value: signed(view.preparedBy, view.preparedAt) },
          { key: 'proposed', term: t('list.proposed'), value: signed(view.proposedBy, view.proposedAt) },
          { key: 'approved', term: t('list.approved'), value: signed(view.approvedBy, view.approvedAt) },
          { key: 'carriedOut', term: t('list.carriedOut'), value: signed(null, view.carriedOutAt) },
        ]}
      />
    </section>
  )
}
