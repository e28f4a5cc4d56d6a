import type pg from 'pg'
import { resignAnchors } from '@/lib/platform/audit-anchors'
import { env, masterKeys } from '@/lib/platform/env'
import { withClient } from '@/scripts/database/client'
import { projectSecrets, withDatabase } from '@/scripts/database/provision'
import { aloneWithKeys, changeMaster, listPlaces, rotateMunicipality } from '@/scripts/keys/rotation'
import { enterDemoEnvironment, portFromEnvironment } from '@/scripts/server/environment'
import { Halt } from '@/scripts/terminal/halt'
import { loadDotEnv } from '@/scripts/terminal/project'
import { runScript } from '@/scripts/terminal/run-script'

/** Longer than any transaction of the application. */
const usualSettle = 20_000

const given = process.argv.slice(2)
/** For tests, which know that nobody else is at work. */
const settle = Number(
  given.find((one) => one.startsWith('--settle='))?.slice('--settle='.length) ?? usualSettle,
)

/** New municipality keys; with --master what they are wrapped by. It may be stopped and run again at any time. */
await runScript(async () => {
  loadDotEnv()
  const isDemo = !process.env.DATABASE_URL
  await withDatabase(async (addresses) => {
    if (isDemo) enterDemoEnvironment(addresses, projectSecrets(), portFromEnvironment())
    const work = given.includes('--master') ? changeMasterEverywhere : rotateEverywhere
    await withClient(addresses.ownerUrl, (client) => aloneWithKeys(client, () => work(client)))
  })
})

async function rotateEverywhere(client: pg.Client) {
  const said = (line: string) => console.log(line)
  for (const place of await listPlaces(client)) {
    const done = await rotateMunicipality(client, place, { masterKeys: masterKeys(), settle, said })
    console.log(
      done
        ? `${place.slug}: key ${done.version} in use, ${done.records} records, ${done.destroyed} old keys destroyed`
        : `${place.slug}: nothing is sealed yet`,
    )
  }
}

async function changeMasterEverywhere(client: pg.Client) {
  if (!env().SAMLAD_PREVIOUS_MASTER_KEY) {
    throw new Halt(
      'SAMLAD_PREVIOUS_MASTER_KEY is missing: write the master key from before the change, and the new one in SAMLAD_MASTER_KEY.',
    )
  }
  for (const place of await listPlaces(client)) {
    const changed = await changeMaster(client, place, masterKeys())
    console.log(`${place.slug}: ${changed} keys wrapped by the new master key`)
  }
  console.log(`${resignAnchors()} audit anchors signed anew`)
}
