import { extractReport } from '@/components/access-requests/extract-report'
import type { AccessExtract } from '@/lib/access-extracts/queries'
import { contentTypes, fileName } from '@/lib/documents/rules'
import type { SentFile } from '@/lib/documents/schema'
import { pdfOf } from '@/lib/pdf-documents/export'
import type { Messages } from '@/messages/load'
import type { Locale } from '@/messages/locales'

/** The extract for the one who asked. The file's name holds the request's number and no name. */
export async function extractFile(
  extract: AccessExtract,
  words: { messages: Messages; locale: Locale },
): Promise<SentFile> {
  const report = extractReport(extract, words)
  const { format, number } = extract
  const name = fileName([words.messages['access-requests'].report.name, number], format)
  if (format === 'pdf') return { name, type: contentTypes.pdf, content: await pdfOf(report, 'ua-1') }
  const { wordOf } = await import('@/lib/word-documents/export')
  return { name, type: contentTypes.docx, content: await wordOf(report) }
}
