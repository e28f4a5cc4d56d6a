import { z } from 'zod'
import { type ExportedIndicator, exportedIndicator } from '@/lib/indicators/schema'
import { environments, type MeasureStatus, measureStatuses, preventionLevels } from '@/lib/measures/schema'
import type { Logo } from '@/lib/municipality-looks/schema'
import { type PlanDates, planStates } from '@/lib/plans/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { type FileKind, fileKinds } from '@/lib/stored-files/schema'

/** In the order that the page offers them. */
export const planFormats = ['pdf', 'pdf-archive', 'docx', 'xlsx', 'csv', 'json'] as const
export type PlanFormat = (typeof planFormats)[number]

export const planExportChoice = z.object({ planId: z.uuid() })
export const planFileChoice = z.object({ planId: z.uuid(), format: z.enum(planFormats) })

export type ExportPlan = PlanDates & {
  id: string
  kind: 'action_plan' | 'statutory'
  title: string
  committee: string
  periodFrom: IsoDate
  periodTo: IsoDate
  registerNumber: string | null
}
export type ExportSection = {
  id: string
  kind: 'text' | 'measures'
  number: string
  heading: string
  body: string
}
export type ExportStep = {
  title: string
  responsible: string
  status: MeasureStatus
  dueOn: IsoDate | null
  note: string
}
export type ExportMeasure = {
  id: string
  sectionId: string
  title: string
  purpose: string
  responsible: string
  responsibleUnit: string | null
  otherParties: string
  status: MeasureStatus
  startsOn: IsoDate | null
  dueOn: IsoDate | null
  /** The last day for the next follow-up, when one is demanded. */
  updateDueOn: IsoDate | null
  preventionLevel: 'general' | 'specific' | 'individual' | null
  environments: string[]
  guideline: string | null
  steps: ExportStep[]
  indicators: ExportedIndicator[]
  lastFollowUp: { on: IsoDate; status: MeasureStatus; comment: string; obstacle: string } | null
  attachments: { name: string; kind: FileKind; size: number }[]
}
/** A plan as it leaves the system: everything that it says, and nothing about who wrote it. */
export type PlanExportView = {
  format: PlanFormat
  today: IsoDate
  soonDays: number
  municipality: { name: string; accent: string }
  /** In the files that are documents. */
  logo: Logo | null
  plan: ExportPlan
  sections: ExportSection[]
  measures: ExportMeasure[]
}

const day = z.iso.date()
const status = z.enum(measureStatuses).describe('proposal: not decided; cancelled: is not to be done')

const exportedStep = z.object({
  number: z.int().describe('In the order of the measure'),
  title: z.string(),
  responsible: z.string(),
  status,
  dueOn: day.nullable(),
  note: z.string(),
})

const exportedMeasure = z.object({
  id: z.uuid().describe('Stays the same from export to export'),
  number: z.string().describe('As the plan counts, such as 4.1.2; changes when measures are moved'),
  section: z.string().describe('The number of the section it stands in'),
  title: z.string(),
  purpose: z.string(),
  responsible: z.string().describe('A function or a unit, in words'),
  responsibleUnit: z.string().nullable().describe('The unit of the organisation, when one is chosen'),
  otherParties: z.string(),
  status,
  startsOn: day.nullable(),
  dueOn: day.nullable().describe('Null: continuous'),
  updateDueOn: day.nullable().describe('The last day for the next follow-up, when one is demanded'),
  preventionLevel: z.enum(preventionLevels).nullable(),
  environments: z.array(z.enum(environments)).describe('Empty: all environments'),
  guideline: z.string().nullable().describe('Number and title of the guideline section it answers to'),
  steps: z.array(exportedStep),
  indicators: z.array(exportedIndicator),
  lastFollowUp: z
    .object({ on: day, status, comment: z.string(), obstacle: z.string() })
    .nullable()
    .describe('The latest report; without the name of who made it'),
  attachments: z
    .array(z.object({ name: z.string(), kind: z.enum(fileKinds), size: z.int().describe('Bytes') }))
    .describe('What is attached to it; the files themselves stay in the system'),
})

/** The JSON file of a plan. `format` changes when a field is taken away or means something else. */
export const planExport = z.object({
  format: z.literal('samlad.plan.1'),
  exportedOn: day,
  municipality: z.string(),
  plan: z.object({
    id: z.uuid(),
    title: z.string(),
    kind: z.enum(['action_plan', 'statutory']),
    committee: z.string(),
    periodFrom: day,
    periodTo: day,
    state: z.enum(planStates),
    decidedOn: day.nullable(),
    approvedOn: day.nullable().describe('By the executive board, where it must approve'),
    paragraph: z.string().nullable(),
    registerNumber: z.string().nullable(),
    followUpOn: day.nullable(),
  }),
  sections: z.array(
    z.object({
      number: z.string(),
      heading: z.string(),
      kind: z.enum(['text', 'measures']),
      body: z
        .string()
        .describe('Text with marks for headings, lists, links, tables and footnotes (Markdown)'),
    }),
  ),
  measures: z.array(exportedMeasure),
})
export type PlanExport = z.infer<typeof planExport>
