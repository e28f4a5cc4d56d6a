import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import { type HandoverWords, handoverReport } from '@/components/handovers/handover-report'
import { contentTypes } from '@/lib/documents/rules'
import type { SentFile } from '@/lib/documents/schema'
import type { HandoverPackage } from '@/lib/handovers/queries'
import { pdfOf } from '@/lib/pdf-documents/export'

/** What was handed over: to be read, to be read by a machine, or both with the attachments. No name in any file's name. */
export async function handoverFile(view: HandoverPackage, words: HandoverWords): Promise<SentFile> {
  const { format, number, data } = view
  if (format === 'json') return { name: `${number}.json`, type: contentTypes.json, content: data }
  const pdf = await pdfOf(handoverReport(view, words), 'ua-1')
  if (format === 'pdf') return { name: `${number}.pdf`, type: contentTypes.pdf, content: pdf }
  return { name: `${number}.zip`, type: 'application/zip', content: packed(view, pdf) }
}

function packed({ number, data, files }: HandoverPackage, pdf: Uint8Array) {
  const parts: [string, Uint8Array][] = [
    [`${number}.pdf`, pdf],
    [`${number}.json`, Buffer.from(data)],
    ...files.map(({ name, bytes }) => [name, bytes] as [string, Uint8Array]),
  ]
  // As sha256sum writes and checks it.
  const sums = parts.map(([name, bytes]) => `${checksumOf(bytes)}  ${name}\n`).join('')
  const entries = Object.fromEntries([...parts, [`${number}.sha256`, Buffer.from(sums)]])
  // Stored and not squeezed: what is inside is squeezed already.
  return new Uint8Array(zipSync(entries, { level: 0 }))
}

const checksumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
