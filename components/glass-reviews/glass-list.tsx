import { getLocale, getTranslations } from 'next-intl/server'
import { AuditPlaces } from '@/components/audit/audit-places'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { Status } from '@/components/ui/status'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { GlassLine } from '@/lib/glass-reviews/queries'

type Props = { glasses: GlassLine[]; waiting: number; slug: string }

export async function GlassList({ glasses, waiting, slug }: Props) {
  const t = await getTranslations('glass-reviews')
  return (
    <>
      <PageHead title={t('title')} state={t('state', { waiting, count: glasses.length })} />
      <AuditPlaces slug={slug} current="glasses" />
      {glasses.length === 0 ? (
        <p className="mt-6 max-w-prose">{t('empty')}</p>
      ) : (
        <div className="mt-6">
          <Glasses glasses={glasses} slug={slug} />
        </div>
      )}
    </>
  )
}

async function Glasses({ glasses, slug }: Pick<Props, 'glasses' | 'slug'>) {
  const [t, locale] = await Promise.all([getTranslations('glass-reviews'), getLocale()])
  return (
    <Table caption={t('caption')} cards dense>
      <thead>
        <tr>
          <ColumnHead>{t('number')}</ColumnHead>
          <ColumnHead>{t('who')}</ColumnHead>
          <ColumnHead>{t('opened')}</ColumnHead>
          <ColumnHead>{t('reason')}</ColumnHead>
          <ColumnHead number>{t('reads')}</ColumnHead>
          <ColumnHead>{t('review')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {glasses.map((glass) => (
          <Row key={glass.id}>
            <RowHead>
              <Link href={`/${slug}/audit/glasses/${glass.id}`} look="ink">
                {t(`kinds.${glass.kind}`)} {glass.number}
              </Link>
            </RowHead>
            <Cell label={t('who')}>
              <span>
                <bdi>{glass.who}</bdi>
                {glass.whoUnit && <span className="text-ink-2">, {glass.whoUnit}</span>}
              </span>
            </Cell>
            <Cell label={t('opened')}>
              <span>
                <Time value={glass.openedAt} shape="dayClock" locale={locale} />
                {glass.stands && <span className="font-semibold">, {t('stands')}</span>}
              </span>
            </Cell>
            <Cell label={t('reason')}>{t(`reasons.${glass.reason}`)}</Cell>
            <Cell label={t('reads')} number>
              {glass.reads}
            </Cell>
            <Cell label={t('review')}>
              <GlassStatus finding={glass.finding} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

export async function GlassStatus({ finding }: Pick<GlassLine, 'finding'>) {
  const t = await getTranslations('glass-reviews')
  if (!finding) return <Status kind="soon" word={t('waiting')} />
  return <Status kind={finding === 'justified' ? 'done' : 'late'} word={t(`findings.${finding}.short`)} />
}
