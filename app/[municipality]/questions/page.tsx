import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QuestionList } from '@/components/advice-questions/question-list'
import { AppPage } from '@/components/shell/app-page'
import { listQuestions } from '@/lib/advice-questions/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(listQuestions, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('advice-questions')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function QuestionsPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="questions">
      <QuestionList {...view} slug={actor.municipality.slug} />
    </AppPage>
  )
}
