import type { ExportWords } from '@/components/plan-exports/measure-sheets'
import { fill } from '@/components/plans/fill'
import { type AccentName, accents } from '@/components/ui/accent'
import { formatDate } from '@/components/ui/dates'
import { paperText, reportLogo } from '@/lib/documents/rules'
import type { PaperBlock, Report, ReportChapter } from '@/lib/documents/schema'
import type { ExportedGuidelineSection, GuidelineExportView } from '@/lib/guideline-exports/schema'
import { type SectionNode, sectionTree } from '@/lib/guidelines/rules'
import { parseRichText } from '@/lib/rich-text/rules'

/** A version of a guideline on paper: who adopted it, what it demands, and of whom. */
export function guidelineReport(view: GuidelineExportView, words: ExportWords): Report {
  const { guideline, municipality, today } = view
  const { messages, locale } = words
  const { report, draft } = messages.exports
  const state = guideline.inForce ? 'inForce' : guideline.state
  return {
    language: locale,
    title: guideline.title,
    lead: fill(report.guideline.lead[state], { version: guideline.version }),
    author: municipality.name,
    day: today,
    accent: (accents[municipality.accent as AccentName] ?? accents.stockholm).light.accent,
    logo: view.logo && reportLogo(view.logo, fill(report.logo, { municipality: municipality.name })),
    draft: guideline.state === 'draft' ? draft : null,
    running: {
      owner: municipality.name,
      body: fill(messages.guidelines.version, { version: guideline.version }),
      register: '',
    },
    facts: factsOf(view, words),
    words: {
      contents: messages.plans.page.outline,
      page: report.page,
      of: report.of,
      made: fill(report.made, { day: formatDate(today, 'dayYear', locale) }),
    },
    tally: null,
    chapters: [
      ...chaptersOf(sectionTree(view.sections), words, 1),
      ...(view.duties.length > 0 ? [dutyChapter(view.duties, words)] : []),
    ],
  }
}

function factsOf({ guideline }: GuidelineExportView, { messages, locale }: ExportWords): Report['facts'] {
  const { facts, guideline: own } = messages.exports.report
  const day = (date: string | null) => (date ? formatDate(date, 'dayYear', locale) : facts.none)
  const { adoptedBy, paragraph } = guideline
  const written = paragraph && (paragraph.startsWith('§') ? paragraph : `§ ${paragraph}`)
  const decision = [adoptedBy, written].filter(Boolean).join(', ')
  return [
    { label: facts.decision, value: decision || facts.notDecided },
    { label: facts.date, value: day(guideline.adoptedOn) },
    { label: own.version, value: guideline.version },
    { label: own.from, value: day(guideline.validFrom) },
    { label: own.to, value: guideline.validTo ? day(guideline.validTo) : own.untilFurther },
  ]
}

function chaptersOf(
  nodes: readonly SectionNode<ExportedGuidelineSection>[],
  words: ExportWords,
  level: number,
): ReportChapter[] {
  return nodes.flatMap((section) => [
    {
      level: Math.min(level, 3),
      number: section.number,
      heading: section.title,
      blocks: blocksOf(section, words),
    },
    ...chaptersOf(section.children, words, level + 1),
  ])
}

function blocksOf(section: ExportedGuidelineSection, { messages }: ExportWords): PaperBlock[] {
  const { methods, responsible } = messages.guidelines
  const { committees, exampleMethods } = section
  return [
    ...paperText(parseRichText(section.aim), section.id),
    ...(committees.length > 0
      ? [labelled(responsible), listOf(committees.map((name) => ({ text: name })))]
      : []),
    ...(exampleMethods.length > 0
      ? [labelled(methods), listOf(exampleMethods.map((text) => ({ text })))]
      : []),
  ]
}

function labelled(text: string): PaperBlock {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text, bold: true }] }
}

function listOf(items: readonly { text: string }[], ordered = false): PaperBlock {
  return {
    kind: 'list',
    ordered,
    start: 1,
    items: items.map(({ text }) => [{ kind: 'paragraph', inlines: [{ kind: 'text', text }] }]),
  }
}

function dutyChapter(duties: readonly string[], { messages }: ExportWords): ReportChapter {
  return {
    level: 1,
    number: '',
    heading: messages.guidelines.duties,
    blocks: [
      listOf(
        duties.map((text) => ({ text })),
        true,
      ),
    ],
  }
}
