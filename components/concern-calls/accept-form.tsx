import { getTranslations } from 'next-intl/server'
import { CommandForm } from '@/components/ui/command-form'
import { formWords } from '@/components/ui/form-words'
import { SubmitButton } from '@/components/ui/submit-button'
import { acceptConcernAction } from '@/lib/concerns/actions'

/** Whoever took the call goes on with it without a way round by the inbox. */
export async function AcceptForm({ municipality, concernId }: { municipality: string; concernId: string }) {
  const [t, words] = await Promise.all([getTranslations('concern-calls'), formWords()])
  return (
    <CommandForm
      action={acceptConcernAction}
      municipality={municipality}
      submissionKey={crypto.randomUUID()}
      words={words}
      className="grid gap-3"
    >
      <input type="hidden" name="id" value={concernId} />
      <SubmitButton variant="primary" size="big" wide pendingText={t('accepting')}>
        {t('accept')}
      </SubmitButton>
    </CommandForm>
  )
}
