import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MemberList } from '@/components/members/member-list'
import { AppPage } from '@/components/shell/app-page'
import { listMembers } from '@/lib/members/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members'))('title') }
}

export default async function AdminPage({ params }: Props) {
  const { municipality } = await params
  const { actor, view } = await read(listMembers, municipality, {})
  return (
    <AppPage actor={actor} current="admin">
      <MemberList members={view.members} slug={municipality} />
    </AppPage>
  )
}
