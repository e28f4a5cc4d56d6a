import { getLocale, getTranslations } from 'next-intl/server'
import { MessageForm } from '@/components/dialogues/message-form'
import { formatDate } from '@/components/ui/dates'
import { formWords } from '@/components/ui/form-words'
import { SectionHead } from '@/components/ui/section-head'
import { askReporterAction } from '@/lib/dialogues/actions'
import type { DialogueView } from '@/lib/dialogues/queries'

type Props = { dialogue: DialogueView; municipality: string }

/** On the page of a report that came with a code: what has been asked and answered, and the next question. */
export async function DialogueSection({ dialogue, municipality }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations('dialogues'), formWords(), getLocale()])
  const { id, language, messages: written, can } = dialogue
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  return (
    <section id="dialogue">
      <SectionHead title={t('title')} />
      <p className="mt-3 text-ui text-ink-2">{t('lead')}</p>
      {language !== 'sv' && (
        <p className="mt-2 text-ui">{t('language', { language: names.of(language) ?? language })}</p>
      )}
      {written.length === 0 ? (
        <p className="mt-4">{t('none')}</p>
      ) : (
        <ol className="mt-4 border-t border-line">
          {written.map(({ id: messageId, at, from, author, text }) => (
            <li key={messageId} className={`border-b border-line py-3 ${from === 'office' ? 'ps-8' : ''}`}>
              <p className="text-ui text-ink-2">
                <b className="text-ink">
                  <bdi>{from === 'office' ? author : t('from')}</bdi>
                </b>{' '}
                <time dateTime={at}>{formatDate(at, 'dayClock', locale)}</time>
              </p>
              <p
                dir="auto"
                lang={from === 'resident' ? language : undefined}
                className="max-w-prose whitespace-pre-wrap"
              >
                {text}
              </p>
            </li>
          ))}
        </ol>
      )}
      {can.write && (
        <MessageForm
          key={written.length}
          action={askReporterAction}
          municipality={municipality}
          id={id}
          submissionKey={crypto.randomUUID()}
          words={words}
          texts={{ label: t('question'), hint: t('hint'), send: t('send'), sending: t('sending') }}
        />
      )}
    </section>
  )
}
