import type { EditWords } from '@/components/plans/edit-state'
import { fill } from '@/components/plans/fill'
import { Notice } from '@/components/ui/notice'
import type { FormState } from '@/lib/platform/form-state'

type Props = { reply: FormState; words: EditWords; nameOf?: (field: string) => string }

/** Without JavaScript: what the colleague wrote, above the form that still holds what I wrote. Saving again chooses mine. */
export function PlainConflict({ reply, words, nameOf }: Props) {
  if (reply.status !== 'refused' || reply.refusal.kind !== 'conflict') return null
  const { by, fields } = reply.refusal
  return fields.map(({ field, theirs }) => (
    <Notice key={field} kind="soon" title={fill(words.conflict.theirs, { by: by || words.editor.someone })}>
      {nameOf && <p className="font-semibold">{nameOf(field)}</p>}
      <p className="whitespace-pre-line">{theirs || words.conflict.empty}</p>
    </Notice>
  ))
}

type Seen = { body: string; version: string | number }

/**
 * What the writer has seen: what the form was first given, unless it came back with a colleague's text. Taking the
 * newest each time would let a second try overwrite what nobody has shown.
 */
export function seenBefore(reply: FormState, now: Seen): Seen {
  if (!('typed' in reply) || (reply.status === 'refused' && reply.refusal.kind === 'conflict')) return now
  const { base, version } = reply.typed
  return typeof base === 'string' && typeof version === 'string' ? { body: base, version } : now
}
