import { lawText } from '@/components/disposals/law-words'
import { fill } from '@/components/plans/fill'
import { type AccentName, accents } from '@/components/ui/accent'
import { formatDate } from '@/components/ui/dates'
import type { AccessExtract, ExtractRecord } from '@/lib/access-extracts/queries'
import { processingGrounds, sectionOf } from '@/lib/access-requests/rules'
import { isKnownSource } from '@/lib/concerns/rules'
import { groundsOn } from '@/lib/disclosures/rules'
import { reportLogo } from '@/lib/documents/rules'
import type { PaperBlock, Report, ReportChapter } from '@/lib/documents/schema'
import type { Messages } from '@/messages/load'
import type { Locale } from '@/messages/locales'

type Words = { messages: Messages; locale: Locale }

/** GDPR art. 15 on paper: for each record why, on what ground, what, from where, to whom and how long, and its own words. */
export function extractReport(extract: AccessExtract, words: Words): Report {
  const { messages, locale } = words
  const t = messages['access-requests'].report
  const { report } = messages.exports
  const { municipality, number, person } = extract
  const day = (value: string) => formatDate(value, 'dayYear', locale)
  return {
    language: locale,
    title: fill(t.title, { number }),
    lead: t.lead,
    author: municipality.name,
    day: extract.today,
    accent: (accents[municipality.accent as AccentName] ?? accents.stockholm).light.accent,
    logo: extract.logo && reportLogo(extract.logo, fill(report.logo, { municipality: municipality.name })),
    draft: null,
    running: { owner: municipality.name, body: messages['access-requests'].title, register: number },
    facts: [
      { label: t.about, value: [person.name, person.personalNumber].filter(Boolean).join(', ') },
      { label: t.received, value: day(extract.receivedOn) },
    ],
    words: {
      ...{ contents: messages.plans.page.outline, page: report.page, of: report.of },
      made: fill(report.made, { day: day(extract.today) }),
    },
    tally: null,
    chapters: [
      chapter(t.searched, [t.searchedText, ...(extract.records.length === 0 ? [t.nothing] : [])]),
      ...extract.records.flatMap((record) => chaptersOf(record, words)),
      chapter(t.rights, [t.rightsText]),
    ],
  }
}

const chapter = (heading: string, texts: readonly string[], level = 1): ReportChapter => ({
  ...{ level, number: '', heading },
  blocks: texts.map(paragraph),
})

function chaptersOf(record: ExtractRecord, words: Words): ReportChapter[] {
  const t = words.messages['access-requests']
  const section = sectionOf(record.withholding)
  const judged: Record<string, string> = {
    withheld: fill(t.report.withheld, { section }),
    in_part: fill(t.report.inPart, { section }),
  }
  const left = record.decision ? judged[record.decision] : undefined
  const head = chapter(`${t.kinds[record.kind]} ${record.number}`, [
    ...factsOf(record, words),
    ...(left ? [`${left} ${t.report.appeal}`] : []),
  ])
  return [head, ...record.pieces.map(({ key, text }) => chapter(t.pieces[key], text.split(/\n{2,}/), 2))]
}

/** One line for each thing that the article asks for. */
function factsOf(record: ExtractRecord, words: Words): string[] {
  const { messages, locale } = words
  const t = messages['access-requests'].report
  const { kind, unit, on, decidedOn } = record
  const day = (value: string) => formatDate(value, 'dayYear', locale)
  const line = (label: string, value: string) => `${label}: ${value}`
  return [
    line(t.unit, unit),
    line(t.started, day(on)),
    line(t.purpose, t.purposes[kind]),
    line(t.grounds, processingGrounds(kind, on).join('; ')),
    line(t.categories, t.categoriesText[kind]),
    line(t.source, sourceOf(record, messages)),
    line(t.recipients, recipientsOf(record, words)),
    line(t.retention, retentionOf(record, words)),
    ...(decidedOn ? [line(t.reviewed, day(decidedOn))] : []),
  ]
}

function sourceOf({ channel, sourceKind }: ExtractRecord, messages: Messages): string {
  const { sources } = messages['access-requests'].report
  const place = isKnownSource(sourceKind) ? messages.concerns.source[sourceKind] : ''
  return [sources[channel ?? 'case'], channel === 'staff' ? place : ''].filter(Boolean).join(', ')
}

function recipientsOf({ recipients, kind }: ExtractRecord, { messages, locale }: Words): string {
  const t = messages['access-requests'].report
  if (recipients.length === 0) return t.noRecipients
  return recipients
    .map(({ on, recipient, ground }) => {
      const section = groundsOn(on, kind).find(({ code }) => code === ground)?.section ?? ''
      return fill(t.recipientLine, {
        recipient: messages.disclosures.recipients[recipient],
        day: formatDate(on, 'dayYear', locale),
        ground: section || messages.disclosures.grounds[ground].name,
      })
    })
    .join('; ')
}

function retentionOf({ retention, gone }: ExtractRecord, { messages, locale }: Words): string {
  const t = messages['access-requests'].report
  if (gone) return t.retentionGone
  if (!retention || retention.standing === 'open') return t.retentionNone
  const law = lawText(retention.rule, messages.disposals)
  if (retention.standing === 'kept') return fill(t.retentionKept, { law })
  const day = (value: string) => formatDate(value, 'dayYear', locale)
  return fill(t.retentionTerm, { law, from: day(retention.mayFrom), last: day(retention.mustBy) })
}

function paragraph(text: string): PaperBlock {
  const inlines = text
    .split('\n')
    .flatMap((line, at) => [
      ...(at > 0 ? [{ kind: 'break' } as const] : []),
      { kind: 'text', text: line } as const,
    ])
  return { kind: 'paragraph', inlines }
}
