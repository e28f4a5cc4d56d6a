import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { StaffGuidance } from '@/components/guidance/staff-guidance'
import { FormShell } from '@/components/shell/form-shell'
import { getStaffGuidance } from '@/lib/guidance/queries'
import { aboutFrom } from '@/lib/guidance/rules'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }>; searchParams: Promise<{ about?: string }> }

const open = async ({ params }: Props) =>
  read(getStaffGuidance, (await params).municipality, { language: await getLocale() })

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('guidance')])
  return { title: `${t('edit.title')} · ${actor.municipality.name}` }
}

export default async function StaffGuidancePage(props: Props) {
  const [{ actor, view }, { about }, t] = await Promise.all([
    open(props),
    props.searchParams,
    getTranslations('guidance'),
  ])
  const { name, accent, slug } = actor.municipality
  return (
    <FormShell
      municipality={{ name, accent, href: `/${slug}` }}
      task={t('edit.title')}
      closeHref={`/${slug}`}
    >
      <StaffGuidance view={view} slug={slug} about={aboutFrom(about)} />
    </FormShell>
  )
}
