import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Question } from '@/components/advice-questions/question'
import { AppPage } from '@/components/shell/app-page'
import { getQuestion } from '@/lib/advice-questions/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; questionId: string }> }

async function open({ params }: Props) {
  const { municipality, questionId } = await params
  return read(getQuestion, municipality, { id: questionId })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('advice-questions')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function QuestionPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="questions">
      <Question question={view} slug={actor.municipality.slug} />
    </AppPage>
  )
}
