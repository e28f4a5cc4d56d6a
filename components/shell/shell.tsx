import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DisplaySwitches } from '@/components/shell/display-switches'
import { Footer, type FooterProps } from '@/components/shell/footer'
import { MunicipalityTab, type ShellMunicipality } from '@/components/shell/municipality-tab'
import { type NavItem, Navigation } from '@/components/shell/navigation'
import { contentId, SkipLink } from '@/components/shell/skip-link'
import { type ShellUser, UserMenu } from '@/components/shell/user-menu'
import { Link } from '@/components/ui/link'

type Props = {
  /** Leave out where no municipality is chosen yet: signing in, choosing membership, the operator. */
  municipality?: ShellMunicipality
  /** Committee or unit that the role works for. */
  unit?: string
  user?: ShellUser
  nav?: readonly NavItem[]
  footer?: FooterProps
  children: ReactNode
}

/** Who, where, what: the frame round every page. It is given all it shows and asks for nothing. */
export async function Shell({ municipality, unit, user, nav = [], footer = {}, children }: Props) {
  const t = await getTranslations('common')
  return (
    <div data-accent={municipality?.accent} className="flex min-h-dvh flex-col">
      <SkipLink />
      <header data-print="no" className={nav.length > 0 ? '' : 'border-b border-line'}>
        <div className="frame flex h-14 items-stretch gap-4 sm:gap-6">
          {municipality && <MunicipalityTab name={municipality.name} href={municipality.href} />}
          <Link
            href={municipality?.href ?? '/'}
            look="ink"
            className="flex items-center text-lead font-strong tracking-tight no-underline"
          >
            {t('name')}
          </Link>
          {unit && <p className="hidden items-center text-ui text-ink-2 md:flex">{unit}</p>}
          <div className="ms-auto flex items-center gap-6">
            <div className={user ? 'hidden items-center gap-6 sm:flex' : 'flex items-center gap-4 sm:gap-6'}>
              <DisplaySwitches />
            </div>
            {user && <UserMenu user={user} unit={unit} />}
          </div>
        </div>
      </header>
      {nav.length > 0 && <Navigation items={nav} />}
      <main id={contentId} tabIndex={-1} className="frame flex-1 pt-6 pb-12 sm:pt-8 sm:pb-16">
        {children}
      </main>
      <Footer {...footer} />
    </div>
  )
}
