import { z } from 'zod'

/** What may be kept. Why these and no others: docs/decisions/0014. */
export const fileKinds = [
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'odp',
  'txt',
  'csv',
  'png',
  'jpeg',
  'webp',
] as const
export type FileKind = (typeof fileKinds)[number]

/** A file that a form gives: bytes, a name and a claimed type, of which only the bytes are believed. */
export const givenFile = z.instanceof(File, { error: 'choose_file' })

/** A file that has been judged, and scanned and drawn anew where that is called for. */
export const receivedFile = z.object({
  name: z.string().min(1).max(255),
  kind: z.enum(fileKinds),
  bytes: z.instanceof(Uint8Array).refine(({ length }) => length > 0),
})
export type ReceivedFile = z.output<typeof receivedFile>
