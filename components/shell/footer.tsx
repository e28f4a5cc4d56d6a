import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'

export type FooterProps = {
  /** The accessibility statement that the law on digital public service asks for. */
  accessibilityHref?: string
  version?: string
  note?: ReactNode
}

export async function Footer({ accessibilityHref, version, note }: FooterProps) {
  const t = await getTranslations('shell')
  return (
    <footer data-print="no" className="frame pb-6">
      <div className="flex flex-wrap gap-x-6 gap-y-1 border-t border-line pt-4 text-note text-ink-3">
        {accessibilityHref && (
          <Link href={accessibilityHref} look="quiet">
            {t('accessibility')}
          </Link>
        )}
        {note && <span>{note}</span>}
        {version && <span className="sm:ms-auto">{t('version', { version })}</span>}
      </div>
    </footer>
  )
}
