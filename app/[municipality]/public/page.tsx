import type { Metadata } from 'next'
import { PublicStart } from '@/components/residents/public-start'
import { ResidentShell } from '@/components/residents/resident-shell'
import { aboutFrom } from '@/lib/guidance/rules'
import { readPublic } from '@/lib/platform/page'
import { languageFor } from '@/lib/resident-languages/rules'
import { openPublicPage } from '@/lib/residents/queries'
import { loadResidentWords } from '@/messages/residents/load'

type Props = {
  params: Promise<{ municipality: string }>
  searchParams: Promise<{ lang?: string; about?: string }>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality }, { lang, about }] = await Promise.all([params, searchParams])
  const { resident, view } = await readPublic(openPublicPage, municipality, { language: lang })
  const language = languageFor(lang, view.languages)
  const words = await loadResidentWords(language)
  return { place: resident.municipality, view, language, words, about: aboutFrom(about) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { place, words, view } = await open(props)
  return { title: `${(view.text ?? words.guidance).title} · ${place.name}` }
}

export default async function PublicPage(props: Props) {
  const { place, view, language, words, about } = await open(props)
  return (
    <ResidentShell municipality={place} {...{ language, words }} languages={view.languages} path="/public">
      <PublicStart slug={place.slug} {...{ view, language, words, about }} />
    </ResidentShell>
  )
}
