import { guidelineReport } from '@/components/guideline-exports/guideline-report'
import type { ExportWords } from '@/components/plan-exports/measure-sheets'
import { contentTypes, fileName } from '@/lib/documents/rules'
import type { SentFile } from '@/lib/documents/schema'
import type { GuidelineExportView } from '@/lib/guideline-exports/schema'
import { pdfOf } from '@/lib/pdf-documents/export'

/** The guideline in the format that was asked for, in the language of the one who asks. */
export async function guidelineFile(view: GuidelineExportView, words: ExportWords): Promise<SentFile> {
  const { draft, archive, kinds } = words.messages.exports
  const { format, guideline, municipality } = view
  const marks = [guideline.state === 'draft' ? draft : '', format === 'pdf-archive' ? archive : '']
  return {
    name: fileName(
      [kinds.guideline, municipality.name, guideline.version, ...marks],
      format === 'docx' ? 'docx' : 'pdf',
    ),
    type: contentTypes[format],
    content: await contentOf(view, words),
  }
}

async function contentOf(view: GuidelineExportView, words: ExportWords): Promise<SentFile['content']> {
  const report = guidelineReport(view, words)
  if (view.format !== 'docx') return pdfOf(report, view.format === 'pdf' ? 'ua-1' : 'a-2a')
  const { wordOf } = await import('@/lib/word-documents/export')
  return wordOf(report)
}
