import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { ImportHead } from '@/components/measure-imports/import-head'
import { ButtonLink } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { undoImportAction } from '@/lib/measure-imports/actions'
import type { ImportView } from '@/lib/measure-imports/queries'

type Props = { municipality: string; made: ImportView }

/** What the import did, and the way back. */
export async function ImportReceipt({ municipality, made }: Props) {
  const [t, locale, messages] = await Promise.all([
    getTranslations('imports.receipt'),
    getLocale(),
    getMessages(),
  ])
  const { receipt, plan } = made
  if (!receipt) return null
  const undone = made.state === 'undone'
  const { changed, made: count, skipped, sections } = receipt
  const counts = { made: count, skipped, sections }
  return (
    <>
      <ImportHead
        municipality={municipality}
        plan={plan}
        here={t('title')}
        title={t('title')}
        state={undone ? t('undone', counts) : t('used', counts)}
        actions={
          <ButtonLink variant="primary" href={`/${municipality}/plans/${plan.id}`}>
            {t('toPlan')}
          </ButtonLink>
        }
      />
      {changed.length > 0 && (
        <div className="mt-8 max-w-prose">
          <Notice title={t(undone ? 'kept' : 'willStay', { count: changed.length })}>
            <ul className="mt-2">
              {changed.map(({ id, title }) => (
                <li key={id}>
                  <Link href={`/${municipality}/plans/${plan.id}/measures/${id}`}>{title}</Link>
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      {!undone && (
        <CommandForm
          action={undoImportAction}
          municipality={municipality}
          submissionKey={crypto.randomUUID()}
          words={messages.errors}
          className="mt-8"
        >
          <input type="hidden" name="importId" value={made.id} />
          <SubmitButton>{t('undo')}</SubmitButton>
          <p className="mt-2 text-note text-ink-3">
            {t('undoHint', { day: formatDate(made.undoUntil, 'day', locale) })}
          </p>
        </CommandForm>
      )}
      <p className="mt-8">
        <Link href={`/${municipality}/plans/${plan.id}/import`}>{t('more')}</Link>
      </p>
    </>
  )
}
