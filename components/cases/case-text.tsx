import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

/** As it was written, with its own line breaks; said in words when nothing was. */
export async function CaseText({ children }: { children: ReactNode }) {
  const t = await getTranslations('cases')
  if (!children) return <span className="text-ink-3">{t('person.missing')}</span>
  return <bdi className="block whitespace-pre-wrap wrap-anywhere">{children}</bdi>
}
