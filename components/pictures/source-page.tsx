import { getMessages, getTranslations } from 'next-intl/server'
import { PartHead } from '@/components/pictures/part-head'
import { SourceForm } from '@/components/pictures/source-form'
import type { SourceForm as SourceFormView } from '@/lib/picture-sources/queries'

type Props = { municipality: string; view: SourceFormView }

export async function SourcePage({ municipality, view }: Props) {
  const { pictures, measures, errors } = await getMessages()
  return (
    <>
      <PartHead
        municipality={municipality}
        picture={view.picture}
        title={await sourceTitle(view)}
        state={view.source.question}
      />
      <SourceForm
        municipality={municipality}
        submissionKey={crypto.randomUUID()}
        view={view}
        words={pictures}
        environmentWords={measures.environments}
        formWords={errors}
      />
    </>
  )
}

export async function sourceTitle({ source }: SourceFormView): Promise<string> {
  const t = await getTranslations('pictures.answer')
  return t('title', { name: source.name })
}
