'use client'

import type { AutosaveState, SaveStatus } from '@/components/plans/autosave'
import { fill } from '@/components/plans/fill'
import { formatDate } from '@/components/ui/dates'
import { errorText } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { Notice } from '@/components/ui/notice'
import { type SaveKind, SaveState } from '@/components/ui/save-state'
import type { Messages } from '@/messages/load'
import type { Locale } from '@/messages/locales'

export type EditWords = Pick<Messages['measures'], 'editor' | 'conflict'> & { form: FormWords }

type Props = { state: AutosaveState; words: EditWords; locale: Locale }

const kinds: Record<SaveStatus, SaveKind> = {
  clean: 'saved',
  saving: 'saving',
  unsaved: 'unsaved',
  offline: 'offline',
  failed: 'failed',
  signed_out: 'failed',
  out_of_reach: 'failed',
  not_now: 'failed',
}

/** Visible all the time and read out when it changes: "Sparat 13.28". */
export function EditState({ state, words, locale }: Props) {
  const { status, at } = state
  const { editor } = words
  const texts: Partial<Record<SaveStatus, string>> = {
    clean: at ? fill(editor.saved, { time: formatDate(at, 'clock', locale) }) : editor.savedNothing,
    saving: editor.saving,
    offline: editor.offline,
    failed: editor.failed,
  }
  return <SaveState kind={kinds[status]} text={texts[status] ?? editor.unsaved} />
}

type NoticeProps = Props & { /** The name of a field, in words. */ nameOf: (field: string) => string }

/** What stops saving, and what colleagues changed meanwhile. */
export function EditNotices({ state, words, locale, nameOf }: NoticeProps) {
  const { status, reason, told } = state
  const stop =
    status === 'signed_out' || status === 'out_of_reach' ? status : status === 'not_now' ? reason : null
  return (
    <>
      {stop && (
        <Notice kind="late" role="alert" title={errorText(words.form, stop)}>
          {status === 'signed_out' && (
            <a href="/login?next=/" target="_blank" rel="noreferrer">
              {words.form.sign_in_new_tab}
            </a>
          )}
        </Notice>
      )}
      <div role="status" className="empty:hidden">
        {told.map(({ by, at, fields }) => (
          <p key={`${at}-${fields.join()}`} className="text-ui text-ink-2">
            {fill(words.editor.told, {
              by: by || words.editor.someone,
              fields: listed(fields.map(nameOf), words.editor.and),
              time: formatDate(at, 'clock', locale),
            })}
          </p>
        ))}
      </div>
    </>
  )
}

function listed(names: string[], and: string): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`
}
