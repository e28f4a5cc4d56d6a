'use client'

import { useEffect, useRef, useState } from 'react'
import { keepSaving, type SaveProblem } from '@/components/concerns/keep-saving'
import { formatDate } from '@/components/ui/dates'
import { SaveState } from '@/components/ui/save-state'
import { keepDraftAction } from '@/lib/concern-drafts/actions'
import type { Locale } from '@/messages/locales'

export type SavingText = Record<'saved' | 'signIn' | SaveProblem, string>
type Props = { municipality: string; savedAt: string; locale: Locale; text: SavingText }

/** Stands inside the form it saves. Without JavaScript it says when the last step was saved. */
export function SaveWhileTyping({ municipality, savedAt, locale, text }: Props) {
  const place = useRef<HTMLSpanElement>(null)
  const [saved, setSaved] = useState(savedAt)
  const [problem, setProblem] = useState<SaveProblem | null>(null)
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    return keepSaving(form, {
      save: (fields) => keepDraftAction(municipality, fields),
      report: (report) => {
        setProblem('problem' in report ? report.problem : null)
        if ('savedAt' in report) setSaved(report.savedAt)
      },
    })
  }, [municipality])
  return (
    <span ref={place}>
      {problem ? (
        <SaveState kind={problem === 'offline' ? 'offline' : 'failed'} text={text[problem]} />
      ) : (
        <SaveState kind="saved" text={text.saved.replace('{time}', formatDate(saved, 'clock', locale))} />
      )}
      {problem === 'signedOut' && (
        <a href="/login" target="_blank" rel="noreferrer" className="ms-2">
          {text.signIn}
        </a>
      )}
    </span>
  )
}
