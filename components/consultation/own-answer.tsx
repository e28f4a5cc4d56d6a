import { CommentForm } from '@/components/consultation/comment-form'
import type { ConsultationAddress, Said } from '@/components/consultation/consultation-words'
import { CommandForm } from '@/components/ui/command-form'
import { SectionHead } from '@/components/ui/section-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { writeCommentAction } from '@/lib/comments/actions'
import type { ConsultationView } from '@/lib/consultation/queries'
import { answerNoCommentsAction } from '@/lib/invitations/actions'
import type { Messages } from '@/messages/load'

type Props = Said & {
  municipality: string
  view: ConsultationView
  address: ConsultationAddress
  messages: Messages
}

/** The form for a new comment, and for whoever is asked and has nothing to say the one click that says so. */
export function OwnAnswer({ municipality, view, address, words, messages }: Props) {
  const { mine, can, parts, plan } = view
  const places = [
    { value: 'plan', label: words('form.plan') },
    ...parts.map(({ kind, id, number, title }) => ({
      value: `${kind}:${id}`,
      label: `${kind === 'measure' ? '\u2003' : ''}${number} ${title}`,
    })),
  ]
  const asked = places.some(({ value }) => value === address.about) ? address.about : undefined
  const mayPass = can.answer && (mine?.state === 'waiting' || mine?.state === 'late')
  return (
    <section aria-labelledby="din-synpunkt" id="skriv" data-print="no">
      <SectionHead id="din-synpunkt" title={words('mine.title')} />
      {mayPass && (
        <CommandForm
          action={answerNoCommentsAction}
          municipality={municipality}
          submissionKey={crypto.randomUUID()}
          words={messages.errors}
          className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-4"
        >
          <input type="hidden" name="planId" value={plan.id} />
          <SubmitButton pendingText={words('mine.nonePending')}>{words('mine.none')}</SubmitButton>
          <span className="text-ui text-ink-2">{words('mine.noneHint')}</span>
        </CommandForm>
      )}
      <CommentForm
        action={writeCommentAction}
        municipality={municipality}
        subject={{ name: 'planId', value: plan.id }}
        submissionKey={crypto.randomUUID()}
        places={places}
        about={asked}
        kind="comment"
        words={messages.consultation.form}
        formWords={messages.errors}
      />
    </section>
  )
}
