'use client'

import { type ReactNode, useActionState, useEffect, useRef, useState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { errorText, formStop } from '@/components/ui/form-errors'
import type { FormWords } from '@/components/ui/form-words'
import { Notice } from '@/components/ui/notice'
import { type FormState, municipalityField, submissionField, typedFrom } from '@/lib/platform/form-state'

export type Action<Value> = (previous: FormState<Value>, formData: FormData) => Promise<FormState<Value>>

type Props<Value> = {
  action: Action<Value>
  municipality: string
  /** Made by the server when it renders the form (crypto.randomUUID()): repeated submits have one effect. */
  submissionKey: string
  words: FormWords
  /** Id of each field's control, for the links of the error summary; by default the field's own name. */
  controlId?: (field: string) => string
  /** For buttons that stand outside it and name it as their form. */
  id?: string
  className?: string
  onDone?: (value: Value) => void
  children: ReactNode | ((state: FormState<Value>, pending: boolean) => ReactNode)
}

/** A form that runs a command, with or without JavaScript. What stops it is said above the fields. */
export function CommandForm<Value>(props: Props<Value>) {
  const { action, municipality, words, controlId = (field) => field, id, className, onDone, children } = props
  const [state, dispatch, pending] = useActionState(safe(action), { status: 'idle' } as FormState<Value>)
  const submissionKey = useSubmissionKey(props.submissionKey, state)
  const notify = useRef(onDone)
  notify.current = onDone
  useEffect(() => {
    if (state.status === 'done') notify.current?.(state.value)
  }, [state])
  return (
    <form
      id={id}
      action={dispatch as (formData: FormData) => void}
      // Sent with a key that is spent: a second act of the same form would be taken for a repeat of the first.
      onSubmit={(event) => pending && event.preventDefault()}
      className={className}
      noValidate
    >
      <input type="hidden" name={municipalityField} value={municipality} />
      <input type="hidden" name={submissionField} value={submissionKey} />
      <FormMessages state={state} words={words} controlId={controlId} />
      {typeof children === 'function' ? children(state, pending) : children}
    </form>
  )
}

/**
 * In the browser a lost connection is an answer like the others, so that what was typed stays in its fields. The
 * server gets the action as it is: the form it renders must work without scripts.
 */
function safe<Value>(action: Action<Value>): Action<Value> {
  if (typeof window === 'undefined') return action
  return async (previous, formData) => {
    try {
      return await action(previous, formData)
    } catch (error) {
      // What a failed fetch throws; a redirect is thrown too and must go on.
      if (!(error instanceof TypeError)) throw error
      return { status: 'failed', typed: typedFrom(formData) }
    }
  }
}

/** A key is spent when its submit succeeded; the next one is a new act. */
function useSubmissionKey(first: string, state: FormState): string {
  const [key, setKey] = useState(first)
  useEffect(() => {
    if (state.status === 'done') setKey(crypto.randomUUID())
  }, [state])
  return key
}

type MessagesProps = { state: FormState; words: FormWords; controlId: (field: string) => string }

export function FormMessages({ state, words, controlId }: MessagesProps) {
  const stop = formStop(state)
  if (stop) {
    return (
      <Notice kind="late" role="alert" title={errorText(words, stop)}>
        {stop === 'signed_out' && (
          <a href="/login?next=/" target="_blank" rel="noreferrer">
            {words.sign_in_new_tab}
          </a>
        )}
      </Notice>
    )
  }
  if (state.status !== 'refused' || state.refusal.kind !== 'invalid') return null
  const errors = Object.entries(state.refusal.fields).map(([field, keys]) => ({
    id: controlId(field),
    message: errorText(words, keys[0]),
  }))
  return <ErrorSummary title={words.summary} errors={errors} />
}
