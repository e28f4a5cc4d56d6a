import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import { type ArchiveWords, recordReport } from '@/components/archive-exports/record-report'
import { lawText } from '@/components/disposals/law-words'
import type { PackageContent } from '@/lib/archive-exports/queries'
import type { DeliveredRecord } from '@/lib/archive-exports/schema'
import { fileName } from '@/lib/documents/rules'
import type { SentFile } from '@/lib/documents/schema'
import { pdfOf } from '@/lib/pdf-documents/export'
import { csvOf } from '@/lib/spreadsheets/rules'
import type { Sheet } from '@/lib/spreadsheets/schema'

type Packed = { path: string; bytes: Uint8Array; record: DeliveredRecord }

/** The package: each record as paper and as data, its files as they were given, and a list by which all can be checked. */
export async function archiveFile(view: PackageContent, words: ArchiveWords): Promise<SentFile> {
  const packed: Packed[] = []
  // One after another: the typesetter has one thread.
  for (const record of view.records) packed.push(...(await packedOf(record, view, words)))
  const lists = {
    'manifest.json': Buffer.from(`${JSON.stringify(manifestOf(view, packed), null, 2)}\n`),
    'manifest.csv': Buffer.from(csvOf(sheetOf(packed, words))),
  }
  const entries = Object.fromEntries(packed.map(({ path, bytes }) => [path, bytes]))
  const { title } = words.messages['archive-exports']
  return {
    name: fileName([title, view.municipality.name, view.number], 'zip'),
    type: 'application/zip',
    // Stored and not squeezed: what is inside is squeezed already, and lasts better as it is.
    content: new Uint8Array(zipSync({ ...entries, ...lists }, { level: 0 })),
  }
}

async function packedOf(
  record: DeliveredRecord,
  view: PackageContent,
  words: ArchiveWords,
): Promise<Packed[]> {
  const folder = record.recordNumber
  const { files, ...data } = record
  const named = files.map(({ name, bytes }, index) => ({
    path: `${folder}/bilaga-${index + 1}-${safeName(name)}`,
    ...{ bytes, record },
  }))
  return [
    {
      path: `${folder}/${folder}.pdf`,
      bytes: await pdfOf(recordReport(record, view, words), 'a-2a'),
      record,
    },
    { path: `${folder}/${folder}.json`, bytes: Buffer.from(`${JSON.stringify(data, null, 2)}\n`), record },
    ...named,
  ]
}

/** A name that somebody gave, as a part of a path that any system can unpack. */
function safeName(name: string): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? 'bin'
  return fileName([name.replace(/\.[^.]*$/, '')], ending)
}

const checksum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function manifestOf(view: PackageContent, packed: readonly Packed[]) {
  const { number, registerNumber, today, municipality } = view
  return {
    ...{ package: number, registerNumber, made: today, municipality: municipality.name },
    records: view.records.map((record) => ({
      ...{ number: record.recordNumber, kind: record.kind, rule: record.rule },
      ...{ act: record.act, section: record.section, decision: record.registerNumber || null },
      files: packed
        .filter((one) => one.record === record)
        .map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: checksum(bytes) })),
    })),
  }
}

function sheetOf(packed: readonly Packed[], { messages }: ArchiveWords): Sheet {
  const words = messages['archive-exports'].manifest
  const labels = [words.record, words.rule, words.path, words.bytes, words.sha256]
  return {
    name: messages['archive-exports'].title,
    columns: labels.map((label) => ({ label, kind: 'text', width: 20 })),
    rows: packed.map(({ record, path, bytes }) => [
      ...[record.recordNumber, lawText(record, messages.disposals), path],
      ...[String(bytes.length), checksum(bytes)],
    ]),
  }
}
