import { getLocale, getTranslations } from 'next-intl/server'
import { CommandForm } from '@/components/ui/command-form'
import { formatDate } from '@/components/ui/dates'
import { formWords } from '@/components/ui/form-words'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { endGlassAction } from '@/lib/broken-glass/actions'
import type { StandingGlass } from '@/lib/broken-glass/queries'

type Props = { glass: StandingGlass; municipality: string }

/** Above what is read in need: until when, and the way to end it. */
export async function GlassNotice({ glass, municipality }: Props) {
  const [t, locale, words] = await Promise.all([getTranslations('broken-glass'), getLocale(), formWords()])
  return (
    <Notice kind="soon" title={t('notice.title', { clock: formatDate(glass.until, 'clock', locale) })}>
      <p>{t('notice.text')}</p>
      <CommandForm
        action={endGlassAction}
        municipality={municipality}
        submissionKey={crypto.randomUUID()}
        words={words}
        className="mt-3 grid justify-items-start gap-3"
      >
        <input type="hidden" name="glass" value={glass.id} />
        <SubmitButton size="small" pendingText={t('notice.ending')}>
          {t('notice.end')}
        </SubmitButton>
      </CommandForm>
    </Notice>
  )
}
