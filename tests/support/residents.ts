import { randomBytes, randomUUID } from 'node:crypto'
import { codeFrom, writtenCode } from '@/lib/follow-up-codes/rules'
import { unseal } from '@/lib/platform/crypto'
import { sealUnder, sealWith } from '@/lib/platform/sealing'
import type { SecretPlace } from '@/tests/support/concerns'
import { hashIn } from '@/tests/support/follow-up-codes'
import type { OwnerTx } from '@/tests/support/owner'

export type Given = { report: string; unitId: string; caseWorkerId: string }
/** `code` leads to the case worker's report, which has a message; `held` and `heldToo` wait at the same reception. */
export type ResidentRows = { code: string; held: string; heldToo: string; message: string; question: string }

/** What comes in through the public pages; every sealed text holds the municipality's secret. */
export async function makeResidentRows(tx: OwnerTx, place: SecretPlace, given: Given): Promise<ResidentRows> {
  const municipalityId = place.municipality.id
  const code = codeFrom(randomBytes(10).toString('hex'))
  const codeHash = await hashIn(tx, municipalityId, code)
  await tx.followUpCode.create({ data: { municipalityId, codeHash, language: 'ar', reportId: given.report } })
  const warned = { unitId: given.unitId, userId: given.caseWorkerId, receivedOn: new Date('2026-01-02') }
  await tx.heldEscalation.create({ data: { municipalityId, ...warned, danger: false, level: 'worker' } })
  await tx.residentVisit.create({ data: { municipalityId, visitor: 'world', act: 'world' } })
  const [held, heldToo] = [await makeHeld(tx, place, given), await makeHeld(tx, place, given)]
  return {
    code: writtenCode(code),
    held,
    heldToo,
    message: await makeMessage(tx, place, given),
    question: await makePages(tx, place),
  }
}

async function makeHeld(
  tx: OwnerTx,
  place: SecretPlace,
  { unitId: receivingUnitId }: Given,
): Promise<string> {
  const [municipalityId, id] = [place.municipality.id, randomUUID()]
  const content = { observed: `${place.secret} skickades av en maskin`, people: [{ name: place.secret }] }
  const facts = { subject: 'child', immediateDanger: false, receivingUnitId } as const
  const sealed = sealWith(place.key, { table: 'held_report', id }, content)
  await tx.heldReport.create({ data: { municipalityId, id, ...facts, suspicions: ['haste'], ...sealed } })
  return id
}

async function makeMessage(tx: OwnerTx, place: SecretPlace, { report, caseWorkerId }: Given) {
  const municipalityId = place.municipality.id
  const { wrappedKey } = await tx.concernReport.findFirstOrThrow({ where: { id: report } })
  const id = randomUUID()
  const key = keyFor(place, report, wrappedKey ?? new Uint8Array())
  const content = sealUnder(key, { table: 'concern_message', id }, { text: `${place.secret} frågar` })
  await tx.concernMessage.create({
    data: { municipalityId, id, reportId: report, authorId: caseWorkerId, content },
  })
  return id
}

function keyFor({ key, municipality }: SecretPlace, report: string, wrappedKey: Uint8Array) {
  const place = `concern_report/wrapped_key/${municipality.id}/${report}`
  return { municipalityId: municipality.id, key: unseal(key.key, wrappedKey, place) }
}

/** What the municipality has written for its public pages, and a question that came in through them. */
async function makePages(tx: OwnerTx, place: SecretPlace): Promise<string> {
  const [municipalityId, question] = [place.municipality.id, randomUUID()]
  const sealed = sealWith(
    place.key,
    { table: 'advice_question', id: question },
    { text: `${place.secret} undrar` },
  )
  await tx.adviceQuestion.create({ data: { municipalityId, id: question, suspicions: [], ...sealed } })
  const codeHash = await hashIn(tx, municipalityId, codeFrom(randomBytes(10).toString('hex')))
  await tx.followUpCode.create({ data: { municipalityId, codeHash, language: 'sv', questionId: question } })
  const phones = { receptionPhone: `${place.canary} 1`, supportLinePhone: `${place.canary} 2` }
  await tx.residentSetting.create({ data: { municipalityId, languages: ['sv', 'ar', 'en'], ...phones } })
  const lists = { child: '', adult: '', event: '', now: '', routine: '' }
  const published = { title: `${place.canary} rubrik`, lead: '', ...lists }
  for (const audience of ['resident', 'staff'] as const) {
    await tx.guidancePage.create({
      data: { municipalityId, audience, language: 'sv', published, version: 1 },
    })
  }
  return question
}
