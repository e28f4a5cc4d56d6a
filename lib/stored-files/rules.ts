/**
 * What a kept file is called and how it is sent. Source: OWASP File Upload Cheat Sheet and security-bar row "Upload":
 * the content decides what a file is, never its name, and what is sent out is never shown inside a page of ours. A name
 * is a person's text: it keeps its letters, but nothing that is a path, that turns the direction of the text (so that
 * "gpj.exe" reads "exe.jpg") or that some system cannot hold, and it ends with what the file is.
 */
import type { FileKind } from '@/lib/stored-files/schema'

const endings: Record<FileKind, readonly string[]> = {
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  pptx: ['pptx'],
  odt: ['odt'],
  ods: ['ods'],
  odp: ['odp'],
  txt: ['txt'],
  csv: ['csv'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  webp: ['webp'],
}

/** What a file of the kind is called last. */
export const endingOf = (kind: FileKind) => endings[kind][0] ?? kind

/** For a form's `accept`: a help to find the file, no guard. */
export const acceptedEndings = Object.values(endings)
  .flat()
  .map((ending) => `.${ending}`)
  .join(',')

const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'
export const mediaTypes: Record<FileKind, string> = {
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  pptx: `${office}.presentationml.presentation`,
  odt: `${open}.text`,
  ods: `${open}.spreadsheet`,
  odp: `${open}.presentation`,
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
}

const longestName = 120
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** The name that it is kept by and sent under. */
export function keptName(given: string, kind: FileKind): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const tidy = last
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const ending = /\.([a-z0-9]{1,5})$/i.exec(tidy)?.[1]?.toLowerCase() ?? ''
  const [own = ''] = endings[kind]
  const isOwn = endings[kind].includes(ending)
  const stem = isOwn ? tidy.slice(0, -ending.length - 1).replace(/[\s.]+$/, '') : tidy
  return `${shortened(stem)}.${isOwn ? ending : own}`
}

function shortened(stem: string): string {
  const letters = [...stem]
  const short =
    letters.length > longestName ? `${letters.slice(0, longestName - 1).join('')}…` : letters.join('')
  if (short === '') return 'fil'
  return reserved.test(short) ? `fil-${short}` : short
}

/** A mebibyte in the database at a time: never a whole file in one value. */
export const partBytes = 1024 * 1024

export function partsOf(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / partBytes) }, (_, at) =>
    bytes.subarray(at * partBytes, (at + 1) * partBytes),
  )
}

/** next.config.ts lets through a little more, so that the refusal can be said in words. */
export const mostFileBytes = 20 * 1024 * 1024

/** What one municipality may keep in all: some thousand documents of ordinary size. */
export const mostMunicipalityBytes = 5 * 1024 * 1024 * 1024

export type FileSize = { amount: string; unit: 'kB' | 'MB' }

/** As people say it: 340 kB, 1,2 MB. */
export function sizeOf(bytes: number, locale: string): FileSize {
  const small = bytes < 1_000_000
  const amount = small ? Math.max(1, Math.round(bytes / 1_000)) : bytes / 1_000_000
  const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: small ? 0 : 1 })
  return { amount: digits.format(amount), unit: small ? 'kB' : 'MB' }
}
