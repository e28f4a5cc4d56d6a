import { indicatorSheet } from '@/components/plan-exports/indicator-sheet'
import { type ExportWords, measureSheet, stepSheet } from '@/components/plan-exports/measure-sheets'
import { planReport } from '@/components/plan-exports/plan-report'
import { contentTypes } from '@/lib/documents/rules'
import type { SentFile } from '@/lib/documents/schema'
import { pdfOf } from '@/lib/pdf-documents/export'
import { planFileName, planJson } from '@/lib/plan-exports/rules'
import type { PlanExportView } from '@/lib/plan-exports/schema'
import { workbookOf } from '@/lib/spreadsheets/export'
import { csvOf } from '@/lib/spreadsheets/rules'

/** The plan in the format that was asked for, in the language of the one who asks. */
export async function planFile(view: PlanExportView, words: ExportWords): Promise<SentFile> {
  const { kinds, draft, archive } = words.messages.exports
  return {
    name: planFileName(view, { kind: kinds[view.plan.kind], draft, archive }),
    type: contentTypes[view.format],
    content: await contentOf(view, words),
  }
}

async function contentOf(view: PlanExportView, words: ExportWords): Promise<SentFile['content']> {
  switch (view.format) {
    case 'pdf':
      return pdfOf(planReport(view, words), 'ua-1')
    case 'pdf-archive':
      return pdfOf(planReport(view, words), 'a-2a')
    case 'docx':
      return wordFile(view, words)
    case 'csv':
      return csvOf(measureSheet(view, words))
    case 'xlsx':
      return workbookOf([measureSheet(view, words), stepSheet(view, words), indicatorSheet(view, words)])
    case 'json':
      return `${JSON.stringify(planJson(view), null, 2)}\n`
  }
}

/** Loaded when somebody asks for a Word file, and not with every page. */
async function wordFile(view: PlanExportView, words: ExportWords): Promise<SentFile['content']> {
  const { wordOf } = await import('@/lib/word-documents/export')
  return wordOf(planReport(view, words))
}
