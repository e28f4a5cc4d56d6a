import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * Failure conditions of the Matterhorn Protocol 1.1 (how ISO 14289-1, PDF/UA-1, is checked) that a machine can see with
 * what pdf.js reads: the numbers are the protocol's. Not seen here: the regularity of tables (an empty cell is not
 * reported), the tab order of pages, the shapes of glyphs, output intents; veraPDF and PAC see those.
 */
export type StructureNode = {
  role?: string
  type?: string
  id?: string
  alt?: string
  scope?: string
  headers?: string[]
  children?: StructureNode[]
}
/** `mark` opens marked content, with its number or as an artifact; `paint` shows something. */
export type PageStep = { kind: 'mark'; artifact: boolean; id: number | null } | { kind: 'end' | 'paint' }
export type PageFacts = {
  steps: PageStep[]
  tree: StructureNode | null
  links: { id: string; words: string }[]
  fonts: { name: string; embedded: boolean }[]
  text: string
}
export type PdfFacts = {
  identified: string
  title: string
  showsTitle: boolean
  language: string
  marked: boolean
  suspects: boolean
  locked: boolean
  programs: boolean
  pages: PageFacts[]
}

export async function pdfFaults(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  try {
    return faultsOf(await factsOf(await task.promise))
  } finally {
    await task.destroy()
  }
}

export function faultsOf(facts: PdfFacts): string[] {
  const { pages, ...document } = facts
  const isRead = document.identified.includes('PDF/UA')
  const headings = pages.flatMap(({ tree }) => nodesOf(tree)).flatMap(({ role }) => headingLevel(role) ?? [])
  return [
    ...said(document.identified === '', '06-002: not identified as PDF/UA or PDF/A'),
    ...said(document.title === '', '06-003: no title'),
    // Asked by PDF/UA alone.
    ...said(isRead && !document.showsTitle, '07-001: the window does not show the title'),
    ...said(document.language === '', '11-006: no language'),
    ...said(!document.marked, '01-006: not marked as tagged'),
    ...said(document.suspects, '01-007: says itself that its tags are suspect'),
    ...said(document.locked, '26-001: locked'),
    ...said(document.programs, '25-001: holds scripts'),
    ...headingFaults(headings),
    ...pages.flatMap((page, at) => pageFaults(page).map((fault) => `page ${at + 1}: ${fault}`)),
  ]
}

const said = (isFault: boolean, fault: string) => (isFault ? [fault] : [])
const headingLevel = (role = '') => (/^H[1-6]$/.test(role) ? Number(role[1]) : undefined)

function headingFaults(levels: readonly number[]): string[] {
  return levels.flatMap((level, at) =>
    said(level > (levels[at - 1] ?? 0) + 1, `14-003: H${level} follows H${levels[at - 1] ?? 0}`),
  )
}

function pageFaults(page: PageFacts): string[] {
  const nodes = nodesOf(page.tree)
  const listed = new Set(nodes.flatMap(({ type, id }) => (type === 'annotation' ? [id] : [])))
  return [
    ...contentFaults(page.steps, nodes),
    ...nodes.flatMap(nodeFaults),
    ...page.links.flatMap(({ id, words }) => [
      ...said(!listed.has(id), `28-011: the link ${id} is not in the structure`),
      ...said(words === '', `28-012: the link ${id} has no words`),
    ]),
    ...page.fonts.flatMap(({ name, embedded }) => said(!embedded, `31-009: ${name} is not embedded`)),
    ...said(/[\uFFFD\uE000-\uF8FF]/.test(page.text), '31-027: text that cannot be read back'),
  ]
}

/** Everything shown is either tagged, once, or an artifact. */
function contentFaults(steps: readonly PageStep[], nodes: readonly StructureNode[]): string[] {
  const faults: string[] = []
  const open: { artifact: boolean; id: number | null }[] = []
  const shown: number[] = []
  for (const step of steps) {
    if (step.kind === 'end') open.pop()
    else if (step.kind === 'mark') {
      const tagged = step.id !== null
      if (tagged && open.some(({ artifact }) => artifact)) faults.push('01-004: tagged inside an artifact')
      if (step.artifact && open.some(({ id }) => id !== null))
        faults.push('01-003: an artifact inside tagged')
      if (step.id !== null) shown.push(step.id)
      open.push(step)
    } else if (!open.some(({ artifact, id }) => artifact || id !== null)) {
      faults.push('01-005: shown, but neither tagged nor an artifact')
    }
  }
  const told = nodes.flatMap(({ type, id = '' }) => (type === 'content' ? [Number(id.split('_mc')[1])] : []))
  return [
    ...new Set(faults),
    ...shown.filter((id) => !told.includes(id)).map((id) => `01-005: content ${id} is not in the structure`),
    ...told.filter((id) => !shown.includes(id)).map((id) => `01-005: content ${id} is not on the page`),
    ...told.filter((id, at) => told.indexOf(id) !== at).map((id) => `content ${id} is told twice`),
  ]
}

const standard =
  /^(Document|Part|Art|Sect|Div|BlockQuote|Caption|TOCI?|Index|NonStruct|P|H[1-6]?|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Span|Quote|Note|Reference|BibEntry|Code|Link|Annot|Figure|Formula|Form)$/
const within: Record<string, RegExp> = {
  Table: /^(TR|THead|TBody|TFoot|Caption)$/,
  THead: /^TR$/,
  TBody: /^TR$/,
  TR: /^T[HD]$/,
  L: /^(L|LI|Caption)$/,
  LI: /^(Lbl|LBody)$/,
  TOC: /^(TOC|TOCI|Caption)$/,
}

function nodeFaults({ role, alt, scope, headers, children = [] }: StructureNode): string[] {
  if (role === undefined || role === 'Root') return []
  const allowed = within[role]
  const strangers = children.filter((child) => allowed && child.role && !allowed.test(child.role))
  return [
    ...said(!standard.test(role), `02-001: ${role} is no standard type`),
    ...said(role === 'Figure' && !alt?.trim(), '13-004: a figure without words'),
    ...said(role === 'TH' && !scope && !headers?.length, '15-003: a head of a table without scope'),
    ...strangers.map((child) => `09-004: ${child.role} stands in ${role}`),
  ]
}

function nodesOf(node: StructureNode | null): StructureNode[] {
  return node ? [node, ...(node.children ?? []).flatMap(nodesOf)] : []
}

async function factsOf(document: PDFDocumentProxy): Promise<PdfFacts> {
  const [{ info, metadata }, marks, preferences, programs] = await Promise.all([
    document.getMetadata(),
    document.getMarkInfo() as Promise<Map<string, boolean> | null>,
    document.getViewerPreferences() as Promise<Map<string, unknown> | null>,
    document.getJSActions(),
  ])
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  const known = info as { Language?: string; EncryptFilterName?: string | null }
  return {
    identified: [
      ...said(metadata?.get('pdfuaid:part') === '1', 'PDF/UA-1'),
      ...said(metadata?.get('pdfaid:part') === '2', 'PDF/A-2'),
    ].join(),
    title: String(metadata?.get('dc:title') ?? ''),
    showsTitle: preferences?.get('DisplayDocTitle') === true,
    language: known.Language ?? '',
    marked: marks?.get('Marked') === true,
    suspects: marks?.get('Suspects') === true,
    locked: Boolean(known.EncryptFilterName),
    programs: programs !== null,
    pages: await Promise.all(numbers.map(async (number) => pageFactsOf(await document.getPage(number)))),
  }
}

async function pageFactsOf(page: PDFPageProxy): Promise<PageFacts> {
  const [{ fnArray, argsArray }, tree, annotations, { items }] = await Promise.all([
    page.getOperatorList(),
    page.getStructTree(),
    page.getAnnotations(),
    page.getTextContent(),
  ])
  const used = new Set(fnArray.flatMap((fn, at) => (fn === OPS.setFont ? [String(argsArray[at]?.[0])] : [])))
  return {
    steps: fnArray.flatMap((fn, at) => stepOf(fn, argsArray[at] as unknown[] | null)),
    tree: tree as StructureNode | null,
    links: annotations
      .filter(({ subtype }) => subtype === 'Link')
      .map(({ id, contentsObj }) => ({ id: `pdfjs_internal_id_${id}`, words: contentsObj?.str ?? '' })),
    fonts: [...used].map((id) => {
      const font = page.commonObjs.get(id) as { name: string; missingFile?: boolean }
      return { name: font.name, embedded: !font.missingFile }
    }),
    text: items.map((item) => ('str' in item ? item.str : '')).join(''),
  }
}

const painting = new Set<number>(
  Object.entries(OPS).flatMap(([name, code]) =>
    /^(show|nextLineS|nextLineSetSpacingShow|paint(Image|Inline|Solid)|shadingFill|rawFillPath)/.test(name)
      ? [code]
      : [],
  ),
)

function stepOf(code: number, given: unknown[] | null): PageStep[] {
  if (code === OPS.endMarkedContent) return [{ kind: 'end' }]
  if (code === OPS.beginMarkedContent || code === OPS.beginMarkedContentProps) {
    const [tag, id] = given ?? []
    const name = typeof tag === 'string' ? tag : (tag as { name?: string } | undefined)?.name
    return [{ kind: 'mark', artifact: name === 'Artifact', id: typeof id === 'number' ? id : null }]
  }
  const drawn = code === OPS.constructPath && given?.[0] !== OPS.endPath
  return drawn || painting.has(code) ? [{ kind: 'paint' }] : []
}
