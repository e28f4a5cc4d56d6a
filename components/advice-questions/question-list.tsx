import { getLocale, getTranslations } from 'next-intl/server'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { Status } from '@/components/ui/status'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { QuestionFacts } from '@/lib/advice-questions/queries'

type Props = { questions: QuestionFacts[]; open: number; slug: string }

export async function QuestionList({ questions, open, slug }: Props) {
  const [t, locale] = await Promise.all([getTranslations('advice-questions'), getLocale()])
  return (
    <>
      <PageHead title={t('title')} state={t('state', { count: open })} />
      {questions.length === 0 ? (
        <p className="mt-6 border-t-2 border-ink pt-4">{t('emptyText')}</p>
      ) : (
        <div className="mt-6">
          <Table caption={t('caption')} cards>
            <thead>
              <tr>
                <ColumnHead>{t('received')}</ColumnHead>
                <ColumnHead>{t('status')}</ColumnHead>
              </tr>
            </thead>
            <tbody>
              {questions.map(({ id, receivedAt, answeredAt, suspect }) => (
                <Row key={id}>
                  <RowHead>
                    <Link href={`/${slug}/questions/${id}`} look="ink">
                      {formatDate(receivedAt, 'dayClock', locale)}
                    </Link>
                  </RowHead>
                  <Cell label={t('status')}>
                    {answeredAt ? (
                      <Status
                        kind="done"
                        word={t('answered', { when: formatDate(answeredAt, 'day', locale) })}
                      />
                    ) : (
                      <Status kind="none" word={t(suspect ? 'suspect' : 'open')} />
                    )}
                  </Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </>
  )
}
