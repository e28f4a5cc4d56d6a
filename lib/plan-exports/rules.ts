/**
 * A plan as a file. What is decided is a document that can be kept outside the system (design: everything decided is a
 * document); what is not decided says so in its name, for a file wanders and is found again without its page.
 * Measures are counted as the plan counts them: 4.1.2 is the second in section 4.1.
 */
import { fileName } from '@/lib/documents/rules'
import { standing, type TimedMeasure } from '@/lib/measures/rules'
import { inOrder } from '@/lib/measures/schema'
import {
  type ExportMeasure,
  type ExportSection,
  type PlanExport,
  type PlanExportView,
  type PlanFormat,
  planExport,
} from '@/lib/plan-exports/schema'
import type { PlanState } from '@/lib/plans/rules'

/** Before the decision a file is a draft, whatever step the plan stands at. */
export function isDraft(state: PlanState): boolean {
  return state === 'draft' || state === 'consultation' || state === 'sent'
}

const endings: Record<PlanFormat, string> = {
  pdf: 'pdf',
  'pdf-archive': 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  csv: 'csv',
  json: 'json',
}

/** `words` are what the file is called in the language of its reader: the kind of plan, "draft", "archive". */
export function planFileName(
  view: PlanExportView,
  words: { kind: string; draft: string; archive: string },
): string {
  const { plan, format } = view
  const [from, to] = [plan.periodFrom.slice(0, 4), plan.periodTo.slice(0, 4)]
  const years = from === to ? [from] : [from, to]
  const marks = [isDraft(plan.state) ? words.draft : '', format === 'pdf-archive' ? words.archive : '']
  return fileName([words.kind, shortCommittee(plan.committee), ...years, ...marks], endings[format])
}

/** "Norrmalms stadsdelsnämnd" is Norrmalm to those who look for its file. */
function shortCommittee(name: string): string {
  return name.replace(/s? (?:stadsdels|kommundels)nämnd(?:en)?$/i, '')
}

export type NumberedMeasure = ExportMeasure & { number: string; section: ExportSection }

/** In the order of the plan, with its numbers. */
export function numberedMeasures({ sections, measures }: Pick<PlanExportView, 'sections' | 'measures'>) {
  return sections.flatMap((section): NumberedMeasure[] =>
    measures
      .filter(({ sectionId }) => sectionId === section.id)
      .map((measure, index) => ({ ...measure, section, number: `${section.number}.${index + 1}` })),
  )
}

export function standingOf(measure: TimedMeasure, { today, soonDays }: PlanExportView) {
  return standing(measure, { today, soonDays })
}

export function planJson(view: PlanExportView): PlanExport {
  const { plan, municipality, sections, today } = view
  const { id, title, kind, committee, periodFrom, periodTo, state } = plan
  const { decidedOn, approvedOn, paragraph, registerNumber, followUpOn } = plan
  return planExport.parse({
    format: 'samlad.plan.1',
    exportedOn: today,
    municipality: municipality.name,
    plan: {
      ...{ id, title, kind, committee, periodFrom, periodTo, state },
      ...{ decidedOn, approvedOn, paragraph, registerNumber, followUpOn },
    },
    sections: sections.map(({ number, heading, kind: sort, body }) => ({
      number,
      heading,
      kind: sort,
      body,
    })),
    measures: numberedMeasures(view).map(({ section, sectionId: _, ...measure }) => ({
      ...measure,
      section: section.number,
      environments: inOrder(measure.environments),
      steps: measure.steps.map((step, index) => ({ number: index + 1, ...step })),
    })),
  })
}
