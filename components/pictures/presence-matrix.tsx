import { getMessages, getTranslations } from 'next-intl/server'
import { SectionHead } from '@/components/ui/section-head'
import { ColumnHead, RowHead, Table, TableScroll } from '@/components/ui/table'
import { type Environment, environments } from '@/lib/measures/schema'
import { type Presence, presences } from '@/lib/picture-sources/schema'
import type { PictureView, SourceView } from '@/lib/pictures/queries'

type Props = { picture: PictureView }

const shades: Record<Presence, string> = {
  none: 'text-ink-3',
  isolated: 'bg-heat-1',
  recurring: 'bg-heat-2 font-semibold',
  established: 'bg-heat-3 font-semibold',
}
const hatched = 'bg-[repeating-linear-gradient(135deg,var(--paper)_0_5px,var(--hatch)_5px_6px)] text-ink-2'

/** What each source sees of each environment: the word says it, the shade repeats it. */
export async function PresenceMatrix({ picture }: Props) {
  const [t, { measures }] = await Promise.all([getTranslations('pictures'), getMessages()])
  const { sources, findings } = picture
  const seen = new Map(findings.map((finding) => [`${finding.sourceId} ${finding.environment}`, finding]))
  return (
    <section aria-labelledby="matrix">
      <SectionHead id="matrix" title={t('page.matrix')} />
      <TableScroll label={t('page.matrixCaption')}>
        <Table caption={t('page.matrixCaption')} untopped className="matrix min-w-240 table-fixed">
          <thead>
            <tr>
              <ColumnHead className="w-44">{t('environment')}</ColumnHead>
              {sources.map((source) => (
                <SourceHead key={source.id} source={source} />
              ))}
            </tr>
          </thead>
          <tbody>
            {environments.map((environment) => (
              <tr key={environment}>
                <RowHead>{measures.environments[environment]}</RowHead>
                {sources.map((source) => (
                  <PresenceCell
                    key={source.id}
                    source={source}
                    environment={environment}
                    presence={seen.get(`${source.id} ${environment}`)?.presence ?? null}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </TableScroll>
      <Legend />
    </section>
  )
}

async function SourceHead({ source }: { source: SourceView }) {
  const t = await getTranslations('pictures')
  const { name, asked, answered, standing } = source
  const detail =
    asked !== null && answered !== null ? t('page.answers', { answered, asked }) : t(`standings.${standing}`)
  return (
    <ColumnHead>
      <bdi>{name}</bdi>
      <small>{detail}</small>
    </ColumnHead>
  )
}

type CellProps = { source: SourceView; environment: Environment; presence: Presence | null }

async function PresenceCell({ source, presence }: CellProps) {
  const t = await getTranslations('pictures')
  const inner = 'border-2 border-paper !ps-3'
  if (presence) return <td className={`${inner} ${shades[presence]}`}>{t(`presences.${presence}`)}</td>
  const unanswered =
    source.standing === 'silent' || source.standing === 'declined' || source.standing === 'waiting'
  return (
    <td className={`${inner} ${unanswered ? hatched : 'text-ink-3'}`}>
      <span className={unanswered ? 'bg-paper px-1' : undefined}>
        {unanswered
          ? t(source.standing === 'waiting' ? 'page.none' : `standings.${source.standing}`)
          : t('page.noneSaid')}
      </span>
    </td>
  )
}

async function Legend() {
  const t = await getTranslations('pictures')
  const items = [
    ...presences
      .filter((presence) => presence !== 'none')
      .map((presence) => ({
        key: presence,
        shade: shades[presence],
        text: `${t(`presences.${presence}`)}: ${t(`presenceHints.${presence}`)}`,
      })),
    { key: 'silent', shade: hatched, text: `${t('standings.silent')}: ${t('presenceHints.silent')}` },
  ]
  return (
    <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-note text-ink-2">
      {items.map(({ key, shade, text }) => (
        <li key={key} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={`size-4 border border-edge ${shade}`} />
          {text}
        </li>
      ))}
    </ul>
  )
}
