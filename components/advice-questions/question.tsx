import { getLocale, getTranslations } from 'next-intl/server'
import { MessageForm } from '@/components/dialogues/message-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { formatDate } from '@/components/ui/dates'
import { formWords } from '@/components/ui/form-words'
import { PageHead } from '@/components/ui/page-head'
import { answerQuestionAction } from '@/lib/advice-questions/actions'
import type { QuestionView } from '@/lib/advice-questions/queries'

type Props = { question: QuestionView; slug: string }

export async function Question({ question, slug }: Props) {
  const [t, ui, words, locale] = await Promise.all([
    getTranslations('advice-questions'),
    getTranslations('ui'),
    formWords(),
    getLocale(),
  ])
  const when = formatDate(question.receivedAt, 'dayClock', locale)
  const language = new Intl.DisplayNames([locale], { type: 'language' }).of(question.language)
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t('title'), href: `/${slug}/questions` }, { label: when }]}
          />
        }
        title={t('questionTitle', { when })}
        state={
          question.answeredAt
            ? `${t('answered', { when: formatDate(question.answeredAt, 'day', locale) })}.`
            : `${t('open')}.`
        }
      />
      <p className="mt-4 max-w-none border-y border-line py-3 text-ui">
        {t('logged')}{' '}
        {question.language !== 'sv' && t('language', { language: language ?? question.language })}
      </p>
      <ol className="mt-6 max-w-prose border-t-2 border-ink">
        {question.messages.map(({ id, at, from, author, text }) => (
          <li key={id} className={`border-b border-line py-4 ${from === 'office' ? 'ps-8' : ''}`}>
            <p className="text-ui text-ink-2">
              <b className="text-ink">
                <bdi>{from === 'office' ? author : t('asked')}</bdi>
              </b>{' '}
              <time dateTime={at}>{formatDate(at, 'dayClock', locale)}</time>
            </p>
            <p
              dir="auto"
              lang={from === 'resident' ? question.language : undefined}
              className="whitespace-pre-wrap"
            >
              {text}
            </p>
          </li>
        ))}
      </ol>
      <MessageForm
        key={question.messages.length}
        action={answerQuestionAction}
        municipality={slug}
        id={question.id}
        submissionKey={crypto.randomUUID()}
        words={words}
        primary
        texts={{ label: t('answer'), hint: t('answerHint'), send: t('send'), sending: t('sending') }}
      />
    </>
  )
}
