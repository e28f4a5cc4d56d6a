import { getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHead } from '@/components/ui/page-head'

type Props = {
  municipality: string
  picture: { id: string; title: string; number: string }
  title: string
  state?: string
}

/** Of the page for one part of a picture: a source's answer, a heading, a need. */
export async function PartHead({ municipality, picture, title, state }: Props) {
  const [t, ui] = await Promise.all([getTranslations('pictures'), getTranslations('ui')])
  const home = `/${municipality}/pictures`
  return (
    <PageHead
      above={
        <Breadcrumb
          label={ui('breadcrumb')}
          items={[
            { label: t('title'), href: home },
            { label: picture.number, href: `${home}/${picture.id}` },
            { label: title },
          ]}
        />
      }
      title={title}
      state={state}
    />
  )
}
