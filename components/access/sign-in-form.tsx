'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { type SignInState, signInAction } from '@/lib/platform/account-actions'

type Props = {
  next: string
  words: Record<'email' | 'password' | 'submit' | 'pending' | 'wrong' | 'too_many', string>
}

export function SignInForm({ next, words }: Props) {
  const [state, action] = useActionState<SignInState, FormData>(signInAction, { error: null, email: '' })
  return (
    <form action={action} className="grid gap-6">
      {state.error && <Notice kind="late" role="alert" title={words[state.error]} />}
      <input type="hidden" name="next" value={next} />
      <Field id="email" label={words.email}>
        {(control) => (
          <TextInput
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            defaultValue={state.email}
          />
        )}
      </Field>
      <Field id="password" label={words.password}>
        {(control) => (
          <TextInput {...control} name="password" type="password" autoComplete="current-password" required />
        )}
      </Field>
      <SubmitButton variant="primary" wide pendingText={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  )
}
