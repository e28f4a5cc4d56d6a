import { randomUUID } from 'node:crypto'
import { readImport, settleImport, undoImport } from '@/lib/measure-imports/commands'
import type { Access } from '@/lib/platform/gate'
import { readPdf } from '@/tests/support/pdf'
import { timed } from './direct'
import { median } from './figures'
import type { Bench } from './measure'
import { atMost } from './report'
import { sessionCookie } from './servers'
import { accountAt } from './subjects'

const rounds = 3
const pdfBar = { pages: 60, seconds: 3 }
const importBar = { rows: 2_000, seconds: 5 }

/** What goes out and comes in as a document. */
export async function measureDocuments(bench: Bench): Promise<void> {
  const token = await bench.product.signIn(accountAt('samordnare', bench.large.slug))
  await measurePdf(bench, sessionCookie(token))
  await measureImport(bench, { token, municipality: bench.large.slug })
}

/** A plan of 200 measures as a PDF, from the press to the last byte. */
async function measurePdf({ product, large, report }: Bench, cookie: string): Promise<void> {
  const url = `${product.address}/api/${large.slug}/plans/${large.planId}/export/pdf`
  const times: number[] = []
  let bytes = new Uint8Array()
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now()
    const answer = await fetch(url, { headers: { cookie } })
    if (answer.status !== 200) throw new Error(`the PDF was answered with ${answer.status}`)
    bytes = new Uint8Array(await answer.arrayBuffer())
    times.push((performance.now() - began) / 1000)
  }
  const { pages } = await readPdf(bytes)
  report.add('plan as PDF: pages', pages, '')
  report.add('plan as PDF: time', median(times), 's')
  report.add(
    'plan as PDF: time for 60 pages',
    (median(times) / pages) * pdfBar.pages,
    's',
    atMost(pdfBar.seconds),
  )
}

/** A pasted table: read and understood, then written into the plan; each time taken back again. */
async function measureImport({ large, report }: Bench, access: Access): Promise<void> {
  const lines = Array.from(
    { length: importBar.rows },
    (_, row) => `Åtgärd nummer ${row} om ${row * 7919}\tEnheten\t1. Pågår 2. Förslag\thösten 2027`,
  )
  const text = ['Åtgärd\tAnsvarig\tStatus\tKlart', ...lines].join('\n')
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    let importId = ''
    const read = await timed(async () => {
      const outcome = await readImport(access, { planId: large.planId, text }, randomUUID())
      if (!outcome.ok) throw new Error(`the import was refused: ${outcome.refusal.kind}`)
      importId = outcome.value.importId
    })
    const written = await timed(async () => {
      const outcome = await settleImport(access, { importId, act: 'confirm' }, randomUUID())
      if (!outcome.ok) throw new Error(`the import was not written: ${outcome.refusal.kind}`)
    })
    times.push((read + written) / 1000)
    await undoImport(access, { importId }, randomUUID())
  }
  report.add('import of 2,000 rows: read and written', median(times), 's', atMost(importBar.seconds))
}
