import { getLocale, getTranslations } from 'next-intl/server'
import { AccessClock } from '@/components/access-requests/register-page'
import { FoldedForm } from '@/components/cases/folded-form'
import { formFrame } from '@/components/cases/form-frame'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { formatDate } from '@/components/ui/dates'
import { DefinitionList } from '@/components/ui/definition-list'
import { PageHead } from '@/components/ui/page-head'
import { SecretLabel } from '@/components/ui/secrecy-label'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { extractFormats } from '@/lib/access-extracts/schema'
import { handOutAction, searchAgainAction } from '@/lib/access-requests/actions'
import type { AccessView, FoundRecord } from '@/lib/access-requests/queries'
import { handOutMeans, sectionOf } from '@/lib/access-requests/rules'

type Props = { view: AccessView; slug: string }

/** One request, for the register's officer: which records, how far, and the extract. Never what a record says. */
export async function RequestPage({ view, slug }: Props) {
  const [t, ui] = await Promise.all([getTranslations('access-requests'), getTranslations('ui')])
  const title = t('one.title', { number: view.number })
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t('title'), href: `/${slug}/access-requests` }, { label: view.number }]}
          />
        }
        title={title}
        state={await stateOf(view)}
        aside={<AccessClock standing={view.standing} />}
      />
      <div className="mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-2 border-y border-line py-3 text-ui">
        <SecretLabel>{t('secrecy')}</SecretLabel>
        <p>{t('logged')}</p>
      </div>
      <div className="mt-8 grid gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid content-start gap-12">
          <section>
            <SectionHead title={t('one.records')} />
            {view.records.length === 0 ? (
              <p className="mt-3">{t('one.nothing')}</p>
            ) : (
              <Records records={view.records} />
            )}
            {!view.handedOutAt && <SearchAgain view={view} slug={slug} />}
          </section>
          <Extract view={view} slug={slug} />
        </div>
        <Facts view={view} />
      </div>
    </>
  )
}

async function stateOf({ handedOutAt, dueOn, records, ready }: AccessView): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations('access-requests.one'), getLocale()])
  if (handedOutAt) return t('handedOut', { day: formatDate(handedOutAt, 'dayYear', locale) })
  const waiting = records.filter(({ decision, gone }) => !decision && !gone).length
  const next = records.length === 0 ? t('nothing') : ready ? t('ready') : t('waiting', { count: waiting })
  return `${t('due', { day: formatDate(dueOn, 'dayYear', locale) })} ${next}`
}

async function Facts({ view }: { view: AccessView }) {
  const [t, locale] = await Promise.all([getTranslations('access-requests'), getLocale()])
  const day = (value: string) => formatDate(value, 'dayYear', locale)
  const { person, asker, identity, reason, receivedOn, openedAt, openedBy, means } = view
  const about = [person.name, person.personalNumber].join(', ')
  return (
    <section>
      <SectionHead title={t('one.request')} />
      <DefinitionList
        items={[
          { key: 'about', term: t('one.asked'), value: <bdi className="wrap-anywhere">{about}</bdi> },
          { key: 'asker', term: t('form.asker'), value: t(`askers.${asker}`) },
          { key: 'identity', term: t('form.identity'), value: t(`identities.${identity}`) },
          { key: 'reason', term: t('form.reason'), value: t(`reasons.${reason}`) },
          { key: 'received', term: t('form.receivedOn'), value: day(receivedOn) },
          {
            key: 'opened',
            term: t('one.opened'),
            value: t('one.by', { day: day(openedAt), name: openedBy ?? '' }),
          },
          ...(means ? [{ key: 'means', term: t('one.means'), value: t(`means.${means}`) }] : []),
        ]}
      />
      {!view.handedOutAt && <p className="mt-3 text-ui text-ink-2">{t('one.held')}</p>}
    </section>
  )
}

async function Records({ records }: { records: FoundRecord[] }) {
  const t = await getTranslations('access-requests')
  return (
    <Table caption={t('one.recordsCaption')} cards untopped>
      <thead>
        <tr>
          <ColumnHead>{t('columns.record')}</ColumnHead>
          <ColumnHead>{t('one.unit')}</ColumnHead>
          <ColumnHead>{t('one.holder')}</ColumnHead>
          <ColumnHead>{t('one.decision')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <Row key={record.id}>
            <RowHead>
              {t(`kinds.${record.kind}`)} {record.number}
            </RowHead>
            <Cell label={t('one.unit')}>{record.unit}</Cell>
            <Cell label={t('one.holder')}>
              <bdi>{record.holder ?? t('one.noHolder')}</bdi>
            </Cell>
            <Cell label={t('one.decision')}>
              <Decision record={record} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

async function Decision({ record }: { record: FoundRecord }) {
  const [t, locale] = await Promise.all([getTranslations('access-requests'), getLocale()])
  const { gone, decision, decidedAt, decidedBy, withholding } = record
  if (gone) return <Status kind="notrequired" word={t('one.gone')} quiet />
  if (!decision || !decidedAt) return <Status kind="soon" word={t('one.waits')} quiet />
  const when = { day: formatDate(decidedAt, 'dayYear', locale), name: decidedBy ?? '' }
  return (
    <div>
      <Status kind="done" word={t(`decisions.${decision}`)} quiet />
      <span className="block text-ink-2">
        {t('one.decided', when)}
        {withholding && `, ${sectionOf(withholding)}`}
      </span>
    </div>
  )
}

async function SearchAgain({ view, slug }: Props) {
  const t = await getTranslations('access-requests.one')
  return (
    <FoldedForm
      {...(await formFrame(slug, { requestId: view.id }))}
      id="again"
      action={searchAgainAction}
      save={t('again')}
      text={t('againText')}
      fields={[]}
    />
  )
}

async function Extract({ view, slug }: Props) {
  const t = await getTranslations('access-requests')
  const path = `/api/${slug}/access-requests/${view.id}`
  return (
    <section>
      <SectionHead title={t('one.extract')} />
      {view.ready ? (
        <>
          <p className="mt-3 max-w-prose">{t('one.extractText')}</p>
          <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
            {extractFormats.map((format) => (
              <a key={format} href={`${path}/${format}`} download>
                {t(`one.${format}`)}
              </a>
            ))}
          </p>
          {!view.handedOutAt && (
            <FoldedForm
              {...(await formFrame(slug, { requestId: view.id }))}
              id="handout"
              action={handOutAction}
              summary={t('one.handOut')}
              save={t('one.save')}
              text={t('one.handOutText')}
              primary
              fields={[
                {
                  ...{ kind: 'one', name: 'means', label: t('one.means') },
                  options: handOutMeans.map((value) => ({ value, label: t(`means.${value}`) })),
                },
              ]}
            />
          )}
        </>
      ) : (
        <p className="mt-3 max-w-prose">{t('one.notReady')}</p>
      )}
    </section>
  )
}
