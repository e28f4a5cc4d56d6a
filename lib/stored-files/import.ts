import { Unreadable } from '@/lib/file-archives/rules'
import { contentOf, decodeText } from '@/lib/given-files/rules'
import { type ImageKind, redraw } from '@/lib/image-files/import'
import { judgeOffice } from '@/lib/office-files/rules'
import { judgePdf } from '@/lib/pdf-files/rules'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { keptName, mostFileBytes } from '@/lib/stored-files/rules'
import type { FileKind, ReceivedFile } from '@/lib/stored-files/schema'
import { scan } from '@/lib/virus-scans/import'

/**
 * Takes in a file that somebody gives: what it is, whether it may be kept, what the scanner says of it, and in which
 * form it is kept. Before any transaction. `field` is the form's, for the refusal.
 */
export async function receiveFile(file: File, field: string): Promise<Outcome<ReceivedFile>> {
  if (file.size === 0) return invalid(field, 'file_empty')
  if (file.size > mostFileBytes) return invalid(field, 'file_too_large')
  try {
    return done(await receive(file))
  } catch (error) {
    if (error instanceof Unreadable) return invalid(field, wordsOf[error.key] ?? error.key)
    throw error
  }
}

/** An import says the same things in the words of an import. */
const wordsOf: Record<string, string> = {
  import_file_bomb: 'file_bomb',
  import_file_damaged: 'file_damaged',
  import_file_locked: 'file_locked',
}

async function receive(file: File): Promise<ReceivedFile> {
  const given = new Uint8Array(await file.arrayBuffer())
  const kind = judge(given, file.name)
  const verdict = await scan(given)
  if (verdict !== 'clean') throw new Unreadable(verdict === 'infected' ? 'file_infected' : 'file_not_scanned')
  return { name: keptName(file.name, kind), kind, bytes: await keptBytes(given, kind) }
}

const imageStarts: [ImageKind, RegExp][] = [
  ['png', /^89504e470d0a1a0a/],
  ['jpeg', /^ffd8ff/],
  ['webp', /^52494646.{8}57454250/],
]

function judge(bytes: Uint8Array, name: string): FileKind {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('hex')
  const image = imageStarts.find(([, shape]) => shape.test(start))?.[0]
  if (image) return image
  const content = contentOf(bytes)
  if (content === 'locked') throw new Unreadable('file_locked')
  if (content === 'zip') return judgeOffice(bytes)
  if (content === 'pdf') {
    judgePdf(bytes)
    return 'pdf'
  }
  if (content === 'text') return judgeText(bytes, name)
  throw new Unreadable(content === 'old_office' ? 'file_old_office' : 'file_not_allowed')
}

/** Text that some program would run or show as a page, whatever it is called. */
const notPlain = /^\s*(<[!?a-z]|\{\\rtf|%!PS|#!|MIME-Version:)/i
/** A cell that a spreadsheet would compute (OWASP, CSV injection); a number may begin with its sign. */
const formula = /(^|[;,\t\n"])\s*([=@\uFF1D\uFF20]|[+\-\uFF0B\uFF0D](?![\d\s.,]))/

function judgeText(bytes: Uint8Array, name: string): 'txt' | 'csv' {
  const text = decodeText(bytes) ?? ''
  if (/(?![\t\n\r\f\u0085])\p{Cc}|\uFFFD/u.test(text) || notPlain.test(text)) {
    throw new Unreadable('file_not_allowed')
  }
  if (!/\.csv$/i.test(name.trim())) return 'txt'
  if (formula.test(text)) throw new Unreadable('file_formulas')
  return 'csv'
}

async function keptBytes(given: ReceivedFile['bytes'], kind: FileKind): Promise<ReceivedFile['bytes']> {
  if (kind === 'png' || kind === 'jpeg' || kind === 'webp') return redraw(given, kind)
  // One encoding for all text, with the mark that Excel needs to see å, ä and ö.
  if (kind === 'txt' || kind === 'csv') return new TextEncoder().encode(`\uFEFF${decodeText(given)}`)
  return given
}
