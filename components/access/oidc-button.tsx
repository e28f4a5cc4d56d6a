'use client'

import { Button } from '@/components/ui/button'

/** next-auth wants its own token with the request to the provider; it is fetched when the button is pressed. */
export function OidcButton({ next, label }: { next: string; label: string }) {
  const go = async () => {
    const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string }
    const answer = await fetch('/api/auth/signin/oidc', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrfToken, callbackUrl: next, json: 'true' }),
    })
    const { url } = (await answer.json()) as { url: string }
    window.location.assign(url)
  }
  return (
    <Button wide onClick={go}>
      {label}
    </Button>
  )
}
