import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Namespace } from '@/messages/load'

type Props = { namespaces: readonly Namespace[]; children: ReactNode }

/** Hands a client component the texts it needs and no others: what is named here is sent to the browser. */
export async function ClientMessages({ namespaces, children }: Props) {
  const [locale, all] = await Promise.all([getLocale(), getMessages()])
  const messages = Object.fromEntries(namespaces.map((name) => [name, all[name]]))
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      {children}
    </NextIntlClientProvider>
  )
}
