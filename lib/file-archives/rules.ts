/**
 * The zip archive that a Word or Excel file is, opened with suspicion: a small file can hold what would fill the
 * memory. Only the wanted parts are unpacked, never beyond the size that the archive declares for them, and nothing
 * is unpacked when what is declared is too much. XML is read as a stream of tags without a document type, so that no
 * entity can grow, and reading stops where a limit is met.
 */

import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** Why a file is not read; the words are the page's. */
export class Unreadable extends Error {
  constructor(readonly key: string) {
    super(key)
  }
}

const most = { entries: 5_000, bytes: 60_000_000, ratio: 250, smallest: 100_000 } as const

export type Parts = ReadonlyMap<string, string>

/** The wanted parts as text, by name. */
export function openArchive(bytes: Uint8Array, wanted: RegExp): Parts {
  return new Map([...unpackArchive(bytes, wanted)].map(([name, part]) => [name, strFromU8(part)]))
}

/** The wanted parts as they are, by name. */
export function unpackArchive(bytes: Uint8Array, wanted: RegExp): ReadonlyMap<string, Uint8Array> {
  if (((bytes[6] ?? 0) & 1) === 1) throw new Unreadable('import_file_locked')
  let [entries, total] = [0, 0]
  const filter = ({ name, originalSize, size }: { name: string; originalSize: number; size: number }) => {
    entries += 1
    if (entries > most.entries) throw new Unreadable('import_file_bomb')
    if (!wanted.test(name)) return false
    total += originalSize
    if (total > most.bytes || isSwollen(originalSize, size)) throw new Unreadable('import_file_bomb')
    return true
  }
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })))
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('import_file_damaged')
  }
}

const isSwollen = (originalSize: number, size: number) =>
  originalSize > most.smallest && originalSize > size * most.ratio

export type Attributes = Readonly<Record<string, string>>
export type XmlReader = {
  open: (name: string, attributes: Attributes) => void
  close: (name: string) => void
  text: (text: string) => void
}

/** Tags and text in order. Names are without their prefix: Word's own is always the same one. */
export function readXml(xml: string, reader: XmlReader) {
  const parser = new SaxesParser()
  const bare = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('doctype', () => {
    throw new Unreadable('import_file_damaged')
  })
  parser.on('error', () => {
    throw new Unreadable('import_file_damaged')
  })
  parser.on('opentag', ({ name, attributes }) => {
    const given = Object.entries(attributes).map(([key, value]) => [bare(key), String(value)])
    reader.open(bare(name), Object.fromEntries(given))
  })
  parser.on('closetag', ({ name }) => reader.close(bare(name)))
  parser.on('text', (text) => reader.text(text))
  parser.write(xml).close()
}
