import { cpus, loadavg } from 'node:os'
import { interruption } from '@/scripts/terminal/interruption'
import { runScript } from '@/scripts/terminal/run-script'
import { measure, type Size } from './measure'
import { listenToStatements } from './recorder'

const full: Size = {
  municipalities: 290,
  rounds: 3,
  requests: 300,
  warmUp: 120,
  gateSeconds: 4,
  submits: 600,
}
const quick: Size = { municipalities: 30, rounds: 1, requests: 60, warmUp: 30, gateSeconds: 1, submits: 100 }

await runScript(async () => {
  const signal = interruption()
  const [busy = 0] = loadavg()
  console.log(`Benchmark on ${cpus().length} cores; load average before it: ${busy.toFixed(2)}.`)
  console.log(busy > cpus().length / 2 ? 'Other programs are at work: rates and p95 are noise today.\n' : '')
  listenToStatements()
  try {
    await measure(process.argv.includes('--quick') ? quick : full, signal)
  } catch (error) {
    // Ctrl-C also ends the servers, and what they were asked then fails.
    if (!signal.aborted) throw error
  }
})
