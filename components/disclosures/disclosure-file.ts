import { fill } from '@/components/plans/fill'
import { type AccentName, accents } from '@/components/ui/accent'
import { formatDate } from '@/components/ui/dates'
import type { DisclosureFile } from '@/lib/disclosures/queries'
import { groundsOn, type SourceKind } from '@/lib/disclosures/rules'
import { contentTypes, fileName, reportLogo } from '@/lib/documents/rules'
import type { PaperBlock, Report, SentFile } from '@/lib/documents/schema'
import { pdfOf } from '@/lib/pdf-documents/export'
import type { Messages } from '@/messages/load'
import type { Locale } from '@/messages/locales'

type Words = { messages: Messages; locale: Locale }
type Given = DisclosureFile & { source: SourceKind }

/** What was given out, on paper: for its recipient. The weighing stays in the record. The file's name holds no name. */
export async function disclosureFile(file: Given, words: Words): Promise<SentFile> {
  const report = disclosureReport(file, words)
  const name = fileName([words.messages.disclosures.file.name, file.number], file.format)
  if (file.format === 'pdf') return { name, type: contentTypes.pdf, content: await pdfOf(report, 'ua-1') }
  const { wordOf } = await import('@/lib/word-documents/export')
  return { name, type: contentTypes.docx, content: await wordOf(report) }
}

function disclosureReport({ disclosure, source, ...file }: Given, { messages, locale }: Words): Report {
  const t = messages.disclosures
  const { report } = messages.exports
  const { municipality } = file
  const day = formatDate(disclosure.at, 'dayYear', locale)
  const section =
    groundsOn(disclosure.on, source).find(({ code }) => code === disclosure.ground)?.section ?? ''
  const to = [disclosure.organisation, disclosure.name, disclosure.role].filter(Boolean).join(', ')
  return {
    language: locale,
    title: t.file.title,
    lead: t.file.lead,
    author: municipality.name,
    day: file.today,
    accent: (accents[municipality.accent as AccentName] ?? accents.stockholm).light.accent,
    logo: file.logo && reportLogo(file.logo, fill(report.logo, { municipality: municipality.name })),
    draft: null,
    running: { owner: municipality.name, body: file.unitName, register: file.number },
    facts: [
      { label: t.file.register, value: file.number },
      { label: t.file.to, value: to },
      { label: t.file.ground, value: [t.grounds[disclosure.ground].name, section].join(', ') },
      { label: t.file.decided, value: [day, disclosure.by].join(', ') },
    ],
    words: {
      ...{ contents: messages.plans.page.outline, page: report.page, of: report.of },
      made: fill(report.made, { day: formatDate(file.today, 'dayYear', locale) }),
    },
    tally: null,
    chapters: disclosure.excerpts.map(({ key, text }) => ({
      ...{ level: 1, number: '', heading: t.pieces[key] },
      blocks: text.split(/\n{2,}/).map(paragraph),
    })),
  }
}

/** One paragraph with the line breaks that it was written with. */
function paragraph(text: string): PaperBlock {
  const inlines = text
    .split('\n')
    .flatMap((line, at) => [
      ...(at > 0 ? [{ kind: 'break' } as const] : []),
      { kind: 'text', text: line } as const,
    ])
  return { kind: 'paragraph', inlines }
}
