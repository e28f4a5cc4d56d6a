import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerDanger, attachDraftFile } from '@/lib/concern-drafts/commands'
import { attachFile } from '@/lib/measure-attachments/commands'
import { changeLogo } from '@/lib/municipality-looks/commands'
import type { Access } from '@/lib/platform/gate'
import { tinyPng } from '@/tests/support/good-files'
import { eicar } from '@/tests/support/hostile-files'
import { buildWorld, type World } from '@/tests/support/world'

/** A municipality that has a scanner; the environment is read once, so it stands in a file of its own. */
const folder = mkdtempSync(join(tmpdir(), 'scanner-'))
const scanner = join(folder, 'scan.sh')
process.env.FILE_SCANNER = scanner
const scannerThat = (does: string) => {
  writeFileSync(scanner, `#!/bin/sh\n${does}\n`)
  chmodSync(scanner, 0o700)
}

let world: World
let coordinator: Access
beforeAll(async () => {
  scannerThat('grep -q EICAR && exit 1; exit 0')
  world = await buildWorld()
  coordinator = await world.access('A', 'coordinator')
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await world.close()
})

const attach = (bytes: Uint8Array<ArrayBuffer>, name: string) =>
  attachFile(coordinator, {
    measureId: world.A.plans.own.draft.measure.id,
    file: new File([bytes], name),
  })
/** A picture on a concern that somebody is writing. */
async function attachToConcern() {
  const [teacher, draft] = [await world.access('A', 'staff'), randomUUID()]
  await answerDanger(teacher, { draft, danger: 'no' })
  return attachDraftFile(teacher, { draft, file: new File([tinyPng], 'klotter.png') })
}
const refusedWith = (key: string) => ({ ok: false, refusal: { kind: 'invalid', fields: { file: [key] } } })
const kept = () => world.within('A', (tx) => tx.storedFile.count())

test('what the scanner warns of is refused, and leaves nothing behind', async () => {
  const before = await kept()
  expect(await attach(eicar, 'eicar.txt')).toEqual(refusedWith('file_infected'))
  expect(await kept()).toBe(before)
  expect(await attach(new Uint8Array(Buffer.from('Friskt')), 'a.txt')).toMatchObject({ ok: true })
})

test.each([
  ['fails', 'exit 2'],
  ['is killed', 'kill -9 $$'],
])('a scanner that %s lets nothing in: no text, no picture, no logotype', async (_what, does) => {
  scannerThat(does)
  const before = await kept()
  expect(await attach(new Uint8Array(Buffer.from('Friskt')), 'a.txt')).toEqual(
    refusedWith('file_not_scanned'),
  )
  expect(await attach(tinyPng, 'a.png')).toEqual(refusedWith('file_not_scanned'))
  expect(await attachToConcern()).toEqual(refusedWith('file_not_scanned'))
  const administrator = await world.access('A', 'administrator')
  const file = new File([tinyPng], 'logga.png')
  expect(await changeLogo(administrator, { file })).toEqual(refusedWith('file_not_scanned'))
  expect(await kept()).toBe(before)
})

test('a scanner that is not there lets nothing in either', async () => {
  rmSync(scanner)
  expect(await attach(tinyPng, 'a.png')).toEqual(refusedWith('file_not_scanned'))
})
