import './globals.css'
import type { Metadata, Viewport } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { arabic, source, sourceCyrillic, sourceExtended } from '@/app/fonts'
import { IconSprite } from '@/components/ui/icons'
import { currentPath } from '@/lib/platform/page'
import { readPreferences } from '@/lib/platform/preferences'
import { languageIn, residentLanguages } from '@/lib/resident-languages/rules'

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
  const [{ locale, theme }, path] = await Promise.all([readPreferences(), currentPath()])
  // A public page says its language in its address: what the browser remembers is not asked for.
  const language = languageIn(path)
  const fonts = [source, sourceExtended, sourceCyrillic, arabic].map(({ variable }) => variable).join(' ')
  return (
    <html
      lang={language ?? locale}
      dir={language ? residentLanguages[language].direction : undefined}
      data-theme={theme}
      className={fonts}
    >
      <body>
        <IconSprite />
        {children}
      </body>
    </html>
  )
}
