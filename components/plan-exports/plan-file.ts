import { type ExportWords, measureSheet, stepSheet } from '@/components/plan-exports/measure-sheets'
import type { SentFile } from '@/lib/documents/schema'
import { contentTypes, planFileName, planJson } from '@/lib/plan-exports/rules'
import type { PlanExportView } from '@/lib/plan-exports/schema'
import { workbookOf } from '@/lib/spreadsheets/export'
import { csvOf } from '@/lib/spreadsheets/rules'

/** The plan in the format that was asked for, in the language of the one who asks. */
export async function planFile(view: PlanExportView, words: ExportWords): Promise<SentFile> {
  const { kinds, draft } = words.messages.exports
  return {
    name: planFileName(view, { kind: kinds[view.plan.kind], draft }),
    type: contentTypes[view.format],
    content: await contentOf(view, words),
  }
}

async function contentOf(view: PlanExportView, words: ExportWords): Promise<SentFile['content']> {
  switch (view.format) {
    case 'csv':
      return csvOf(measureSheet(view, words))
    case 'xlsx':
      return workbookOf([measureSheet(view, words), stepSheet(view, words)])
    case 'json':
      return `${JSON.stringify(planJson(view), null, 2)}\n`
  }
}
