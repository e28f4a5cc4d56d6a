/**
 * A PDF that may be kept and handed on (ISO 32000-2). Pages are shown by the reader's own program; what a PDF can do
 * beside being read is refused: scripts, programs to start, files inside it, forms that send. A script or an action must
 * name its kind, and that name is looked for wherever a name can stand: in the file as it is and in its compressed
 * objects. What is locked with a password cannot be looked through and is refused too.
 */
import { constants, inflateSync } from 'node:zlib'
import { Unreadable } from '@/lib/file-archives/rules'

const active =
  /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|ImportData|SubmitForm|Rendition|GoToE)(?![A-Za-z])/
const mostUnpacked = 60_000_000
const longestHead = 4_096

export function judgePdf(bytes: Uint8Array) {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!/^%PDF-[12]\.\d/.test(text)) throw new Unreadable('import_file_damaged')
  if (/<(script|html|svg|body)\b/i.test(text.slice(0, 2_048))) throw new Unreadable('file_embedded')
  const last = text.lastIndexOf('%%EOF')
  if (last < 0 || /[^\s\0]/.test(text.slice(last + 5))) throw new Unreadable('import_file_damaged')
  // The end of a zip archive: the file is both, and which one depends on who opens it.
  if (text.slice(-70_000).includes('PK\u0005\u0006')) throw new Unreadable('file_embedded')
  const plain = readable(text)
  if (/\/Encrypt(?![A-Za-z])/.test(plain)) throw new Unreadable('import_file_locked')
  if (active.test(plain)) throw new Unreadable('file_pdf_active')
  // One that is named but not found stands where only some programs would look.
  if (judgeObjects(bytes, text) !== countPacked(plain)) throw new Unreadable('file_pdf_active')
}

/** A name may be written with signs as numbers: /J#61vaScript. */
function readable(text: string): string {
  if (!text.includes('#')) return text
  return text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

const countPacked = (text: string) => text.match(/\/ObjStm(?![A-Za-z])/g)?.length ?? 0

/** Objects packed together, where a dictionary can stand unseen from outside. How many there were. */
function judgeObjects(bytes: Uint8Array, text: string): number {
  let [judged, left] = [0, mostUnpacked]
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    const head = text.startsWith('end', at - 3) ? '' : headBefore(text, at)
    const named = countPacked(head)
    if (named === 0) continue
    judged += named
    // Without a filter what it holds has been read with the rest of the file.
    if (!/\/Filter/.test(head)) continue
    if (!isDeflated(head)) throw new Unreadable('file_pdf_active')
    const objects = unpack(bytes.subarray(at + (text.startsWith('\r\n', at + 6) ? 8 : 7)), left)
    left -= objects.length
    if (active.test(readable(objects))) throw new Unreadable('file_pdf_active')
  }
  return judged
}

const isDeflated = (head: string) =>
  /\/Filter\s*(\/FlateDecode(?![A-Za-z])|\[\s*\/FlateDecode\s*\])/.test(head) && !/\/Predictor/.test(head)

function headBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - longestHead), at)
  return readable(near.slice(near.lastIndexOf('obj') + 1))
}

/** Ends where the packed objects end, or at the limit: not after it. */
function unpack(bytes: Uint8Array, most: number): string {
  try {
    const finishFlush = constants.Z_SYNC_FLUSH
    return inflateSync(bytes, { finishFlush, maxOutputLength: Math.max(1, most) }).toString('latin1')
  } catch (error) {
    const { code } = error as { code?: string }
    throw new Unreadable(code === 'ERR_BUFFER_TOO_LARGE' ? 'import_file_bomb' : 'import_file_damaged')
  }
}
