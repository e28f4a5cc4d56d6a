import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { answerDanger, describeConcern, describePerson } from '@/lib/concern-drafts/commands'
import { fileConcern } from '@/lib/concerns/commands'
import { setClock } from '@/lib/platform/clock'
import type { Access } from '@/lib/platform/gate'
import { buildWorld, type World } from '@/tests/support/world'

/** A teacher, a case worker and what the one tells the other; the two test files of concerns share it. */
export let world: World
export let teacher: Access
export let caseWorker: Access

export const secret = `hemlighet-${randomUUID()}`
export const story = {
  observed: `Eleven visade bilder på vapen och sa ${secret}.\r\nHan hotade två klasskamrater 🔪 <script>alert(1)</script>`,
  observedWhen: `I tisdags ${secret}`,
  basis: ['witnessed', 'told'],
  done: `Pratat med rektorn ${secret}`,
}
export const person = {
  kind: 'child',
  name: `Elev i 9B ${secret}`,
  school: `Skolan ${secret}`,
  guardians: [{ name: `Vera ${secret}`, phone: '', informed: 'not_informed', told: '' }],
}
export const filing = { source: 'school', phone: `070 ${secret.slice(-8)}` }

export async function openDesk() {
  world = await buildWorld()
  teacher = await world.access('A', 'staff')
  caseWorker = await world.access('A', 'case_worker')
}

export async function closeDesk() {
  setClock(() => new Date())
  await world.close()
}

export async function makeDraft(
  access = teacher,
  answers: { story?: object; person?: object } = {},
): Promise<string> {
  const draft = randomUUID()
  expect(await answerDanger(access, { draft, danger: 'no' })).toMatchObject({ ok: true })
  expect(await describeConcern(access, { draft, ...story, ...answers.story })).toMatchObject({ ok: true })
  expect(await describePerson(access, { draft, ...person, ...answers.person })).toMatchObject({ ok: true })
  return draft
}

export async function file(access = teacher, person: object = {}): Promise<string> {
  const draft = await makeDraft(access, { person })
  expect(await fileConcern(access, { draft, ...filing }, draft)).toMatchObject({ ok: true })
  return draft
}

/** A report on somebody of that name. */
export async function fileAbout(access: Access, name: string): Promise<string> {
  return file(access, { name })
}

export const rowOf = (id: string) =>
  world.within('A', (tx) =>
    tx.concernReport.findUniqueOrThrow({
      where: { municipalityId_id: { municipalityId: world.A.municipality.id, id } },
    }),
  )
export const auditOf = (objectId: string, action: string) =>
  world.within('A', (tx) => tx.auditEvent.findMany({ where: { objectId, action }, orderBy: { seq: 'asc' } }))
