import type { Metadata } from 'next'
import { ResidentForm } from '@/components/residents/resident-form'
import { ResidentShell } from '@/components/residents/resident-shell'
import { readPublic } from '@/lib/platform/page'
import { languageFor } from '@/lib/resident-languages/rules'
import { openResidentForm } from '@/lib/residents/queries'
import { loadResidentWords } from '@/messages/residents/load'

type Props = { params: Promise<{ municipality: string }>; searchParams: Promise<{ lang?: string }> }

async function open({ params, searchParams }: Props) {
  const [{ municipality }, { lang }] = await Promise.all([params, searchParams])
  const { resident, view } = await readPublic(openResidentForm, municipality, {})
  const language = languageFor(lang, view.languages)
  return { place: resident.municipality, view, language, words: await loadResidentWords(language) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { place, words } = await open(props)
  return { title: `${words.form.title} · ${place.name}` }
}

export default async function PublicConcernPage(props: Props) {
  const { place, view, language, words } = await open(props)
  const { token, areas } = view
  return (
    <ResidentShell
      municipality={place}
      {...{ language, words }}
      languages={view.languages}
      path="/public/concern"
    >
      <ResidentForm slug={place.slug} view={{ token, areas }} {...{ language, words }} />
    </ResidentShell>
  )
}
