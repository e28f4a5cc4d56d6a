import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { mostTriesWithFiles } from '@/lib/residents/rules'
import { receiveFile } from '@/lib/stored-files/import'
import { mostFileBytes } from '@/lib/stored-files/rules'
import type { ReceivedFile } from '@/lib/stored-files/schema'

/** What is ours to put right, or the scanner's. All else is the file's own fault, whichever it is. */
const spoken: Record<string, string> = {
  file_too_large: 'file_too_large',
  file_not_scanned: 'file_later',
}

/** A resident's files, judged, scanned and drawn anew like the staff's, one after another. */
export async function receiveResidentFiles(
  files: readonly File[],
  tries: number,
): Promise<Outcome<ReceivedFile[]>> {
  if (files.length > 0 && tries >= mostTriesWithFiles) return invalid('files', 'file_later')
  if (files.reduce((sum, { size }) => sum + size, 0) > mostFileBytes)
    return invalid('files', 'file_too_large')
  const received: ReceivedFile[] = []
  for (const file of files) {
    const one = await receiveFile(file, 'files')
    if (!one.ok) {
      const [key = ''] = one.refusal.kind === 'invalid' ? (one.refusal.fields.files ?? []) : []
      return invalid('files', spoken[key] ?? 'file_not_allowed')
    }
    received.push(one.value)
  }
  return done(received)
}
