/**
 * A Word, Excel, PowerPoint or OpenDocument file that may be kept and handed on: text, tables and pictures, and nothing
 * that runs, is fetched or hides another file. Judged by an allow-list of what such a file is made of, since what could
 * be dangerous has no end: macros and ActiveX, Excel 4 macros, embedded objects, templates fetched from elsewhere
 * (MITRE ATT&CK T1221), DDE fields, document types with entities.
 */
import { listArchive } from '@/lib/archive-contents/rules'
import { openArchive, type Parts, readXml, Unreadable, unpackArchive } from '@/lib/file-archives/rules'

export type OfficeKind = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp'

const microsoft = 'application/vnd.openxmlformats-officedocument.'
const open = 'application/vnd.oasis.opendocument.'
const mainTypes: Record<string, OfficeKind> = {
  [`${microsoft}wordprocessingml.document.main+xml`]: 'docx',
  [`${microsoft}spreadsheetml.sheet.main+xml`]: 'xlsx',
  [`${microsoft}presentationml.presentation.main+xml`]: 'pptx',
  [`${open}text`]: 'odt',
  [`${open}spreadsheet`]: 'ods',
  [`${open}presentation`]: 'odp',
}

const folder = /\/$/
const knownEnding =
  /\.(xml|rels|vml|png|jpe?g|jfif|gif|emf|wmf|svm|tiff?|bmp|svg|wdp|odttf|fntdata|ttf|otf|rdf)$/i
const knownName = /(^|\/)(mimetype|layout-cache|printerSettings\d*\.bin)$|^ObjectReplacements\/[^/.]+$/
const innerOffice = /^(word|xl|ppt)\/embeddings\/[^/]+\.(docx|xlsx|pptx)$/i
const macroPart = /vbaProject|vbaData|(^|\/)(activeX|macrosheets)(\/|$)|^(Basic|Scripts)\//i
const textPart = /(\.(xml|rels|vml|rdf)|^mimetype)$/i

const isKnown = (name: string) => [folder, knownEnding, knownName].some((shape) => shape.test(name))

export function judgeOffice(bytes: Uint8Array, isInner = false): OfficeKind {
  const parts = listArchive(bytes)
  const names = parts.map(({ name }) => name)
  if (names.some((name) => macroPart.test(name))) throw new Unreadable('file_macros')
  const texts = openArchive(bytes, textPart)
  const kind = kindOf(texts)
  const inner = names.filter((name) => innerOffice.test(name))
  const foreign = names.some((name) => !isKnown(name) && !inner.includes(name))
  if (foreign || (isInner && inner.length > 0)) throw new Unreadable('file_embedded')
  refuseActive(texts)
  if (inner.length === 0) return kind
  // The figures behind a chart are a workbook of their own.
  for (const part of unpackArchive(bytes, innerOffice).values()) judgeOffice(part, true)
  return kind
}

function kindOf(texts: Parts): OfficeKind {
  const mimetype = texts.get('mimetype')
  const types = mimetype === undefined ? contentTypes(texts) : [mimetype]
  if (types.some((type) => /macro|vba|activeX/i.test(type))) throw new Unreadable('file_macros')
  const kinds = types.flatMap((type) => mainTypes[type] ?? [])
  const [kind] = kinds
  if (!kind || kinds.length > 1) throw new Unreadable('file_not_allowed')
  return kind
}

function contentTypes(texts: Parts): string[] {
  const types: string[] = []
  eachTag(texts.get('[Content_Types].xml'), (_name, { ContentType }) => {
    if (ContentType) types.push(ContentType)
  })
  return types
}

type Attributes = Readonly<Record<string, string>>

function eachTag(xml: string | undefined, open: (name: string, attributes: Attributes) => void) {
  if (xml === undefined) return
  readXml(xml, { open, close: () => undefined, text: () => undefined })
}

const activeTag =
  /<(?:[\w-]+:)?(?:ddeLink|oleLink|OLEObject|oleObject|dde-source|dde-connection|dde-link|event-listener|object-ole|plugin|applet|script)[\s>/]/
const encrypted = /<(?:[\w-]+:)?encryption-data[\s>]/
const fieldCode = /<(?:\w+:)?instrText[^>]*>([^<]*)|\binstr="([^"]*)"/g

function refuseActive(texts: Parts) {
  for (const [name, text] of texts) {
    // LibreOffice writes a part with nothing in it.
    if (name === 'mimetype' || text === '') continue
    // Another encoding than UTF-8 would say to a reader what it does not say here.
    if (!/^\uFEFF?\s*</.test(text) || text.includes('\0')) throw new Unreadable('import_file_damaged')
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new Unreadable('import_file_damaged')
    if (encrypted.test(text)) throw new Unreadable('import_file_locked')
    if (activeTag.test(text)) throw new Unreadable('file_embedded')
    const codes = [...text.matchAll(fieldCode)].map(([, split = '', whole = '']) => split + whole)
    if (/\bDDE/i.test(codes.join(''))) throw new Unreadable('file_remote')
    if (/\.rels$/i.test(name)) refuseRemote(text)
  }
}

/** A link that one presses may lead anywhere. What is fetched by itself when the file is opened may not. */
const pressed = /\/(hyperlink|externalLinkPath|externalLink)$/

function refuseRemote(relations: string) {
  eachTag(relations, (_name, { TargetMode = '', Type = '' }) => {
    if (/^external$/i.test(TargetMode.trim()) && !pressed.test(Type)) throw new Unreadable('file_remote')
  })
}
