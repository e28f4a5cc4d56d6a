import { getMessages, getTranslations } from 'next-intl/server'
import { quarterName } from '@/components/statistics/quarter-name'
import { Cell, ColumnHead, Row, RowHead, Table, TableScroll } from '@/components/ui/table'
import type { Line, Part } from '@/lib/statistics/queries'
import type { Quarter } from '@/lib/statistics/rules'
import { type bases, leadTimes } from '@/lib/statistics/schema'
import type { Messages } from '@/messages/load'

type Props = { base: (typeof bases)[number]; quarters: readonly Quarter[]; part: Part }
type CubeName = keyof Messages['statistics']['cubes']

/** One division, quarter by quarter. A dash is hidden: under five, or beside what is. */
export async function FigureTable({ base, quarters, part }: Props) {
  const [t, messages] = await Promise.all([getTranslations('statistics'), getMessages()])
  const title = messages.statistics.cubes[part.cube as CubeName]
  // Reports and incidents are divided alike: heard one by one, the tables say of what.
  const name = `${t(base)}: ${title}`
  const isShare = leadTimes.some((one) => one === part.cube)
  const said = (value: number | null) => {
    if (value === null) return t('hidden')
    if (!isShare) return value
    return value === 0 ? t('underHalf') : t('atLeast', { share: value })
  }
  return (
    <div className="mt-8">
      <h3 className="mb-2">{title}</h3>
      {part.lines.every(({ values }) => values.every((value) => value === null)) ? (
        <p className="text-ui text-ink-2">{t('nothing')}</p>
      ) : (
        <TableScroll label={name}>
          <Table caption={name} dense>
            <thead>
              <tr>
                <ColumnHead>
                  <span className="sr-only">{title}</span>
                </ColumnHead>
                {quarters.map((quarter) => (
                  <ColumnHead key={quarter} number className="whitespace-nowrap">
                    {quarterName(t, quarter)}
                  </ColumnHead>
                ))}
              </tr>
            </thead>
            <tbody>
              {part.lines.map((line) => (
                <Row key={line.key}>
                  <RowHead>{lineName(part.cube, line, messages)}</RowHead>
                  {quarters.map((quarter, at) => (
                    <Cell key={quarter} number className="whitespace-nowrap">
                      {said(line.values[at] ?? null)}
                    </Cell>
                  ))}
                </Row>
              ))}
            </tbody>
          </Table>
        </TableScroll>
      )}
    </div>
  )
}

function lineName(cube: string, { key, label }: Line, { statistics, concerns, incidents }: Messages): string {
  const words: Record<string, Record<string, string>> = {
    subject: concerns.subject,
    source: concerns.source,
    kind: incidents.kinds,
    total: { all: statistics.all },
    protection: { in_time: statistics.inTime },
    preliminary: { in_time: statistics.inTimePreliminary },
    area: { none: statistics.noArea },
  }
  return label || (words[cube]?.[key] ?? key)
}
