/** What the programs that people copy from mean by their elements: their lists, footnotes, marks and remarks. */

/** An element of the clipboard, without comments. Names and attributes' names in small letters. */
export type Markup = { name: string; attributes: Record<string, string>; children: (Markup | string)[] }

const leftOut = new Set(
  'script style head title meta link xml template object embed iframe frame math noscript input textarea select option datalist audio map area base del s strike rt rp'.split(
    ' ',
  ),
)

export const styleOf = ({ attributes }: Markup): string => (attributes.style ?? '').toLowerCase()

/** What is no text of the document: scripts, remarks, what was struck out, what is not shown. */
export function isLeftOut(node: Markup): boolean {
  const { name, attributes } = node
  if (leftOut.has(name) || /^(v|w|m):/.test(name)) return true
  const style = styleOf(node)
  if (/display:\s*none|mso-hide:\s*all|mso-element:\s*comment|mso-list:\s*ignore/.test(style)) return true
  if (/(^|\s)(mso(comment|del)\w*|msocom\w*)/i.test(attributes.class ?? '')) return true
  return attributes['aria-hidden'] === 'true' || attributes.role === 'doc-backlink'
}

type Marks = { bold?: true; italic?: true; href?: string }

export function marksOf(node: Markup, before: Marks): Marks {
  const style = styleOf(node)
  const weight = /(?:^|[;\s])font-weight:\s*([a-z0-9]+)/.exec(style)?.[1]
  const slant = /(?:^|[;\s])font-style:\s*([a-z]+)/.exec(style)?.[1]
  const bold = weight
    ? /^(bold|bolder|[6-9]00)$/.test(weight)
    : node.name === 'b' || node.name === 'strong' || before.bold
  const italic = slant
    ? slant !== 'normal'
    : node.name === 'i' || node.name === 'em' || node.name === 'cite' || before.italic
  return { bold: bold ? true : undefined, italic: italic ? true : undefined }
}

export function tidyWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff\ufffc]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?! )\p{Cc}/gu, '')
}

const footnoteNames = [
  /^_?((?:ftn|edn)\d+)$/,
  /^(sdfootnote\d+)(?:sym)?$/,
  /^(sdendnote\d+)(?:sym)?$/,
  /^(ftnt\d+)$/,
  /^(.+-fotnot-[1-9]\d*)$/,
]

/** The name of the footnote that this element holds, or that stands at this address. */
export function noteKey({ attributes }: Markup): string | null {
  const id = attributes.id ?? ''
  for (const name of footnoteNames) {
    const key = name.exec(id)?.[1]
    if (key) return key
  }
  return null
}

export type WordItem = { level: number; ordered: boolean; start: number }

/** Word pastes a list as paragraphs that say that they are items, with the sign as words before them. */
export function wordListOf(node: Markup): WordItem | null {
  const style = styleOf(node)
  const [, level] = /mso-list:\s*l\d+\s+level(\d+)/.exec(style) ?? []
  if (!level) return null
  const sign = signIn(node).trim()
  const ordered = /^\(?([0-9]+|[a-zåäö]|[ivxlc]+)[.):]?\)?$/i.test(sign) && !/^o$/i.test(sign)
  const number = Number(/\d+/.exec(sign)?.[0] ?? '1')
  return { level: Math.max(1, Number(level)), ordered, start: ordered ? number : 1 }
}

function signIn(node: Markup): string {
  for (const child of node.children) {
    if (typeof child === 'string') continue
    if (/mso-list:\s*ignore/.test(styleOf(child))) return wordsIn(child)
    const found = signIn(child)
    if (found !== '') return found
  }
  return ''
}

function wordsIn(node: Markup): string {
  return node.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('')
}
