import type { Metadata } from 'next'
import { AdviceForm } from '@/components/residents/advice-form'
import { ResidentShell } from '@/components/residents/resident-shell'
import { openAdviceForm } from '@/lib/advice-questions/queries'
import { readPublic } from '@/lib/platform/page'
import { languageFor } from '@/lib/resident-languages/rules'
import { loadResidentWords } from '@/messages/residents/load'

type Props = { params: Promise<{ municipality: string }>; searchParams: Promise<{ lang?: string }> }

async function open({ params, searchParams }: Props) {
  const [{ municipality }, { lang }] = await Promise.all([params, searchParams])
  const { resident, view } = await readPublic(openAdviceForm, municipality, {})
  const language = languageFor(lang, view.languages)
  return { place: resident.municipality, view, language, words: await loadResidentWords(language) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { place, words } = await open(props)
  return { title: `${words.advice.title} · ${place.name}` }
}

export default async function PublicAdvicePage(props: Props) {
  const { place, view, language, words } = await open(props)
  const { token } = view
  return (
    <ResidentShell
      municipality={place}
      {...{ language, words }}
      languages={view.languages}
      path="/public/advice"
    >
      <AdviceForm slug={place.slug} {...{ token, language, words }} />
    </ResidentShell>
  )
}
