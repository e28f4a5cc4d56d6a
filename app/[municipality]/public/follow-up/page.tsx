import type { Metadata } from 'next'
import { FollowUp } from '@/components/residents/follow-up'
import { ResidentShell } from '@/components/residents/resident-shell'
import { readPublic } from '@/lib/platform/page'
import { languageFor, residentLanguages } from '@/lib/resident-languages/rules'
import { openFollowUp } from '@/lib/residents/queries'
import { loadResidentWords } from '@/messages/residents/load'

type Props = { params: Promise<{ municipality: string }>; searchParams: Promise<{ lang?: string }> }

async function open({ params, searchParams }: Props) {
  const [{ municipality }, { lang }] = await Promise.all([params, searchParams])
  const { resident, view } = await readPublic(openFollowUp, municipality, {})
  const language = languageFor(lang, view.languages)
  return { place: resident.municipality, view, language, words: await loadResidentWords(language) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { place, words } = await open(props)
  return { title: `${words.followUp.title} · ${place.name}` }
}

export default async function FollowUpPage(props: Props) {
  const { place, view, language, words } = await open(props)
  const { locale } = residentLanguages[language]
  return (
    <ResidentShell
      municipality={place}
      {...{ language, words }}
      languages={view.languages}
      path="/public/follow-up"
    >
      <FollowUp slug={place.slug} formKey={view.key} {...{ locale, words }} />
    </ResidentShell>
  )
}
