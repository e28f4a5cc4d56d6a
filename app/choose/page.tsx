import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/components/shell/shell'
import { Button } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { chooseMembershipAction, signOutAction } from '@/lib/platform/account-actions'
import { findSignedIn } from '@/lib/platform/memberships'
import { sessionToken } from '@/lib/platform/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access'))('choose.title') }
}

export default async function ChoosePage() {
  const signedIn = await findSignedIn(await sessionToken())
  if (!signedIn) redirect('/login')
  const [t, words] = await Promise.all([
    getTranslations('access.choose'),
    getTranslations('navigation.roles'),
  ])
  const { memberships, name } = signedIn
  return (
    <Shell user={{ name, role: name, signOut: signOutAction }}>
      <div className="mx-auto max-w-form">
        <PageHead title={t('title')} state={memberships.length > 0 ? t('state') : t('none')} />
        <ul className="mt-8 border-t-2 border-ink">
          {memberships.map(({ id, role, title, municipalityName }) => (
            <li key={id} className="border-b border-line py-4">
              <form action={chooseMembershipAction} className="flex items-center justify-between gap-4">
                <input type="hidden" name="membership" value={id} />
                <p>
                  <span className="block font-strong">{title ?? words(role)}</span>
                  <span className="text-ui text-ink-2">{municipalityName}</span>
                </p>
                <Button
                  type="submit"
                  aria-label={t('open', { municipality: municipalityName, role: words(role) })}
                >
                  {municipalityName}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      </div>
    </Shell>
  )
}
