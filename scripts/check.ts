import { runChecks } from '@/scripts/quality/checks'
import { printFailures, printTable, total } from '@/scripts/quality/outcome'
import { Halt } from '@/scripts/terminal/halt'
import { runScript } from '@/scripts/terminal/run-script'

await runScript(async () => {
  const outcomes = await runChecks()
  printFailures(outcomes)
  printTable(outcomes)
  if (total(outcomes).failed > 0) throw new Halt('The check failed.')
})
