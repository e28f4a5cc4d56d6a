import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Node = { role?: string; alt?: string; lang?: string; children?: Node[] }

/** A PDF as an aid for reading meets it: its words in order, its structure, what it says about itself. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const { info } = await document.getMetadata()
  const pages = Array.from({ length: document.numPages }, (_, index) => index + 1)
  const texts: string[] = []
  const nodes: Node[] = []
  for (const number of pages) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    texts.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
    nodes.push(...flat((await page.getStructTree()) as Node))
  }
  const outline = await document.getOutline()
  await task.destroy()
  const raw = new TextDecoder('latin1').decode(bytes)
  return {
    title: (info as { Title?: string }).Title,
    language: (info as { Language?: string }).Language,
    tagged: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(raw),
    bookmarks: flatOutline(outline ?? []),
    pages: document.numPages,
    /** Without the places where a long word may break. */
    text: texts.join('\n').replaceAll('\u200B', ''),
    roles: nodes.map(({ role }) => role ?? '').filter(Boolean),
    alts: nodes.flatMap(({ alt }) => alt ?? []),
    raw,
  }
}

function flat(node: Node | null): Node[] {
  return node ? [node, ...(node.children ?? []).flatMap(flat)] : []
}

type Bookmark = { title: string; items: Bookmark[] }

function flatOutline(items: readonly Bookmark[]): string[] {
  return items.flatMap(({ title, items: within }) => [title, ...flatOutline(within)])
}
