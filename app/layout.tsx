import './globals.css'
import type { Metadata, Viewport } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { source, sourceExtended } from '@/app/fonts'
import { IconSprite } from '@/components/ui/icons'
import { readPreferences } from '@/lib/platform/preferences'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: { default: t('name'), template: `%s · ${t('name')}` }, robots: { index: false } }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#12181c' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, theme } = await readPreferences()
  return (
    <html lang={locale} data-theme={theme} className={`${source.variable} ${sourceExtended.variable}`}>
      <body>
        <IconSprite />
        {children}
      </body>
    </html>
  )
}
