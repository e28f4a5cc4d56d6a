import { getTranslations } from 'next-intl/server'
import { CommandForm } from '@/components/ui/command-form'
import { formWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { dismissHeldAction, releaseHeldAction } from '@/lib/held-reports/actions'

type Props = { id: string; municipality: string }

export async function SettleForms({ id, municipality }: Props) {
  const [t, words] = await Promise.all([getTranslations('held-reports'), formWords()])
  const common = { municipality, words, className: 'grid content-start gap-2' }
  return (
    <div className="mt-8 grid max-w-prose gap-8 sm:grid-cols-2" data-print="no">
      <CommandForm action={releaseHeldAction} submissionKey={crypto.randomUUID()} {...common}>
        <input type="hidden" name="id" value={id} />
        <SubmitButton variant="primary" pendingText={t('releasing')}>
          {t('release')}
        </SubmitButton>
        <p className="text-ui text-ink-2">{t('releaseHint')}</p>
      </CommandForm>
      <CommandForm action={dismissHeldAction} submissionKey={crypto.randomUUID()} {...common}>
        <input type="hidden" name="id" value={id} />
        <SubmitButton pendingText={t('dismissing')}>{t('dismiss')}</SubmitButton>
        <p className="text-ui text-ink-2">{t('dismissHint')}</p>
      </CommandForm>
    </div>
  )
}
