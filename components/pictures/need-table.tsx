import { getTranslations } from 'next-intl/server'
import { StandingStatus } from '@/components/measures/standing-status'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { NeedView, PictureView } from '@/lib/pictures/queries'

type Props = { picture: PictureView; municipality: string; here: string }

/** From what was seen to what is done about it. */
export async function NeedTable({ picture, municipality, here }: Props) {
  const t = await getTranslations('pictures.page')
  const { needs, can } = picture
  return (
    <section aria-labelledby="needs">
      <SectionHead
        id="needs"
        title={t('needs')}
        rule={needs.length > 0 ? 'none' : 'ink'}
        end={can.edit && <ButtonLink href={`${here}/needs/new`}>{t('addNeed')}</ButtonLink>}
      />
      {needs.length === 0 ? (
        <p className="mt-3 max-w-prose text-ink-2">{t('needsNone')}</p>
      ) : (
        <Table caption={t('needsCaption')} cards>
          <thead>
            <tr>
              <ColumnHead>{t('needNumber')}</ColumnHead>
              <ColumnHead>{t('need')}</ColumnHead>
              <ColumnHead>{t('buildsOn')}</ColumnHead>
              <ColumnHead>{t('measures')}</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {needs.map((need) => (
              <NeedRow key={need.id} need={need} picture={picture} municipality={municipality} here={here} />
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}

async function NeedRow({ need, picture, municipality, here }: Props & { need: NeedView }) {
  const t = await getTranslations('pictures.page')
  const built = new Set(
    picture.findings.filter(({ id }) => need.findings.includes(id)).map(({ sourceId }) => sourceId),
  )
  const sources = picture.sources.filter(({ id }) => built.has(id)).map(({ name }) => name)
  return (
    <Row>
      <Cell label={t('needNumber')}>B{need.number}</Cell>
      <RowHead>
        <bdi>{need.title}</bdi>
        {need.reasoning && (
          <span className="block max-w-prose text-ui font-normal whitespace-pre-line text-ink-2">
            {need.reasoning}
          </span>
        )}
        {picture.can.edit && (
          <Link
            href={`${here}/needs/${need.id}`}
            aria-label={t('editNeed', { title: need.title })}
            className="block w-fit text-ui font-normal"
          >
            {t('change')}
          </Link>
        )}
      </RowHead>
      <Cell label={t('buildsOn')}>{sources.join(', ') || '–'}</Cell>
      <Cell label={t('measures')}>
        <Answer need={need} municipality={municipality} />
      </Cell>
    </Row>
  )
}

async function Answer({ need, municipality }: { need: NeedView; municipality: string }) {
  const [t, words] = await Promise.all([getTranslations('pictures.page'), getTranslations('measures')])
  if (need.outcome === 'left') return <>{t('needLeft', { reason: need.leftReason })}</>
  if (need.measures.length === 0) return <span className="text-ink-3">{t('needOpen')}</span>
  return (
    <ul>
      {need.measures.map(({ id, planId, number, title, readable, standing }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-4">
          {readable ? (
            <Link href={`/${municipality}/plans/${planId}/measures/${id}`}>
              {number} {title}
            </Link>
          ) : (
            `${number} ${title}`
          )}
          <StandingStatus standing={standing} words={words} />
        </li>
      ))}
    </ul>
  )
}
