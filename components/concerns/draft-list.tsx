import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import { formatDate } from '@/components/ui/dates'
import { Details } from '@/components/ui/details'
import { formWords } from '@/components/ui/form-words'
import { SectionHead } from '@/components/ui/section-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { discardDraftAction } from '@/lib/concern-drafts/actions'
import type { OwnConcerns } from '@/lib/concerns/queries'

type Props = { drafts: OwnConcerns['drafts']; municipality: string }

/** Nothing of a draft is shown but when it was saved: somebody may look over the shoulder. */
export async function DraftList({ drafts, municipality }: Props) {
  const [t, locale, words] = await Promise.all([getTranslations('concerns'), getLocale(), formWords()])
  return (
    <section className="mt-8 max-w-state">
      <SectionHead title={t('own.drafts')} />
      <ul>
        {drafts.map((draft) => (
          <li
            key={draft.id}
            className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 border-b border-line py-4"
          >
            <div>
              <p>{t('own.draft', { time: formatDate(draft.savedAt, 'dayClock', locale) })}</p>
              <Details summary={t('own.discard')}>
                <CommandForm
                  action={discardDraftAction}
                  municipality={municipality}
                  submissionKey={crypto.randomUUID()}
                  words={words}
                  className="mt-2 grid justify-items-start gap-3"
                >
                  <input type="hidden" name="draft" value={draft.id} />
                  <p className="text-ui text-ink-2">{t('own.discardText')}</p>
                  <SubmitButton>{t('own.discardNow')}</SubmitButton>
                </CommandForm>
              </Details>
            </div>
            <ButtonLink href={`/${municipality}/concerns/new?draft=${draft.id}`}>
              {t('own.continue')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
