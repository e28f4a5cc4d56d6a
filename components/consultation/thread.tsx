import { AnswerForm } from '@/components/consultation/answer-form'
import { Comment } from '@/components/consultation/comment'
import { CommentForm } from '@/components/consultation/comment-form'
import {
  addressOf,
  type ConsultationAddress,
  standingKind,
} from '@/components/consultation/consultation-words'
import type { ThreadPage } from '@/components/consultation/thread-groups'
import { CommandForm } from '@/components/ui/command-form'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { Status } from '@/components/ui/status'
import { SubmitButton } from '@/components/ui/submit-button'
import { reopenCommentAction, replyToCommentAction } from '@/lib/comments/actions'
import { commentAnchor, standingOf } from '@/lib/comments/rules'
import type { ThreadView } from '@/lib/consultation/queries'

type Props = { page: ThreadPage; thread: ThreadView }

/** A comment, what was said about it, and what came of it. Its address leads here. */
export function Thread({ page, thread }: Props) {
  const { words } = page
  const standing = standingOf(thread)
  return (
    <article
      id={commentAnchor(thread.id)}
      className="border-b border-line py-4 first:pt-0 last:border-b-0 target:bg-accent-bg target:outline-8 target:outline-accent-bg"
    >
      <Comment
        page={page}
        comment={thread}
        threadId={thread.id}
        end={
          <Status
            kind={standingKind[standing]}
            word={words(`threads.standing.${standing}`)}
            className="text-ui"
          />
        }
      />
      {thread.textChanged && standing === 'open' && (
        <p className="mt-1 text-note text-ink-2">{words('threads.textChanged')}</p>
      )}
      {thread.replies.length > 0 && (
        <ol className="mt-3 grid gap-3 border-s-2 border-line ps-4">
          {thread.replies.map((reply) => (
            <li key={reply.id}>
              <Comment page={page} comment={reply} threadId={thread.id} />
            </li>
          ))}
        </ol>
      )}
      <Outcome page={page} thread={thread} />
      <ThreadActs page={page} thread={thread} />
    </article>
  )
}

/** The response to the comment, as the report says it. */
function Outcome({ page, thread }: Props) {
  const { words, locale } = page
  const { resolution, reason, resolvedBy, resolvedAt } = thread
  if (!resolution || !resolvedAt) return null
  const when = formatDate(resolvedAt, 'dayYear', locale)
  return (
    <div className="mt-3 border-s-4 border-edge ps-4">
      <p>
        <b>{words(`threads.standing.${resolution}`)}.</b>{' '}
        <span className="whitespace-pre-line wrap-break-word">{reason}</span>
      </p>
      <p className="text-note text-ink-2">
        {words('answer.by', { by: resolvedBy ?? words('answer.someone'), when })}
      </p>
    </div>
  )
}

function ThreadActs({ page, thread }: Props) {
  const { municipality, address, here, view, words, messages } = page
  const { id, can } = thread
  const by = thread.by ?? words('threads.someone')
  const at = (open: ConsultationAddress) => `${addressOf(here, view.show, open)}#${commentAnchor(id)}`
  const common = {
    municipality,
    submissionKey: crypto.randomUUID(),
    cancelHref: at({}),
    formWords: messages.errors,
  }
  if (can.reply && address.reply === id) {
    const subject = { name: 'commentId', value: id } as const
    const form = { action: replyToCommentAction, kind: 'reply', words: messages.consultation.form } as const
    return <CommentForm {...common} {...form} subject={subject} />
  }
  if (can.resolve && address.answer === id) {
    return <AnswerForm {...common} commentId={id} words={messages.consultation.answer} />
  }
  if (!can.reply && !can.resolve && !can.reopen) return null
  const link = (open: ConsultationAddress, act: string) => (
    <Link
      href={at(open)}
      aria-label={words('threads.of', { act, by })}
      className="inline-flex min-h-11 items-center sm:min-h-8"
    >
      {act}
    </Link>
  )
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-6 text-ui" data-print="no">
      {can.resolve && link({ answer: id }, words('answer.open'))}
      {can.reply && link({ reply: id }, words('threads.reply'))}
      {can.reopen && (
        <CommandForm
          action={reopenCommentAction}
          municipality={municipality}
          submissionKey={crypto.randomUUID()}
          words={messages.errors}
        >
          <input type="hidden" name="commentId" value={id} />
          <SubmitButton
            size="small"
            pendingText={words('answer.reopening')}
            aria-label={words('threads.of', { act: words('answer.reopen'), by })}
          >
            {words('answer.reopen')}
          </SubmitButton>
        </CommandForm>
      )}
    </div>
  )
}
