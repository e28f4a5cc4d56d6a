import { getLocale, getTranslations } from 'next-intl/server'
import { FindingList } from '@/components/pictures/finding-list'
import { NeedTable } from '@/components/pictures/need-table'
import { PictureActs } from '@/components/pictures/picture-acts'
import { PictureSections } from '@/components/pictures/picture-sections'
import { PresenceMatrix } from '@/components/pictures/presence-matrix'
import { SourceList } from '@/components/pictures/source-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { formatDate } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/page-head'
import type { PictureView } from '@/lib/pictures/queries'

type Props = { municipality: string; picture: PictureView }

export async function PicturePage({ municipality, picture }: Props) {
  const [t, ui] = await Promise.all([getTranslations('pictures'), getTranslations('ui')])
  const home = `/${municipality}/pictures`
  const here = `${home}/${picture.id}`
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t('title'), href: home }, { label: picture.number }]}
          />
        }
        title={picture.title}
        state={await stateLine(picture)}
      />
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-12 md:grid-cols-[minmax(0,1fr)_20rem]">
        <PictureSections picture={picture} here={here} />
        <SourceList picture={picture} here={here} />
      </div>
      <div className="mt-12 grid grid-cols-[minmax(0,1fr)] gap-12">
        <PresenceMatrix picture={picture} />
        <FindingList picture={picture} />
        <NeedTable picture={picture} municipality={municipality} here={here} />
        <PictureActs picture={picture} municipality={municipality} />
      </div>
    </>
  )
}

/** The state, what is missing and when it must be done. */
async function stateLine({ state, approvedOn, approvedBy, sources, late, dueOn }: PictureView) {
  const [t, locale] = await Promise.all([getTranslations('pictures.page'), getLocale()])
  const said = t(`state.${state}`, {
    day: approvedOn ? formatDate(approvedOn, 'dayYear', locale) : '',
    by: approvedBy,
  })
  if (!late) return said
  const day = formatDate(dueOn, 'dayYear', locale)
  const waiting = sources.filter(({ standing }) => standing === 'waiting').length
  return [said, t('waiting', { count: waiting }), t(late.late ? 'overdue' : 'due', { day })].join(' ')
}
