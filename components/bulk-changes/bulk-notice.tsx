import { getMessages, getTranslations } from 'next-intl/server'
import { CommandForm } from '@/components/ui/command-form'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { undoBulkChangeAction } from '@/lib/bulk-changes/actions'
import type { BulkReport, LeftMeasure } from '@/lib/bulk-changes/queries'
import { type ListAddress, queryText } from '@/lib/measure-list/schema'

type Props = { municipality: string; report: BulkReport; address: ListAddress }

/** What was done to how many, what was left and why, and the way back. */
export async function BulkNotice({ municipality, report, address }: Props) {
  const [t, { errors, measures }] = await Promise.all([getTranslations('measure-list.bulk'), getMessages()])
  const { id, count, fields, skipped, undone } = report
  const names = fields.map((field) => measures.fields[field].toLowerCase()).join(', ')
  const plans = `/${municipality}/plans`
  return (
    <div className="mt-6" data-print="no">
      <Notice
        kind={count === 0 || undone?.count === 0 ? 'soon' : 'done'}
        role="status"
        title={undone ? t('undone', { count: undone.count }) : t('done', { count, fields: names })}
      >
        {undone && <Left title={t('kept', { count: undone.kept.length })} left={undone.kept} plans={plans} />}
        {!undone && <Left title={t('left', { count: skipped.length })} left={skipped} plans={plans} />}
        {!undone && count > 0 && (
          <CommandForm
            action={undoBulkChangeAction}
            municipality={municipality}
            submissionKey={crypto.randomUUID()}
            words={errors}
            className="mt-3"
          >
            <input type="hidden" name="changeId" value={id} />
            <input type="hidden" name="back" value={queryText({ ...address, change: undefined })} />
            <SubmitButton size="small">{t('undo')}</SubmitButton>
          </CommandForm>
        )}
      </Notice>
    </div>
  )
}

async function Left({ title, left, plans }: { title: string; left: readonly LeftMeasure[]; plans: string }) {
  if (left.length === 0) return null
  const t = await getTranslations('measure-list.bulk.reasons')
  return (
    <>
      <p className="mt-2">{title}</p>
      <ul>
        {left.map((measure) => (
          <li key={measure.id}>
            <Link href={`${plans}/${measure.planId}/measures/${measure.id}`}>{measure.title}</Link>:{' '}
            {t(measure.reason)}
          </li>
        ))}
      </ul>
    </>
  )
}
