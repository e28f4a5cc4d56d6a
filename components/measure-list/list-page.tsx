import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { BulkForm } from '@/components/bulk-changes/bulk-form'
import { UnchangedForm } from '@/components/follow-ups/unchanged-form'
import { ListFrame } from '@/components/measure-list/list-frame'
import { ListTable } from '@/components/measure-list/list-table'
import { awaitsFollowUp, listWords, unchangedFormId } from '@/components/measure-list/list-words'
import { PageLinks } from '@/components/measure-list/page-links'
import type { MeasureListView } from '@/lib/measure-list/queries'
import { listHref } from '@/lib/measure-list/schema'

type Props = { municipality: string; view: MeasureListView }

/** Also when none awaits a follow-up any more: the answer to the last one is told there. */
const mayFollowUp = ({ rows }: MeasureListView) => rows.some(({ can }) => can.followUp)

/** All measures within reach as a list to work from: chosen, ordered and divided as one needs, by its address. */
export async function ListPage({ municipality, view }: Props) {
  const [t, measures, locale, messages] = await Promise.all([
    getTranslations('measure-list'),
    getTranslations('measures'),
    getLocale(),
    getMessages(),
  ])
  const words = listWords(t, measures, { messages, locale })
  const [here, plans] = [`/${municipality}/measures`, `/${municipality}/plans`]
  const { address, paging } = view
  const awaited = view.rows.filter(awaitsFollowUp)
  const table = <ListTable {...{ view, words, here, plans }} />
  return (
    <ListFrame municipality={municipality} frame={view} address={address}>
      {mayFollowUp(view) && (
        <UnchangedForm
          id={unchangedFormId}
          municipality={municipality}
          submissionKey={crypto.randomUUID()}
          titles={Object.fromEntries(awaited.map(({ id, title }) => [id, title]))}
          words={{ done: messages.measures.followUp.unchangedDoneOf, close: messages.ui.close }}
          formWords={messages.errors}
        />
      )}
      {view.can.change ? (
        <BulkForm municipality={municipality} view={view}>
          {table}
        </BulkForm>
      ) : (
        table
      )}
      <PageLinks paging={paging} words={t} hrefOf={(page) => listHref(here, address, { page })} />
    </ListFrame>
  )
}
