import { type AuditReport, verifyAudit } from '@/lib/platform/audit-verify'
import { closeDatabase } from '@/lib/platform/db'
import { projectSecrets, withDatabase } from '@/scripts/database/provision'
import { enterDemoEnvironment, portFromEnvironment } from '@/scripts/server/environment'
import { Halt } from '@/scripts/terminal/halt'
import { loadDotEnv } from '@/scripts/terminal/project'
import { runScript } from '@/scripts/terminal/run-script'

await runScript(async () => {
  loadDotEnv()
  const isDemo = !process.env.DATABASE_URL
  const report = await withDatabase(async (addresses) => {
    if (isDemo) enterDemoEnvironment(addresses, projectSecrets(), portFromEnvironment())
    return verifyAudit().finally(closeDatabase)
  })
  print(report)
})

function print({ chains, anchorFaults }: AuditReport) {
  for (const { municipality, events, faults } of chains) {
    console.log(`${municipality}: ${events} events${faults.length === 0 ? ', unbroken' : ''}`)
    for (const fault of faults) console.error(`  ${fault}`)
  }
  for (const fault of anchorFaults) console.error(fault)
  const broken = chains.filter(({ faults }) => faults.length > 0).length
  if (broken + anchorFaults.length > 0) throw new Halt('The audit trail has been tampered with.')
}
