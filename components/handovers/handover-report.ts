import { fill } from '@/components/plans/fill'
import { type AccentName, accents } from '@/components/ui/accent'
import { formatDate } from '@/components/ui/dates'
import { reportLogo } from '@/lib/documents/rules'
import type { PaperBlock, Report, ReportChapter } from '@/lib/documents/schema'
import type { HandoverPackage } from '@/lib/handovers/queries'
import type { HandoverDocument } from '@/lib/handovers/schema'
import type { Messages } from '@/messages/load'
import type { Locale } from '@/messages/locales'

export type HandoverWords = { messages: Messages; locale: Locale }
type Telling = HandoverWords & { document: HandoverDocument }

/** The report as it was handed over, for those who inquire. The same secrecy follows it. */
export function handoverReport(view: HandoverPackage, { messages, locale }: HandoverWords): Report {
  const { document, municipality, number, logo } = view
  const [t, { report }] = [messages.handovers.file, messages.exports]
  const chapters = chaptersOf({ document, messages, locale })
  return {
    language: locale,
    title: fill(t.title, { number }),
    lead: t.lead,
    author: municipality.name,
    day: view.today,
    accent: (accents[municipality.accent as AccentName] ?? accents.stockholm).light.accent,
    logo: logo && reportLogo(logo, fill(report.logo, { municipality: municipality.name })),
    ...{ draft: null, tally: null },
    running: { owner: municipality.name, body: t.kind, register: number },
    facts: factsOf(view, { document, messages, locale }),
    words: {
      contents: messages.plans.page.outline,
      ...{ page: report.page, of: report.of },
      made: fill(report.made, { day: formatDate(view.today, 'dayYear', locale) }),
    },
    chapters: chapters.map((chapter, index) => ({ ...chapter, number: String(index + 1) })),
  }
}

/** A word for a key; one that has none stands as it is. */
const wordOf = (words: Record<string, unknown>, key: string): string => {
  const word = words[key]
  return typeof word === 'string' ? word : key
}

function factsOf({ number, checksum }: HandoverPackage, { document, messages, locale }: Telling) {
  const t = messages.handovers.file
  const { report, handover } = document
  const day = (moment: string) => formatDate(moment, 'dayYear', locale)
  return [
    { label: t.number, value: number },
    { label: t.received, value: day(report.receivedAt) },
    { label: t.decision, value: wordOf(messages.assessments.decisions, report.decision) },
    { label: t.danger, value: report.immediateDanger ? t.yes : t.no },
    {
      label: t.handedOver,
      value: [day(handover.madeAt), handover.by, handover.title].filter(Boolean).join(', '),
    },
    { label: t.checksum, value: checksum },
  ]
}

function chaptersOf(telling: Telling): Omit<ReportChapter, 'number'>[] {
  const { document, messages } = telling
  const [{ read }, { file }] = [messages.concerns, messages.handovers]
  const chapters: [string, PaperBlock[]][] = [
    [read.what, storyOf(telling)],
    [read.who, document.people.flatMap((person) => personOf(person, telling))],
    [read.reporter, reporterOf(telling)],
    [messages.assessments.title, document.assessments.flatMap((made) => assessmentOf(made, telling))],
    [file.steps, document.steps.map((step) => stepOf(step, telling))],
    [
      file.files,
      document.attachments.map((one) => paragraph(fill(file.fileLine, { file: one.file, name: one.name }))),
    ],
  ]
  return chapters.map(([heading, blocks]) => ({
    ...{ level: 1, heading },
    blocks: blocks.length > 0 ? blocks : [paragraph(file.missing)],
  }))
}

function storyOf({ document: { report }, messages: { concerns } }: Telling): PaperBlock[] {
  const { read, basis } = concerns
  return said([
    [read.observed, report.observed],
    [read.heard, report.heard],
    [read.ownWords, report.ownWords],
    [read.when, report.observedWhen],
    [read.basis, report.basis.map((one) => wordOf(basis, one)).join('. ')],
    [read.done, report.done],
    [read.earlier, report.earlier],
  ])
}

function personOf(
  person: HandoverDocument['people'][number],
  { messages: { concerns } }: Telling,
): PaperBlock[] {
  const { read, subject } = concerns
  const guardians = person.guardians.map(({ name, phone, informed, told }) =>
    [name, phone, wordOf(read.guardianKnows, informed), told].filter(Boolean).join(', '),
  )
  return [
    labelled(
      [subject[person.kind], person.protectedIdentity && read.protectedTitle].filter(Boolean).join(', '),
    ),
    ...said([
      [read.name, person.name],
      [read.personalNumber, person.personalNumber],
      [read.age, person.age],
      [read.address, person.address],
      [read.school, person.school],
      [read.interpreter, person.interpreter],
      [read.guardian, guardians.join('\n')],
    ]),
  ]
}

function reporterOf({ document: { reporter, report }, messages: { concerns } }: Telling): PaperBlock[] {
  const { read, source } = concerns
  return said([
    [read.reporterName, reporter.anonymous ? read.anonymous : reporter.name],
    [read.reporterRole, reporter.role],
    [read.reporterUnit, reporter.unit],
    [read.source, wordOf(source, report.source)],
    [read.reporterPhone, reporter.phone],
    [read.takenBy, reporter.takenBy],
  ])
}

function assessmentOf(
  made: HandoverDocument['assessments'][number],
  { messages: { assessments, handovers }, locale }: Telling,
): PaperBlock[] {
  const { fact, decisions } = assessments
  const title = `${assessments[made.kind].title}: ${wordOf(decisions, made.decision)}`
  const heard = made.childHeard && `${made.childHeard === 'yes' ? fact.yes : fact.no} ${made.childHeardHow}`
  const ground = made.consent && (made.consent === 'consent' ? fact.consentYes : fact.consentCare)
  const by = [formatDate(made.decidedAt, 'dayClock', locale), made.by, made.title].filter(Boolean).join(', ')
  return [
    labelled(made.corrected ? `${title} (${handovers.file.corrected})` : title),
    ...said([
      [fact.made, by],
      [fact.law, `${made.act} ${made.section}`],
      [fact.until, made.extendedTo ? formatDate(made.extendedTo, 'dayYear', locale) : ''],
      [fact.why, made.why],
      [fact.action, made.action],
      [fact.basis, made.basis],
      [fact.childHeard, heard],
      [fact.consent, [ground, made.consentHow].filter(Boolean).join(' ')],
      [fact.reasons, made.reasons],
    ]),
  ]
}

function stepOf(step: HandoverDocument['steps'][number], { messages, locale }: Telling): PaperBlock {
  const act = wordOf(messages.assessments.record, step.act)
  const moved = step.from === step.to ? '' : `${step.from} – ${step.to}`
  const when = formatDate(step.at, 'dayClock', locale)
  return paragraph([`${when}: ${act}`, step.by, moved, step.note].filter(Boolean).join(', '))
}

function said(texts: [string, string][]): PaperBlock[] {
  return texts.flatMap(([label, text]) =>
    text.trim() === '' ? [] : [labelled(label), ...text.split('\n').filter(Boolean).map(paragraph)],
  )
}

const labelled = (text: string): PaperBlock => ({
  kind: 'paragraph',
  inlines: [{ kind: 'text', text, bold: true }],
})
const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', inlines: [{ kind: 'text', text }] })
