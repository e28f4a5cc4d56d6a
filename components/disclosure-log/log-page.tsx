import { getLocale, getTranslations } from 'next-intl/server'
import { AuditPlaces } from '@/components/audit/audit-places'
import { Button } from '@/components/ui/button'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { PrintButton } from '@/components/ui/print-button'
import { type Option, Select } from '@/components/ui/select'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { TextInput } from '@/components/ui/text-input'
import { Time } from '@/components/ui/time'
import type { DisclosureLine, DisclosureLogView } from '@/lib/disclosures/queries'
import { groundCodes, groundsOn, recipientKinds } from '@/lib/disclosures/rules'
import type { DisclosureLog } from '@/lib/disclosures/schema'

type Props = { view: DisclosureLogView; slug: string }

const queryOf = (asked: DisclosureLog) => {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value)).toString()
  return query && `?${query}`
}

/** What has left the municipality's secrecy, for the officer: that it did and on which ground, and never what. */
export async function LogPage({ view, slug }: Props) {
  const t = await getTranslations('disclosures.log')
  const { asked, lines, more } = view
  const here = `/${slug}/audit/disclosures`
  const chosen = Object.values(asked).some(Boolean)
  return (
    <>
      <PageHead
        title={t('title')}
        state={t(chosen ? 'state' : 'stateAll', { count: lines.length })}
        aside={
          lines.length > 0 && (
            <>
              <a href={`/api${here}/csv${queryOf(asked)}`} download>
                {t('csv')}
              </a>
              <PrintButton size="small" text={t('print')} />
            </>
          )
        }
      />
      <AuditPlaces slug={slug} current="disclosures" />
      <Filter asked={asked} here={here} chosen={chosen} />
      {lines.length === 0 && !chosen && <p className="mt-6 max-w-prose">{t('none')}</p>}
      {more && <p className="mt-6">{t('more')}</p>}
      {lines.length > 0 && (
        <div className="mt-6">
          <Lines lines={lines} />
        </div>
      )}
    </>
  )
}

/** Office words, days and a register number: they may stand in an address. */
async function Filter({ asked, here, chosen }: { asked: DisclosureLog; here: string; chosen: boolean }) {
  const [t, words] = await Promise.all([getTranslations('disclosures.log'), getTranslations('disclosures')])
  const day = (name: 'from' | 'to') => (
    <Field id={`log-${name}`} label={t(name)}>
      {(control) => <DateField {...control} name={name} defaultValue={asked[name] ?? ''} />}
    </Field>
  )
  const pick = (name: 'ground' | 'recipient', options: readonly Option[]) => (
    <Field id={`log-${name}`} label={t(name)}>
      {(control) => (
        <Select
          {...control}
          name={name}
          empty={t('any')}
          defaultValue={asked[name] ?? ''}
          options={options}
        />
      )}
    </Field>
  )
  return (
    <search aria-label={t('filter')} data-print="no">
      <form action={here} className="mt-6 grid gap-x-4 gap-y-3 dense-scale sm:grid-cols-2 lg:grid-cols-5">
        {day('from')}
        {day('to')}
        {pick(
          'ground',
          groundCodes.map((value) => ({ value, label: words(`grounds.${value}.name`) })),
        )}
        {pick(
          'recipient',
          recipientKinds.map((value) => ({ value, label: words(`recipients.${value}`) })),
        )}
        <Field id="log-number" label={t('number')}>
          {(control) => (
            <TextInput {...control} name="number" defaultValue={asked.number ?? ''} autoComplete="off" />
          )}
        </Field>
        <div className="flex flex-wrap items-center gap-4 sm:col-span-2 lg:col-span-5">
          <Button type="submit">{t('show')}</Button>
          {chosen && <Link href={here}>{t('clear')}</Link>}
        </div>
      </form>
    </search>
  )
}

async function Lines({ lines }: { lines: DisclosureLine[] }) {
  const [t, words, locale] = await Promise.all([
    getTranslations('disclosures.log'),
    getTranslations('disclosures'),
    getLocale(),
  ])
  return (
    <Table caption={t('caption')} cards dense>
      <thead>
        <tr>
          <ColumnHead>{t('at')}</ColumnHead>
          <ColumnHead>{t('record')}</ColumnHead>
          <ColumnHead>{t('recipient')}</ColumnHead>
          <ColumnHead>{t('ground')}</ColumnHead>
          <ColumnHead>{t('means')}</ColumnHead>
          <ColumnHead>{t('by')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, at, on, source, number, recipient, ground, means, by }) => (
          <Row key={id}>
            <RowHead>
              <Time value={at} shape="dayClock" locale={locale} />
            </RowHead>
            <Cell label={t('record')}>
              {t(`sources.${source}`)} {number}
            </Cell>
            <Cell label={t('recipient')}>{words(`recipients.${recipient}`)}</Cell>
            <Cell label={t('ground')}>
              {words(`grounds.${ground}.name`)}
              <span className="block text-ink-2">
                {groundsOn(on, source).find(({ code }) => code === ground)?.section}
              </span>
            </Cell>
            <Cell label={t('means')}>{words(`means.${means}`)}</Cell>
            <Cell label={t('by')}>
              <bdi>{by}</bdi>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
