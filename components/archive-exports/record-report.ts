import { lawText } from '@/components/disposals/law-words'
import { fill } from '@/components/plans/fill'
import { type AccentName, accents } from '@/components/ui/accent'
import { formatDate } from '@/components/ui/dates'
import type { PackageContent } from '@/lib/archive-exports/queries'
import type { DeliveredRecord } from '@/lib/archive-exports/schema'
import type { PaperBlock, Report, ReportChapter } from '@/lib/documents/schema'
import type { Messages } from '@/messages/load'
import type { Locale } from '@/messages/locales'

export type ArchiveWords = { messages: Messages; locale: Locale }

/** One record on paper, whole and unmasked: it is for the archive, where the same secrecy follows it. */
export function recordReport(record: DeliveredRecord, delivery: PackageContent, words: ArchiveWords): Report {
  const { messages, locale } = words
  const [archive, report] = [messages['archive-exports'].report, messages.exports.report]
  const { municipality, today } = delivery
  return {
    language: locale,
    title: fill(archive.title, { number: record.recordNumber }),
    lead: fill(archive.lead, { rule: messages.disposals.rules[record.rule] }),
    author: municipality.name,
    day: today,
    accent: (accents[municipality.accent as AccentName] ?? accents.stockholm).light.accent,
    ...{ logo: null, draft: null, tally: null },
    running: { owner: municipality.name, body: archive.kind, register: record.recordNumber },
    facts: factsOf(record, delivery, words),
    words: {
      contents: messages.plans.page.outline,
      ...{ page: report.page, of: report.of },
      made: fill(report.made, { day: formatDate(today, 'dayYear', locale) }),
    },
    chapters: chaptersOf(record, words).map((chapter, index) => ({ ...chapter, number: String(index + 1) })),
  }
}

function factsOf(record: DeliveredRecord, delivery: PackageContent, { messages, locale }: ArchiveWords) {
  const archive = messages['archive-exports'].report
  const day = (moment: string | null) => (moment ? formatDate(moment, 'dayYear', locale) : archive.none)
  return [
    { label: archive.number, value: record.recordNumber },
    { label: archive.received, value: day(record.receivedAt) },
    { label: archive.closed, value: day(record.closedAt) },
    { label: archive.law, value: lawText(record, messages.disposals) },
    { label: archive.package, value: `${delivery.number}, ${delivery.registerNumber}` },
  ]
}

type Fields = Messages['archive-exports']['report']['fields']
type Said = Partial<Record<keyof Fields, string>>

function chaptersOf(
  { content, assessments, files }: DeliveredRecord,
  { messages, locale }: ArchiveWords,
): Omit<ReportChapter, 'number'>[] {
  const archive = messages['archive-exports'].report
  const said = (texts: Said) => saidIn(texts, archive.fields)
  const { observed, heard, ownWords, observedWhen, done, earlier } = content
  const { reporterName, reporterRole, reporterUnit, reporterPhone } = content
  const people = content.people.flatMap(({ name, personalNumber, age, address, school, guardians }) =>
    said({
      name,
      personalNumber,
      age,
      address,
      school,
      guardian: guardians.map((one) => one.name).join(', '),
    }),
  )
  const assessed = assessments.flatMap((made): PaperBlock[] => [
    labelled(`${archive.kinds[made.kind]}, ${formatDate(made.decidedAt, 'dayYear', locale)}`),
    paragraph(`${made.act} ${made.section}`),
    ...said({ basis: made.content.basis, reasons: made.content.reasons }),
  ])
  const chapters: [string, PaperBlock[]][] = [
    [archive.story, said({ observed, heard, ownWords, observedWhen, done, earlier })],
    [archive.people, people],
    [archive.reporter, said({ reporterName, reporterRole, reporterUnit, reporterPhone })],
    [archive.assessments, assessed],
    [archive.files, files.map(({ name }) => paragraph(name))],
  ]
  return chapters.map(([heading, blocks]) => ({
    ...{ level: 1, heading },
    blocks: blocks.length > 0 ? blocks : [paragraph(archive.none)],
  }))
}

function saidIn(texts: Said, fields: Fields): PaperBlock[] {
  return (Object.entries(texts) as [keyof Fields, string][]).flatMap(([key, text]) =>
    text.trim() === '' ? [] : [labelled(fields[key]), ...text.split('\n').filter(Boolean).map(paragraph)],
  )
}

const labelled = (text: string): PaperBlock => ({
  kind: 'paragraph',
  inlines: [{ kind: 'text', text, bold: true }],
})
const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', inlines: [{ kind: 'text', text }] })
