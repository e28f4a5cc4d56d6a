import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { RemoveForm } from '@/components/measure-attachments/remove-form'
import { fill } from '@/components/plans/fill'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { MeasureView } from '@/lib/measures/queries'
import { sizeOf } from '@/lib/stored-files/rules'

type Props = { municipality: string; measure: MeasureView }

export async function AttachmentList({ municipality, measure }: Props) {
  const [t, locale, messages] = await Promise.all([
    getTranslations('attachments'),
    getLocale(),
    getMessages(),
  ])
  const { attachments, can, plan } = measure
  const files = `/api/${municipality}/plans/${plan.id}/measures/${measure.id}`
  return (
    <Table cards caption={t('caption')}>
      <thead>
        <tr>
          <ColumnHead>{t('name')}</ColumnHead>
          <ColumnHead>{t('kind')}</ColumnHead>
          <ColumnHead>{t('added')}</ColumnHead>
          {can.detach && <ColumnHead>{t('remove')}</ColumnHead>}
        </tr>
      </thead>
      <tbody>
        {attachments.map(({ id, name, kind, size, addedAt, by }) => (
          <Row key={id}>
            <RowHead>
              <a href={`${files}/${id}`} download className="wrap-anywhere">
                <bdi>{name}</bdi>
              </a>
            </RowHead>
            <Cell label={t('kind')}>
              {t(`kinds.${kind}`)}, {t('size', sizeOf(size, locale))}
            </Cell>
            <Cell label={t('added')}>
              <span>
                <Time value={addedAt} locale={locale} shape="short" />
                <bdi className="block text-ink-2">{by ?? t('someone')}</bdi>
              </span>
            </Cell>
            {can.detach && (
              <Cell label={t('remove')}>
                <RemoveForm
                  municipality={municipality}
                  attachmentId={id}
                  submissionKey={crypto.randomUUID()}
                  label={fill(messages.attachments.removal.submitOf, { name })}
                  words={messages.attachments.removal}
                  formWords={messages.errors}
                />
              </Cell>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
