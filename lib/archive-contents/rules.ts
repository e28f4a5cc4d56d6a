/**
 * The table of contents of a zip archive, read strictly: an archive that another program could read in another way is
 * refused. It begins with its first part and ends with its table, nothing stands before, between or after, no name
 * occurs twice or leads out of a folder. What all parts together say that they unpack to is held to the limits too,
 * though most of them are never unpacked here.
 */
import { Unreadable } from '@/lib/file-archives/rules'

export type ArchivePart = { name: string; size: number; originalSize: number; stored: boolean }

const most = { parts: 5_000, bytes: 300_000_000, ratio: 250, smallest: 100_000 } as const
const marks = { part: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const
const lengths = { entry: 46, end: 22 } as const

const damaged = () => new Unreadable('import_file_damaged')

export function listArchive(bytes: Uint8Array): ArchivePart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.byteLength - lengths.end
  if (end < lengths.entry || view.getUint32(0, true) !== marks.part) throw damaged()
  // The table's end stands last, without a comment in which another file could hide.
  if (view.getUint32(end, true) !== marks.end || view.getUint16(end + 20, true) !== 0) throw damaged()
  const [count, size, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ]
  if (start + size !== end || count > most.parts) throw damaged()
  const parts = entriesOf(view, { count, start, end })
  refuseBomb(parts)
  return parts
}

function entriesOf(view: DataView, { count, start, end }: Record<'count' | 'start' | 'end', number>) {
  const parts: ArchivePart[] = []
  const names = new Set<string>()
  let [at, first] = [start, Number.POSITIVE_INFINITY]
  for (let entry = 0; entry < count; entry += 1) {
    if (at + lengths.entry > end || view.getUint32(at, true) !== marks.entry) throw damaged()
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new Unreadable('import_file_locked')
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ]
    const name = nameAt(view, at + lengths.entry, nameLength)
    if (names.has(name) || !staysInside(name)) throw damaged()
    names.add(name)
    first = Math.min(first, view.getUint32(at + 42, true))
    parts.push({
      name,
      size: view.getUint32(at + 20, true),
      originalSize: view.getUint32(at + 24, true),
      stored: view.getUint16(at + 10, true) === 0,
    })
    at += lengths.entry + nameLength + extra + comment
  }
  if (at !== end || first !== 0) throw damaged()
  return parts
}

function nameAt(view: DataView, start: number, length: number): string {
  if (start + length > view.byteLength) throw damaged()
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + start, length))
}

const staysInside = (name: string) => name !== '' && !/^[/\\]|\\|^[a-z]:|(^|\/)\.\.(\/|$)|\p{Cc}/iu.test(name)

function refuseBomb(parts: readonly ArchivePart[]) {
  const total = parts.reduce((sum, { originalSize }) => sum + originalSize, 0)
  const swollen = parts.some(
    ({ size, originalSize }) => originalSize > most.smallest && originalSize > size * most.ratio,
  )
  if (total > most.bytes || swollen) throw new Unreadable('import_file_bomb')
}
