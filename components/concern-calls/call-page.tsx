import { getMessages, getTranslations } from 'next-intl/server'
import { CallForm } from '@/components/concern-calls/call-form'
import { formWords } from '@/components/ui/form-words'
import type { CallForm as CallFormView } from '@/lib/concern-calls/queries'
import { lawOn } from '@/lib/concerns/rules'
import type { IsoDate } from '@/lib/platform/clock'

type Props = { municipality: string; view: CallFormView; today: IsoDate }

/** A call on one page: whoever listens fills it in in any order. */
export async function CallPage({ municipality, view, today }: Props) {
  const [t, words, messages] = await Promise.all([
    getTranslations('concern-calls'),
    formWords(),
    getMessages(),
  ])
  const text = messages['concern-calls']
  const { act, duty: section } = lawOn(today)
  return (
    <CallForm
      municipality={municipality}
      submissionKey={crypto.randomUUID()}
      view={view}
      words={words}
      optional={messages.ui.optional}
      text={{ ...text, duty: t('duty', { act, section }) }}
      personText={messages.concerns.person}
      guardiansText={messages.concerns.guardians}
      storyText={{ ...messages.concerns.story, ...text.story }}
      sourceText={messages.concerns.source}
      head={
        <div>
          <h1>{t('title')}</h1>
          <p className="mt-2 text-body text-ink-2">{t('lead')}</p>
        </div>
      }
    />
  )
}
