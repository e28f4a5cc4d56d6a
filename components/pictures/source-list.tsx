import { getLocale, getTranslations } from 'next-intl/server'
import { standingKind } from '@/components/pictures/picture-words'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import type { PictureView, SourceView } from '@/lib/pictures/queries'

type Props = { picture: PictureView; here: string }

/** Who has been asked, who has answered and who is late. */
export async function SourceList({ picture, here }: Props) {
  const t = await getTranslations('pictures.page')
  return (
    <section aria-labelledby="sources">
      <SectionHead id="sources" title={t('sources')} />
      <ul className="text-ui">
        {picture.sources.map((source) => (
          <li key={source.id} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-2">
            <SourceName source={source} href={picture.can.edit ? `${here}/sources/${source.id}` : null} />
            <Standing source={source} />
          </li>
        ))}
      </ul>
    </section>
  )
}

async function SourceName({ source, href }: { source: SourceView; href: string | null }) {
  const t = await getTranslations('pictures.page')
  const { name, asked, answered } = source
  const count = asked !== null && answered !== null ? t('answers', { answered, asked }) : null
  return (
    <span>
      {href ? (
        <Link href={href} aria-label={t('recordOne', { name })}>
          <bdi>{name}</bdi>
        </Link>
      ) : (
        <bdi>{name}</bdi>
      )}
      {count && <span className="block text-note text-ink-3">{count}</span>}
    </span>
  )
}

async function Standing({ source }: { source: SourceView }) {
  const [t, locale] = await Promise.all([getTranslations('pictures'), getLocale()])
  const { standing, dueOn, late } = source
  if (standing !== 'waiting')
    return <Status kind={standingKind[standing]} word={t(`standings.${standing}`)} quiet />
  const day = formatDate(dueOn, 'day', locale)
  return (
    <Status
      kind={late ? 'late' : 'soon'}
      word={t('standings.waiting')}
      detail={t(late ? 'page.sourceLate' : 'page.sourceDue', { day })}
    />
  )
}
