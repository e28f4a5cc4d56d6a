// Runs in a thread of its own (see export.ts), so that a long document holds up nobody's page. It is started by path
// and read by Node itself: it imports packages only.
import { parentPort, workerData } from 'node:worker_threads'
import typst from '@myriaddreamin/typst-ts-node-compiler'

type Place = { workspace: string; template: string; fonts: string[] }
type Job = { id: number; report: string; standard: string }

const { workspace, template, fonts } = workerData as Place
const compiler = typst.NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fonts }] })

parentPort?.on('message', ({ id, report, standard }: Job) => {
  try {
    const pdf = new Uint8Array(typeset(report, standard))
    parentPort?.postMessage({ id, pdf }, [pdf.buffer])
  } catch (error) {
    parentPort?.postMessage({ id, fault: error instanceof Error ? error.message : 'unknown' })
  }
})

function typeset(report: string, standard: string): Buffer {
  const { result } = compiler.compile({ mainFilePath: template, inputs: { report } })
  // What is remembered between two documents is one's content; the next is another's.
  compiler.evictCache(0)
  if (!result) throw new Error('the template could not be read')
  return compiler.pdf(result, { pdfStandard: standard })
}
