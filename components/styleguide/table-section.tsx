import { getLocale, getTranslations } from 'next-intl/server'
import { Specimen } from '@/components/styleguide/specimen'
import { Link } from '@/components/ui/link'
import { Status, type StatusKind } from '@/components/ui/status'
import { Cell, ColumnHead, Row, RowHead, Table, TableScroll } from '@/components/ui/table'
import { Time } from '@/components/ui/time'

type Example = {
  key: 'a' | 'b' | 'c' | 'd'
  unit: 'a' | 'b' | 'c' | 'd'
  kind: StatusKind
  due?: string
  days?: number
}

const measures: Example[] = [
  { key: 'a', unit: 'c', kind: 'course' },
  { key: 'b', unit: 'b', kind: 'late', due: '2026-11-15', days: 5 },
  { key: 'c', unit: 'd', kind: 'soon', due: '2026-12-18', days: 28 },
  { key: 'd', unit: 'a', kind: 'none', due: '2028-12-31' },
]

const marks = { late: 'late', soon: 'here' } as const

export async function TableSection() {
  const t = await getTranslations('styleguide')
  return (
    <Specimen id="guide-tables" title={t('sections.tables')}>
      <MeasureTable />
      <TableScroll label={t('tables.matrix')}>
        <MatrixTable />
      </TableScroll>
    </Specimen>
  )
}

async function MeasureTable() {
  const t = await getTranslations('styleguide')
  const ui = await getTranslations('ui')
  const locale = await getLocale()
  return (
    <Table caption={t('tables.cards')} showCaption cards>
      <thead>
        <tr>
          <ColumnHead>{t('tables.measure')}</ColumnHead>
          <ColumnHead>{t('tables.responsible')}</ColumnHead>
          <ColumnHead>{t('tables.due')}</ColumnHead>
          <ColumnHead>{t('tables.status')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        <Row group>
          <th colSpan={4}>{t('tables.group')}</th>
        </Row>
        {measures.map(({ key, unit, kind, due, days }) => (
          <Row key={key} mark={kind === 'late' || kind === 'soon' ? marks[kind] : undefined}>
            <RowHead>
              <Link href="#guide-tables" look="ink">
                {t(`tables.rows.${key}`)}
              </Link>
            </RowHead>
            <Cell label={t('tables.responsible')}>{t(`fields.units.${unit}`)}</Cell>
            <Cell label={t('tables.due')}>
              {due ? <Time value={due} locale={locale} shape="short" /> : t('tables.ongoing')}
            </Cell>
            <Cell label={t('tables.status')}>
              <Status
                kind={kind}
                word={ui(`status.${kind}`)}
                detail={days === undefined ? undefined : ui('days', { count: days })}
              />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

const committees = [
  { key: 'a', coordinator: 'done', plan: 'late', late: 1 },
  { key: 'b', coordinator: 'done', plan: 'course', late: 0 },
  { key: 'c', coordinator: 'soon', plan: 'notrequired', late: 0 },
] as const

async function MatrixTable() {
  const t = await getTranslations('styleguide.tables')
  const ui = await getTranslations('ui')
  return (
    <Table caption={t('matrix')} showCaption dense className="whitespace-nowrap">
      <thead>
        <tr>
          <ColumnHead>{t('committee')}</ColumnHead>
          <ColumnHead>
            {t('coordinator')}
            <small>{t('named')}</small>
          </ColumnHead>
          <ColumnHead>
            {t('plan')}
            <small>{t('even')}</small>
          </ColumnHead>
          <ColumnHead number>{t('lateCount')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {committees.map((committee) => (
          <Row key={committee.key} mark={committee.late > 0 ? 'late' : undefined}>
            <RowHead>
              <Link href="#guide-tables" look="ink">
                {t(`committees.${committee.key}`)}
              </Link>
            </RowHead>
            <Cell>
              <Status kind={committee.coordinator} word={ui(`status.${committee.coordinator}`)} quiet />
            </Cell>
            <Cell alarm={committee.plan === 'late'}>
              <Status
                kind={committee.plan}
                word={ui(`status.${committee.plan}`)}
                detail={committee.plan === 'late' ? ui('daysShort', { count: '34' }) : undefined}
                quiet
              />
            </Cell>
            <Cell number>{committee.late}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
