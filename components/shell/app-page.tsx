import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Shell } from '@/components/shell/shell'
import { navigationFor, type PlaceKey } from '@/lib/navigation/rules'
import { signOutAction } from '@/lib/platform/account-actions'
import type { Actor } from '@/lib/policy/reach'

type Props = { actor: Actor; current?: PlaceKey; children: ReactNode }

/** The frame of every page inside a municipality: who is signed in, as what, and where they may go. */
export async function AppPage({ actor, current, children }: Props) {
  const t = await getTranslations('navigation')
  const { municipality, membership } = actor
  const nav = navigationFor(actor).map(({ key, href }) => ({ href, label: t(key), current: key === current }))
  return (
    <Shell
      municipality={{ name: municipality.name, accent: municipality.accent, href: `/${municipality.slug}` }}
      unit={membership.scopeName ?? undefined}
      user={{
        name: actor.name,
        role: membership.title ?? t(`roles.${membership.role}`),
        switchHref: actor.membershipCount > 1 ? '/choose' : undefined,
        signOut: signOutAction,
      }}
      nav={nav}
    >
      {children}
    </Shell>
  )
}
