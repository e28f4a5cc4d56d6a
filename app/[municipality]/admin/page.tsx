import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MemberList } from '@/components/members/member-list'
import { AppPage } from '@/components/shell/app-page'
import { listMembers } from '@/lib/members/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(listMembers, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor }] = await Promise.all([getTranslations('members'), open(props)])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function AdminPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="admin">
      <MemberList members={view.members} slug={actor.municipality.slug} />
    </AppPage>
  )
}
