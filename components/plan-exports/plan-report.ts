import type { ExportWords } from '@/components/plan-exports/measure-sheets'
import { measuresTable } from '@/components/plan-exports/measures-table'
import { fill } from '@/components/plans/fill'
import { periodText } from '@/components/plans/plan-words'
import { type AccentName, accents } from '@/components/ui/accent'
import { formatDate } from '@/components/ui/dates'
import { paperText, reportLogo } from '@/lib/documents/rules'
import type { Report, ReportChapter, ReportTally } from '@/lib/documents/schema'
import { countStandings, standingKinds } from '@/lib/measures/rules'
import { isDraft, numberedMeasures, standingOf } from '@/lib/plan-exports/rules'
import type { PlanExportView } from '@/lib/plan-exports/schema'
import { depthOf } from '@/lib/plans/rules'
import { parseRichText } from '@/lib/rich-text/rules'
import type { Locale } from '@/messages/locales'

/** A plan as a document on paper: the decision first, then the contents, then what is in it. */
export function planReport(view: PlanExportView, words: ExportWords): Report {
  const { plan, municipality, today } = view
  const { messages, locale } = words
  const { report, draft } = messages.exports
  const register = plan.registerNumber
    ? fill(messages.plans.page.registerNumber, { number: plan.registerNumber })
    : ''
  return {
    language: locale,
    title: plan.title,
    lead: report.lead[plan.state],
    author: municipality.name,
    day: today,
    accent: (accents[municipality.accent as AccentName] ?? accents.stockholm).light.accent,
    logo: view.logo && reportLogo(view.logo, fill(report.logo, { municipality: municipality.name })),
    draft: isDraft(plan.state) ? draft : null,
    running: { owner: municipality.name, body: plan.committee, register },
    facts: factsOf(view, words),
    words: {
      contents: messages.plans.page.outline,
      page: report.page,
      of: report.of,
      made: fill(report.made, { day: formatDate(today, 'dayYear', locale) }),
    },
    tally: tallyOf(view, words),
    chapters: chaptersOf(view, words),
  }
}

/** What a registrar looks for: who decided, when, § and number; before the decision, that there is none. */
function factsOf({ plan }: PlanExportView, { messages, locale }: ExportWords): Report['facts'] {
  const { facts } = messages.exports.report
  const day = (date: string | null, none: string) => (date ? formatDate(date, 'dayYear', locale) : none)
  const decided = plan.paragraph
    ? fill(facts.decidedBy, { committee: plan.committee, paragraph: plan.paragraph })
    : plan.committee
  return [
    { label: facts.decision, value: isDraft(plan.state) ? facts.notDecided : decided },
    { label: facts.date, value: day(plan.decidedOn, facts.none) },
    { label: facts.register, value: plan.registerNumber ?? facts.none },
    { label: facts.period, value: periodText(plan.periodFrom, plan.periodTo, locale) },
    { label: facts.followUp, value: day(plan.followUpOn, facts.none) },
    { label: facts.state, value: messages.plans.states[plan.state] },
    ...(plan.approvedOn ? [{ label: facts.approved, value: approvalOf(plan, locale) }] : []),
  ]
}

function approvalOf({ approvedOn, approvedParagraph }: PlanExportView['plan'], locale: Locale): string {
  const day = approvedOn ? formatDate(approvedOn, 'dayYear', locale) : ''
  return [day, approvedParagraph].filter(Boolean).join(', ')
}

function tallyOf(view: PlanExportView, { messages, locale }: ExportWords): ReportTally | null {
  const counts = countStandings(view.measures.map((measure) => standingOf(measure, view)))
  if (counts.total === 0) return null
  const { tally } = messages.exports.report
  const rows = standingKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => ({ shape: kind, word: messages.measures.standing[kind], count: counts[kind] }))
  const told = rows.map(({ word, count }) => `${word} ${count}`).join(', ')
  return {
    heading: fill(tally.heading, { day: formatDate(view.today, 'dayYear', locale) }),
    alt: fill(tally.alt, { total: counts.total, told }),
    head: { word: messages.measures.table.standing, count: tally.count },
    rows,
  }
}

function chaptersOf(view: PlanExportView, words: ExportWords): ReportChapter[] {
  const measures = numberedMeasures(view)
  let above = 0
  return view.sections.map((section) => {
    // A part without its chapter stands as a chapter: no level is jumped over.
    above = Math.min(depthOf(section.number) + 1, above + 1, 2)
    const own = measures.filter(({ sectionId }) => sectionId === section.id)
    return {
      level: above,
      number: section.number,
      heading: section.heading,
      blocks: [
        ...paperText(parseRichText(section.body), section.id),
        ...(own.length > 0 ? [measuresTable(own, view, words)] : []),
      ],
    }
  })
}
