import { z } from 'zod'
import type { GuidelineState } from '@/lib/guidelines/rules'
import type { Logo } from '@/lib/municipality-looks/schema'
import type { IsoDate } from '@/lib/platform/clock'

export const guidelineFormats = ['pdf', 'pdf-archive', 'docx'] as const
export type GuidelineFormat = (typeof guidelineFormats)[number]

export const guidelineFileChoice = z.object({ id: z.uuid(), format: z.enum(guidelineFormats) })

export type ExportedGuidelineSection = {
  id: string
  parentId: string | null
  position: number
  levelName: string
  number: string
  title: string
  aim: string
  exampleMethods: string[]
  committees: string[]
}
/** A version of a guideline as it leaves the system. */
export type GuidelineExportView = {
  format: GuidelineFormat
  today: IsoDate
  municipality: { name: string; accent: string }
  /** In the files that are documents. */
  logo: Logo | null
  guideline: {
    title: string
    version: string
    state: GuidelineState
    inForce: boolean
    adoptedBy: string | null
    adoptedOn: IsoDate | null
    paragraph: string | null
    validFrom: IsoDate
    validTo: IsoDate | null
  }
  duties: string[]
  sections: ExportedGuidelineSection[]
}
