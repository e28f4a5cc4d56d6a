import { getTranslations } from 'next-intl/server'
import { Specimen } from '@/components/styleguide/specimen'
import { Progress } from '@/components/ui/progress'
import { Skeleton } from '@/components/ui/skeleton'
import { Status, statusKinds } from '@/components/ui/status'
import { StatusBar } from '@/components/ui/status-bar'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'

const details = { late: 12, soon: 7 } as const

export async function StatusSection() {
  const t = await getTranslations('styleguide')
  const ui = await getTranslations('ui')
  const detailOf = (kind: string) =>
    kind === 'late' || kind === 'soon' ? ui('days', { count: details[kind] }) : undefined
  return (
    <Specimen id="guide-status" title={t('sections.status')}>
      <Table caption={t('sections.status')} cards untopped>
        <thead>
          <tr>
            <ColumnHead>{t('status.word')}</ColumnHead>
            <ColumnHead>{t('status.meaning')}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {statusKinds.map((kind) => (
            <Row key={kind}>
              <RowHead>
                <Status kind={kind} word={ui(`status.${kind}`)} detail={detailOf(kind)} />
              </RowHead>
              <Cell label={t('status.meaning')}>{t(`status.${kind}`)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      <StatusBar
        label={t('status.bar')}
        shares={[
          { kind: 'late', count: 2 },
          { kind: 'soon', count: 1 },
          { kind: 'course', count: 6 },
          { kind: 'none', count: 2 },
          { kind: 'done', count: 3 },
        ]}
      />
      <div className="grid gap-8 sm:grid-cols-2">
        <Progress label={t('progress.label')} value={112} max={184} text={t('progress.text')} />
        <Skeleton text={t('progress.loading')} />
      </div>
    </Specimen>
  )
}
