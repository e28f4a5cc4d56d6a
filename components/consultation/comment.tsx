import type { ReactNode } from 'react'
import { CommentForm } from '@/components/consultation/comment-form'
import { addressOf, type ConsultationAddress } from '@/components/consultation/consultation-words'
import type { ThreadPage } from '@/components/consultation/thread-groups'
import { ButtonLink } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { Time } from '@/components/ui/time'
import { changeCommentAction, removeCommentAction } from '@/lib/comments/actions'
import { commentAnchor } from '@/lib/comments/rules'
import type { CommentView } from '@/lib/consultation/queries'

type Props = {
  page: ThreadPage
  comment: Pick<CommentView, 'id' | 'by' | 'title' | 'at' | 'body' | 'changedAt' | 'removed' | 'personal'> & {
    can: CommentView['can']
  }
  threadId: string
  /** At the end of the line: where the thread stands. */
  end?: ReactNode
}

/** Who said what, when; and for its writer, while nobody has answered, the way to change it. */
export function Comment({ page, comment, threadId, end }: Props) {
  const { words, locale, address } = page
  const { id, by, title, at, body, changedAt, removed } = comment
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="text-ui">
          <b>
            <bdi>{by ?? words('threads.someone')}</bdi>
          </b>
          {title && <span className="text-ink-2">, {title}</span>}{' '}
          <Time value={at} locale={locale} shape="dayClock" className="text-note text-ink-3" />
          {changedAt && !removed && (
            <span className="text-note text-ink-3">
              {' '}
              {words('threads.changed', { when: formatDate(changedAt, 'dayClock', locale) })}
            </span>
          )}
        </p>
        {end}
      </div>
      {removed ? (
        <p className="mt-1 text-ink-3">
          {words('threads.removed', {
            by: removed.by ?? words('threads.someone'),
            when: formatDate(removed.at, 'dayYear', locale),
          })}
        </p>
      ) : (
        <>
          {!(comment.can.change && address.change === id) && (
            <p className="mt-1 max-w-prose whitespace-pre-line wrap-break-word">{body}</p>
          )}
          <CommentActs page={page} comment={comment} threadId={threadId} />
        </>
      )}
    </>
  )
}

function CommentActs({ page, comment, threadId }: Props) {
  const { municipality, address, here, view, words, messages } = page
  const { id, body, personal, can } = comment
  const at = (open: ConsultationAddress) => `${addressOf(here, view.show, open)}#${commentAnchor(threadId)}`
  if (can.change && address.change === id) {
    return (
      <CommentForm
        action={changeCommentAction}
        municipality={municipality}
        subject={{ name: 'commentId', value: id }}
        submissionKey={crypto.randomUUID()}
        kind="change"
        saved={body}
        cancelHref={at({})}
        words={messages.consultation.form}
        formWords={messages.errors}
      />
    )
  }
  if (can.remove && address.remove === id) return <Removing page={page} id={id} cancelHref={at({})} />
  const by = comment.by ?? words('threads.someone')
  const link = (open: ConsultationAddress, act: string) => (
    <Link
      href={at(open)}
      look="quiet"
      aria-label={words('threads.of', { act, by })}
      className="inline-flex min-h-11 items-center sm:min-h-6"
    >
      {act}
    </Link>
  )
  return (
    <>
      {personal && (
        <p className="mt-1 text-ui text-soon" data-print="no">
          {words(`form.personal.${personal}`)}
        </p>
      )}
      {(can.change || can.remove) && (
        <p className="flex flex-wrap gap-x-4 text-note" data-print="no">
          {can.change && link({ change: id }, words('threads.change'))}
          {can.remove && link({ remove: id }, words('threads.remove'))}
        </p>
      )}
    </>
  )
}

function Removing({ page, id, cancelHref }: { page: ThreadPage; id: string; cancelHref: string }) {
  const { municipality, words, messages } = page
  return (
    <Notice title={words('threads.removeTitle')}>
      <p>{words('threads.removeText')}</p>
      <CommandForm
        action={removeCommentAction}
        municipality={municipality}
        submissionKey={crypto.randomUUID()}
        words={messages.errors}
        className="mt-3 flex flex-wrap gap-2"
      >
        <input type="hidden" name="commentId" value={id} />
        <SubmitButton pendingText={words('threads.removing')}>{words('threads.removeConfirm')}</SubmitButton>
        <ButtonLink href={cancelHref}>{words('threads.cancel')}</ButtonLink>
      </CommandForm>
    </Notice>
  )
}
