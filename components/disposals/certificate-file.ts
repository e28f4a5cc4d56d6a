import { type CertificateWords, certificateReport } from '@/components/disposals/certificate-report'
import type { CertificateView } from '@/lib/disposals/queries'
import { contentTypes, fileName } from '@/lib/documents/rules'
import type { SentFile } from '@/lib/documents/schema'
import { pdfOf } from '@/lib/pdf-documents/export'

/** The certificate in the format that was asked for, in the language of the one who asks. */
export async function certificateFile(view: CertificateView, words: CertificateWords): Promise<SentFile> {
  const { archive } = words.messages.exports
  const { format, municipality, number } = view
  const parts = [
    words.messages.disposals.report.kind,
    municipality.name,
    number,
    format === 'pdf-archive' ? archive : '',
  ]
  return {
    name: fileName(parts, format === 'docx' ? 'docx' : 'pdf'),
    type: contentTypes[format],
    content: await contentOf(view, words),
  }
}

async function contentOf(view: CertificateView, words: CertificateWords): Promise<SentFile['content']> {
  const report = certificateReport(view, words)
  if (view.format !== 'docx') return pdfOf(report, view.format === 'pdf' ? 'ua-1' : 'a-2a')
  const { wordOf } = await import('@/lib/word-documents/export')
  return wordOf(report)
}
