import { formatDate } from '@/components/ui/dates'
import type { DisclosureLine } from '@/lib/disclosures/queries'
import { groundsOn } from '@/lib/disclosures/rules'
import type { SentFile } from '@/lib/documents/schema'
import { csvOf } from '@/lib/spreadsheets/rules'
import type { SheetColumn } from '@/lib/spreadsheets/schema'
import type { Messages } from '@/messages/load'
import type { Locale } from '@/messages/locales'

/** The log as a file for Excel: the page's own columns and nothing more. */
export function logFile(
  lines: readonly DisclosureLine[],
  { messages, locale }: { messages: Messages; locale: Locale },
): SentFile {
  const { log, recipients, grounds, means } = messages.disclosures
  const column = (label: string): SheetColumn => ({ label, kind: 'text', width: 24 })
  const content = csvOf({
    name: log.file,
    columns: [log.at, log.record, log.number, log.recipient, log.ground, log.means, log.by].map(column),
    rows: lines.map((line) => [
      `${line.on} ${formatDate(line.at, 'clock', locale)}`,
      log.sources[line.source],
      line.number,
      recipients[line.recipient],
      [
        grounds[line.ground].name,
        groundsOn(line.on, line.source).find(({ code }) => code === line.ground)?.section,
      ]
        .filter(Boolean)
        .join(', '),
      means[line.means],
      line.by,
    ]),
  })
  return { name: `${log.file}.csv`, type: 'text/csv; charset=utf-8', content }
}
