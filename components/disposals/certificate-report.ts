import { lawText } from '@/components/disposals/law-words'
import { fill } from '@/components/plans/fill'
import { type AccentName, accents } from '@/components/ui/accent'
import { formatDate } from '@/components/ui/dates'
import type { CertificateView, DisposalItem } from '@/lib/disposals/queries'
import { reportLogo } from '@/lib/documents/rules'
import type { Report, ReportChapter, ReportTable } from '@/lib/documents/schema'
import type { Messages } from '@/messages/load'
import type { Locale } from '@/messages/locales'

/** `title` and `lead` have been counted and bent by the translator. */
export type CertificateWords = { messages: Messages; locale: Locale; title: string; lead: string }

/** Gallringsprotokoll on paper: numbers, rules and hands. */
export function certificateReport(view: CertificateView, words: CertificateWords): Report {
  const { messages, locale, title, lead } = words
  const { report, disposals } = { report: messages.exports.report, disposals: messages.disposals }
  return {
    language: locale,
    ...{ title, lead },
    author: view.municipality.name,
    day: view.today,
    accent: (accents[view.municipality.accent as AccentName] ?? accents.stockholm).light.accent,
    logo: view.logo && reportLogo(view.logo, fill(report.logo, { municipality: view.municipality.name })),
    draft: null,
    running: { owner: view.municipality.name, body: disposals.report.kind, register: view.number },
    facts: factsOf(view, words),
    words: {
      contents: messages.plans.page.outline,
      page: report.page,
      of: report.of,
      made: fill(report.made, { day: formatDate(view.today, 'dayYear', locale) }),
    },
    tally: null,
    chapters: [
      {
        ...{ level: 1, number: '1', heading: disposals.report.how },
        blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: disposals.report.howText }] }],
      },
      chapterOf(
        '2',
        view.items.filter(({ state }) => state === 'destroyed'),
        {
          ...words,
          title: disposals.report.destroyed,
        },
      ),
      chapterOf(
        '3',
        view.items.filter(({ state }) => state === 'left_out'),
        {
          ...words,
          title: disposals.report.leftOut,
        },
      ),
    ],
  }
}

function factsOf(view: CertificateView, { messages, locale }: CertificateWords): Report['facts'] {
  const { list, report, bySystem } = messages.disposals
  const signed = (name: string | null, moment: string | null) =>
    moment ? fill(list.by, { name: name ?? bySystem, day: formatDate(moment, 'dayYear', locale) }) : '–'
  return [
    { label: report.count, value: String(view.destroyed) },
    { label: list.prepared, value: signed(view.preparedBy, view.preparedAt) },
    { label: list.proposed, value: signed(view.proposedBy, view.proposedAt) },
    { label: list.approved, value: signed(view.approvedBy, view.approvedAt) },
    { label: list.carriedOut, value: signed(null, view.carriedOutAt) },
  ]
}

function chapterOf(number: string, items: readonly DisposalItem[], words: CertificateWords): ReportChapter {
  const none = words.messages.disposals.report.none
  return {
    ...{ level: 1, number, heading: words.title },
    blocks:
      items.length > 0
        ? [tableOf(items, words)]
        : [{ kind: 'paragraph', inlines: [{ kind: 'text', text: none }] }],
  }
}

function tableOf(items: readonly DisposalItem[], { messages, locale, title }: CertificateWords): ReportTable {
  const words = messages.disposals
  const day = (value: string) => formatDate(value, 'dayYear', locale)
  return {
    kind: 'cells',
    name: title,
    columns: [
      { label: words.item.number, share: 3 },
      { label: words.item.rule, share: 6 },
      { label: words.item.counted, share: 3 },
      { label: words.item.due, share: 3 },
      { label: words.item.standing, share: 3 },
    ],
    rows: items.map((item) => [
      [
        { text: item.recordNumber || words.item.noNumber, look: 'strong' },
        { text: words.kinds[item.kind], look: 'note' },
      ],
      [
        { text: words.rules[item.rule] },
        { text: lawText(item, words), look: 'note' },
        ...(item.registerNumber
          ? [{ text: fill(words.item.decision, { number: item.registerNumber }), look: 'note' as const }]
          : []),
      ],
      [{ text: day(item.triggerOn) }],
      [{ text: day(item.mayFrom) }],
      [{ text: standingOf(item, words) }],
    ]),
  }
}

function standingOf({ state, leftOutBecause, files }: DisposalItem, words: Messages['disposals']): string {
  if (state === 'left_out') return leftOutBecause ? words.item.because[leftOutBecause] : words.item.leftOut
  return files > 0 ? `${words.item.destroyed}. ${words.report.files}: ${files}` : words.item.destroyed
}
