import { getMessages, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { undoTextAction } from '@/lib/text-imports/actions'
import type { TextImportView } from '@/lib/text-imports/queries'

type Props = { municipality: string; made: TextImportView }

export async function TextReceipt({ municipality, made }: Props) {
  const [t, receipt, messages] = await Promise.all([
    getTranslations('imports.prose'),
    getTranslations('imports.receipt'),
    getMessages(),
  ])
  const used = made.state === 'used'
  // What is still listed once it is undone is what was left alone.
  const stays = made.written.filter(({ changed }) => changed || !used)
  return (
    <div className="mt-8 grid max-w-prose gap-8">
      {stays.length > 0 && (
        <Notice title={t(used ? 'willStay' : 'kept')}>
          <ul className="mt-2">
            {stays.map(({ id, heading }) => (
              <li key={id}>{heading}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div>
        <ButtonLink variant="primary" href={`/${municipality}/plans/${made.plan.id}`}>
          {receipt('toPlan')}
        </ButtonLink>
      </div>
      {used && (
        <CommandForm
          action={undoTextAction}
          municipality={municipality}
          submissionKey={crypto.randomUUID()}
          words={messages.errors}
        >
          <input type="hidden" name="importId" value={made.id} />
          <SubmitButton>{t('undo')}</SubmitButton>
          <p className="mt-2 text-note text-ink-3">{t('undoHint')}</p>
        </CommandForm>
      )}
    </div>
  )
}
