import { getLocale, getTranslations } from 'next-intl/server'
import { stateKind } from '@/components/pictures/picture-words'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/components/ui/dates'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { Status } from '@/components/ui/status'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { Tabs } from '@/components/ui/tabs'
import type { PictureListItem, PictureListView } from '@/lib/pictures/queries'

type Props = { municipality: string; view: PictureListView }

export async function PictureList({ municipality, view }: Props) {
  const t = await getTranslations('pictures')
  const { pictures, hasOwn, mine, can } = view
  const here = `/${municipality}/pictures`
  const current = pictures.filter(({ late }) => late !== null)
  const empty = pictures.length === 0
  const emptyWord = t(can.create ? 'list.empty' : 'list.emptyReader')
  const counts = { count: current.length, late: current.filter(({ late }) => late?.late).length }
  return (
    <>
      <PageHead
        title={t('title')}
        state={empty ? emptyWord : t('list.state', counts)}
        actions={
          can.create &&
          !empty && (
            <ButtonLink href={`${here}/new`} variant="primary">
              {t('list.new')}
            </ButtonLink>
          )
        }
      />
      {hasOwn && (!empty || mine) && (
        <div className="mt-6">
          <Tabs
            label={t('list.filter')}
            items={[
              { label: t('list.all'), href: here, current: !mine },
              { label: t('list.mine'), href: `${here}?mine=1`, current: mine },
            ]}
          />
        </div>
      )}
      {empty && can.create && (
        <EmptyState
          steps={(['sources', 'needs', 'measures'] as const).map((step) => ({
            title: t(`list.steps.${step}.title`),
            text: t(`list.steps.${step}.text`),
          }))}
          actions={
            <ButtonLink href={`${here}/new`} variant="primary">
              {t('list.new')}
            </ButtonLink>
          }
        />
      )}
      {!empty && <PictureTable pictures={pictures} here={here} />}
    </>
  )
}

async function PictureTable({ pictures, here }: { pictures: readonly PictureListItem[]; here: string }) {
  const t = await getTranslations('pictures')
  return (
    <Table caption={t('list.caption')} cards className="mt-6">
      <thead>
        <tr>
          <ColumnHead>{t('list.picture')}</ColumnHead>
          <ColumnHead>{t('list.committee')}</ColumnHead>
          <ColumnHead>{t('list.status')}</ColumnHead>
          <ColumnHead>{t('list.sources')}</ColumnHead>
          <ColumnHead>{t('list.due')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {pictures.map((picture) => (
          <PictureRow key={picture.id} picture={picture} here={here} />
        ))}
      </tbody>
    </Table>
  )
}

async function PictureRow({ picture, here }: { picture: PictureListItem; here: string }) {
  const [t, ui, locale] = await Promise.all([getTranslations('pictures'), getTranslations('ui'), getLocale()])
  const { id, title, number, committee, state, late, dueOn, sources } = picture
  return (
    <Row mark={late?.late ? 'late' : undefined}>
      <RowHead>
        <Link href={`${here}/${id}`} look="ink">
          <bdi>{title}</bdi>
        </Link>
        <span className="block text-note font-normal text-ink-3">{number}</span>
      </RowHead>
      <Cell label={t('list.committee')}>
        <bdi>{committee}</bdi>
      </Cell>
      <Cell label={t('list.status')}>
        {late?.late ? (
          <Status kind="late" word={ui('status.late')} detail={t(`states.${state}`)} />
        ) : (
          <Status kind={stateKind[state]} word={t(`states.${state}`)} quiet />
        )}
      </Cell>
      <Cell label={t('list.sources')}>{t('list.sourcesOf', sources)}</Cell>
      <Cell label={t('list.due')}>{late ? formatDate(dueOn, 'dayYear', locale) : '–'}</Cell>
    </Row>
  )
}
