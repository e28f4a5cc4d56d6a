import { getMessages, getTranslations } from 'next-intl/server'
import { RemoveForm } from '@/components/incident-rules/remove-form'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { removeNoticeAction } from '@/lib/incident-rules/actions'
import type { IncidentRulesView, KeptNotice } from '@/lib/incident-rules/queries'

type Props = { view: IncidentRulesView; municipality: string }

export async function NoticeTable({ view, municipality }: Props) {
  const t = await getTranslations('incident-rules')
  return (
    <Table caption={t('rules')} cards>
      <thead>
        <tr>
          <ColumnHead>{t('about')}</ColumnHead>
          <ColumnHead>{t('when')}</ColumnHead>
          <ColumnHead>{t('to')}</ColumnHead>
          <ColumnHead>{t('source')}</ColumnHead>
          <ColumnHead>{t('remove')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {view.rules.map((rule) => (
          <NoticeRow key={rule.id} {...{ rule, view, municipality }} />
        ))}
      </tbody>
    </Table>
  )
}

async function NoticeRow({ rule, view, municipality }: Props & { rule: KeptNotice }) {
  const [t, { incidents }] = await Promise.all([getTranslations('incident-rules'), getMessages()])
  const named = (list: readonly { id: string; name: string }[], id: string | null) =>
    list.find((one) => one.id === id)?.name ?? ''
  const { id, kinds, areaId, fromCommitteeId, committeeId, handles, source } = rule
  const what = kinds.length > 0 ? kinds.map((kind) => incidents.kinds[kind]).join(', ') : t('everything')
  const when = [
    areaId ? t('area', { area: named(view.areas, areaId) }) : t('everywhere'),
    fromCommitteeId && t('from', { committee: named(view.committees, fromCommitteeId) }),
  ].filter(Boolean)
  return (
    <Row>
      <RowHead>{what}</RowHead>
      <Cell label={t('when')}>{when.join('. ')}</Cell>
      <Cell label={t('to')}>
        {t(handles ? 'handles' : 'told', { committee: named(view.committees, committeeId) })}
      </Cell>
      <Cell label={t('source')}>{source}</Cell>
      <Cell label={t('remove')}>
        <RemoveForm
          action={removeNoticeAction}
          {...{ id, municipality }}
          summary={t('remove')}
          text={t('removal.text')}
          submit={t('removal.submit')}
          submitOf={t('removal.submitOf', { what })}
          pending={t('removal.pending')}
        />
      </Cell>
    </Row>
  )
}
