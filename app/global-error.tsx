'use client'

import './globals.css'
import { source, sourceExtended } from '@/app/fonts'
import { FailurePage } from '@/components/shell/failure-page'
import { failureText, failureTheme } from '@/components/shell/failure-text'

type Props = { error: Error & { digest?: string } }

/** Replaces the whole document when the root layout itself fails. */
export default function GlobalError({ error }: Props) {
  const { locale, text } = failureText()
  return (
    <html
      lang={locale}
      data-theme={failureTheme()}
      className={`${source.variable} ${sourceExtended.variable}`}
    >
      <body>
        <title>{text.title}</title>
        <main className="frame py-12">
          <FailurePage reference={error.digest} />
        </main>
      </body>
    </html>
  )
}
