import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { breakable, printable, withTexts } from '@/lib/documents/rules'
import type { Report } from '@/lib/documents/schema'
import { missingSign, signsWithoutFace } from '@/lib/pdf-documents/rules'

/** One file cannot be both: PDF/UA-1 is for reading with any aid, PDF/A-2a for keeping. */
export type PdfStandard = 'ua-1' | 'a-2a'

const mostAttempts = 8

/** The standards refuse a sign that no typeface can show: it is replaced by one that shows that something stood there. */
export async function pdfOf(report: Report, standard: PdfStandard): Promise<Uint8Array<ArrayBuffer>> {
  let attempt = withTexts(report, (text) => breakable(printable(text)))
  for (let count = 1; ; count += 1) {
    const { pdf, fault } = await typeset(attempt, standard)
    if (pdf) return pdf
    const unseen = signsWithoutFace(fault ?? '')
    if (unseen.size === 0 || count === mostAttempts) throw new Error('the document could not be typeset')
    attempt = withTexts(attempt, (text) =>
      [...text].map((sign) => (unseen.has(sign) ? missingSign : sign)).join(''),
    )
  }
}

type Answer = { pdf?: Uint8Array<ArrayBuffer>; fault?: string }
type Typesetter = { worker: Worker; waiting: Map<number, (answer: Answer) => void> }

let typesetter: Typesetter | undefined
let lastJob = 0
const longestJob = 60_000

/** What no document should take is given up, with its thread; the next document gets a new one. */
function typeset(report: Report, standard: PdfStandard): Promise<Answer> {
  typesetter ??= startTypesetter()
  const { worker, waiting } = typesetter
  lastJob += 1
  const id = lastJob
  return new Promise((resolve) => {
    const timer = setTimeout(() => void worker.terminate(), longestJob)
    waiting.set(id, (answer) => {
      clearTimeout(timer)
      waiting.delete(id)
      if (waiting.size === 0) worker.unref()
      resolve(answer)
    })
    worker.ref()
    worker.postMessage({ id, report: JSON.stringify(report), standard })
  })
}

const faces = [
  'source-sans-3/400Regular',
  'source-sans-3/400Regular_Italic',
  'source-sans-3/600SemiBold',
  'source-sans-3/600SemiBold_Italic',
  'noto-emoji/400Regular',
]

/** The typesetter and its typefaces are loaded with the first document; it can read no file but the template. */
function startTypesetter(): Typesetter {
  // The thread's code is read by Node from its place: a bundler that sees the class would try to pack its native module.
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const workspace = join(process.cwd(), 'lib/pdf-documents')
  const fonts = faces.map((face) => join(process.cwd(), 'node_modules/@expo-google-fonts', face))
  const worker = new Worker(join(workspace, 'jobs.ts'), {
    workerData: { workspace, template: join(workspace, 'report.typ'), fonts },
    execArgv: [],
  })
  const waiting: Typesetter['waiting'] = new Map()
  worker.on('message', ({ id, ...answer }: Answer & { id: number }) => waiting.get(id)?.(answer))
  worker.on('error', () => undefined)
  worker.on('exit', () => {
    if (typesetter?.worker === worker) typesetter = undefined
    for (const answer of [...waiting.values()]) answer({ fault: 'the typesetter stopped' })
  })
  return { worker, waiting }
}
