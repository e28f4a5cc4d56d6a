import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

/** As it was written, with its own line breaks; said in words when nothing was. */
export async function Text({ children, className = '' }: { children: ReactNode; className?: string }) {
  const t = await getTranslations('concerns')
  if (!children) return <span className="text-ink-3">{t('read.missing')}</span>
  return <bdi className={`block whitespace-pre-wrap wrap-anywhere ${className}`}>{children}</bdi>
}
