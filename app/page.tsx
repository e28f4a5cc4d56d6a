import { redirect } from 'next/navigation'
import { findSignedIn } from '@/lib/platform/memberships'
import { sessionToken } from '@/lib/platform/page'

/** Nothing lives here: everyone is sent to where their work is. */
export default async function RootPage() {
  const signedIn = await findSignedIn(await sessionToken())
  if (!signedIn) redirect('/login')
  const [only, ...more] = signedIn.memberships
  if (only && more.length === 0) redirect(`/${only.municipalitySlug}`)
  redirect(signedIn.operator && !only ? '/operator' : '/choose')
}
