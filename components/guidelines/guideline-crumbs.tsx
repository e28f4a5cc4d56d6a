import { getTranslations } from 'next-intl/server'
import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb'

type Props = {
  municipality: string
  guideline: { id: string; title: string; version: string }
  trail: readonly Crumb[]
}

/** From the list of guidelines by the version to a page under it. */
export async function GuidelineCrumbs({ municipality, guideline, trail }: Props) {
  const [ui, guidelines] = await Promise.all([getTranslations('ui'), getTranslations('guidelines')])
  const list = `/${municipality}/guidelines`
  const above = [
    { label: guidelines('title'), href: list },
    { label: `${guideline.title}, ${guideline.version}`, href: `${list}/${guideline.id}` },
  ]
  return <Breadcrumb label={ui('breadcrumb')} items={[...above, ...trail]} />
}
