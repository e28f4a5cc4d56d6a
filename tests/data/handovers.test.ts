import { createHash, randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handoverFile } from '@/components/handovers/handover-file'
import { closeConcern, correctDecision, decideConcern } from '@/lib/assessments/commands'
import { readConcern } from '@/lib/concerns/queries'
import { wallClock } from '@/lib/concerns/rules'
import { makeDisclosure } from '@/lib/disclosures/commands'
import { confirmHandover, handOverConcern } from '@/lib/handovers/commands'
import { getHandoverPackage } from '@/lib/handovers/queries'
import { type HandoverFormat, handoverDocument } from '@/lib/handovers/schema'
import { clock, setClock } from '@/lib/platform/clock'
import { sql, writeTransaction } from '@/lib/platform/db'
import { OutOfReach } from '@/lib/platform/errors'
import { destroyRecord } from '@/lib/retained-records/commands'
import { loadMessages } from '@/messages/load'
import { decision, inDays, notNow, protectedReport, standing } from '@/tests/support/assessment-desk'
import {
  auditOf,
  caseWorker,
  closeDesk,
  openDesk,
  rowOf,
  secret,
  teacher,
  world,
} from '@/tests/support/concern-desk'
import { readPdf } from '@/tests/support/pdf'

beforeAll(openDesk)
afterAll(closeDesk)

const refusal = (field: string, key: string) => ({ ok: false, refusal: { fields: { [field]: [key] } } })

async function decided(kind = 'open_inquiry'): Promise<string> {
  const id = await protectedReport()
  const given = decision(id, { decision: kind, recipient: kind === 'pass_on' ? 'police' : '' })
  expect(await decideConcern(caseWorker, given)).toMatchObject({ ok: true })
  return id
}
const workOf = async (id: string) => (await readConcern(caseWorker, { id })).view.work
const handoversOf = async (id: string) => (await workOf(id)).followUp.handovers

async function handedOver(): Promise<{ id: string; handoverId: string }> {
  const id = await decided()
  expect(await handOverConcern(caseWorker, { id })).toMatchObject({ ok: true })
  const [handover] = await handoversOf(id)
  return { id, handoverId: handover?.id ?? '' }
}

const packageOf = async (id: string, handoverId: string, format: HandoverFormat = 'zip') =>
  (await getHandoverPackage(caseWorker, { id, handoverId, format })).view

describe('what is handed over', () => {
  test('is a package named by the number alone, whose checksums are right', async () => {
    const file = randomUUID()
    const assignedToId = world.A.people.case_worker.userId
    const id = await world.concern({ assignedToId, file })
    await world.within('A', (tx) =>
      tx.concernReport.updateMany({ where: { id }, data: { state: 'decided', decision: 'open_inquiry' } }),
    )
    expect(await handOverConcern(caseWorker, { id })).toMatchObject({ ok: true })
    const [made] = await handoversOf(id)
    const view = await packageOf(id, made?.id ?? '')
    const { name, content } = await handoverFile(view, { messages: await loadMessages('sv'), locale: 'sv' })
    const { number } = view
    expect(name).toBe(`${number}.zip`)
    const files = unzipSync(content as Uint8Array)
    expect(Object.keys(files)).toEqual([
      `${number}.pdf`,
      `${number}.json`,
      `${number}-bilaga-1.txt`,
      `${number}.sha256`,
    ])
    const bytesOf = (path: string) => files[path] ?? new Uint8Array()
    for (const line of strFromU8(bytesOf(`${number}.sha256`))
      .trim()
      .split('\n')) {
      const [sum, path = ''] = line.split('  ')
      expect(createHash('sha256').update(bytesOf(path)).digest('hex')).toBe(sum)
    }
    const data = bytesOf(`${number}.json`)
    expect(createHash('sha256').update(data).digest('hex')).toBe(made?.checksum)
    const document = handoverDocument.parse(JSON.parse(strFromU8(data)))
    expect(document).toMatchObject({
      version: '1.0',
      report: { number },
      attachments: [{ file: `${number}-bilaga-1.txt` }],
    })
    const [attachment] = document.attachments
    const attached = bytesOf(attachment?.file ?? '')
    expect(createHash('sha256').update(attached).digest('hex')).toBe(attachment?.sha256)
    expect(strFromU8(attached)).toContain(world.A.secret)
    expect((await readPdf(bytesOf(`${number}.pdf`))).text).toContain(world.A.secret)
  })

  test('says the report, its people, its steps and its assessments with law, decision and reasons', async () => {
    const { id, handoverId } = await handedOver()
    const { document } = await packageOf(id, handoverId, 'json')
    expect(document.people).toMatchObject([{ kind: 'child', name: `Elev i 9B ${secret}` }])
    expect(document.assessments).toMatchObject([
      { kind: 'protection', act: 'SoL (2025:400)', section: '20:1' },
      {
        kind: 'preliminary',
        decision: 'open_inquiry',
        section: '20:2',
        reasons: expect.stringContaining(secret),
      },
    ])
    expect(document.steps.map(({ act }) => act)).toEqual(['accept', 'assess_protection', 'decide'])
    expect(document.handover.by).toBe(world.A.people.case_worker.name)
  })

  test('is a dated step and two events in the trail, and lies sealed', async () => {
    const { id, handoverId } = await handedOver()
    const [handover] = await handoversOf(id)
    expect(handover).toMatchObject({
      people: 1,
      assessments: 2,
      attachments: 0,
      current: true,
      confirmedAt: null,
    })
    expect((await workOf(id)).steps.at(-1)).toMatchObject({
      act: 'hand_over',
      by: world.A.people.case_worker.name,
    })
    await packageOf(id, handoverId, 'pdf')
    const [made] = await auditOf(id, 'concern.hand_over')
    expect(made?.detail).toMatchObject({ handover: handoverId, checksum: handover?.checksum })
    const fetched = await auditOf(id, 'concern.fetch_handover')
    expect(fetched.map(({ detail }) => detail)).toEqual([{ handover: handoverId, format: 'pdf' }])
    const rows = await world.within(
      'A',
      (tx) =>
        tx.$queryRaw<{ said: string }[]>`
        SELECT handover::text || encode(content, 'escape') AS said FROM concern_handover handover
        WHERE id = ${handoverId}::uuid`,
    )
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  test('stays what it was when a later one is made', async () => {
    const { id, handoverId } = await handedOver()
    const first = await packageOf(id, handoverId, 'json')
    inDays(1)
    expect(await handOverConcern(caseWorker, { id })).toMatchObject({ ok: true })
    expect((await packageOf(id, handoverId, 'json')).data).toBe(first.data)
    setClock(() => new Date())
    expect(await handoversOf(id)).toHaveLength(2)
  })
})

describe('is refused', () => {
  test('of a decision that leads nowhere, before a decision, and twice by one click never', async () => {
    expect(await handOverConcern(caseWorker, { id: await decided('advice_support') })).toEqual(notNow)
    expect(await handOverConcern(caseWorker, { id: await protectedReport() })).toEqual(notNow)
    const [id, key] = [await decided(), randomUUID()]
    const clicks = await Promise.all([1, 2].map(() => handOverConcern(caseWorker, { id }, key)))
    expect(clicks).toEqual([clicks[0], clicks[0]])
    expect(await handoversOf(id)).toHaveLength(1)
  })

  test('to all others, and one is not fetched by way of another report', async () => {
    const [{ id, handoverId }, other] = [await handedOver(), await decided()]
    const strangers = [
      await world.accessOf('A', world.A.colleagues.caseWorker),
      await world.accessOf('A', world.A.colleagues.otherReceptionWorker),
      teacher,
      await world.access('A', 'data_protection_officer'),
      await world.access('B', 'case_worker'),
    ]
    for (const access of strangers) {
      await expect(handOverConcern(access, { id })).rejects.toThrow(OutOfReach)
      await expect(confirmHandover(access, { id, handoverId, reference: 'x' })).rejects.toThrow(OutOfReach)
      await expect(getHandoverPackage(access, { id, handoverId, format: 'zip' })).rejects.toThrow(OutOfReach)
    }
    await expect(packageOf(other, handoverId)).rejects.toThrow(OutOfReach)
    expect(await confirmHandover(caseWorker, { id: other, handoverId, reference: 'x' })).toEqual(notNow)
    await expect(packageOf(id, handoverId, 'exe' as HandoverFormat)).rejects.toThrow(OutOfReach)
    expect((await handoversOf(id))[0]?.confirmedAt).toBeNull()
  })
})

describe('the reference in the receiving system', () => {
  test.each([
    ['nothing', '  ', 'required'],
    ['too much', 'x'.repeat(101), 'too_long'],
    ['a personal number', '20120401-2389', 'reference_personal_number'],
  ])('is asked for again when it is %s', async (_what, reference, key) => {
    const { id, handoverId } = await handedOver()
    expect(await confirmHandover(caseWorker, { id, handoverId, reference })).toMatchObject(
      refusal('reference', key),
    )
  })

  test('is kept sealed, once, also when it only looks like a personal number', async () => {
    const { id, handoverId } = await handedOver()
    const given = {
      id,
      handoverId,
      reference: '20261121-0044 <b>🔪',
      note: `Tog emot: ${secret}`,
      sure: 'yes',
    }
    expect(await confirmHandover(caseWorker, given)).toMatchObject({ ok: true })
    expect(await confirmHandover(caseWorker, given)).toEqual(notNow)
    expect((await handoversOf(id))[0]).toMatchObject({ reference: given.reference, note: given.note })
    expect((await workOf(id)).steps.at(-1)).toMatchObject({ act: 'confirm_handover', note: given.reference })
    const [event] = await auditOf(id, 'concern.confirm_handover')
    expect(JSON.stringify(event?.detail)).not.toContain('0044')
  })
})

describe('closing', () => {
  test('what leads to an inquiry demands the hand-over and its confirmation', async () => {
    const id = await decided()
    expect((await workOf(id)).followUp.remaining).toBe('handover_missing')
    expect(await closeConcern(caseWorker, { id })).toMatchObject(refusal('remains', 'handover_missing'))
    expect(await handOverConcern(caseWorker, { id })).toMatchObject({ ok: true })
    expect(await closeConcern(caseWorker, { id })).toMatchObject(refusal('remains', 'handover_unconfirmed'))
    const [handover] = await handoversOf(id)
    const given = { id, handoverId: handover?.id, reference: 'UTR 2026:17' }
    expect(await confirmHandover(caseWorker, given)).toMatchObject({ ok: true })
    expect(await closeConcern(caseWorker, { id })).toMatchObject({ ok: true })
    expect((await rowOf(id)).state).toBe('closed')
    // Afterwards it can be fetched, and nothing more is handed over.
    expect((await packageOf(id, handover?.id ?? '')).files).toEqual([])
    expect(await handOverConcern(caseWorker, { id })).toEqual(notNow)
  })

  test('a decision that is corrected afterwards is handed over anew', async () => {
    const { id, handoverId } = await handedOver()
    expect(await confirmHandover(caseWorker, { id, handoverId, reference: 'U 1' })).toMatchObject({
      ok: true,
    })
    inDays(1)
    const corrects = (await standing(id, 'preliminary'))?.id
    const moment = wallClock(clock.now())
    const correction = decision(id, { ...moment, decision: 'open_inquiry', corrects, why: 'Nya skäl' })
    expect(await correctDecision(caseWorker, correction)).toMatchObject({ ok: true })
    expect((await handoversOf(id))[0]).toMatchObject({ current: false })
    expect(await closeConcern(caseWorker, { id })).toMatchObject(refusal('remains', 'handover_missing'))
    setClock(() => new Date())
  })

  test('what is passed on demands that something was given out after it was decided', async () => {
    const disclose = (id: string) =>
      makeDisclosure(caseWorker, {
        ...{ source: 'concern', id, person: 0, ground: 'crime_prevention', recipient: 'police' },
        ...{ organisation: 'Polisen', identity: 'Elev', circumstances: 'Vapen', health: 'no' },
        ...{ weighing: 'Väger tyngre', means: 'oral' },
      })
    setClock(() => new Date(Date.now() - 86_400_000))
    const early = await protectedReport()
    expect(await disclose(early)).toMatchObject({ ok: true })
    setClock(() => new Date())
    const given = decision(early, { decision: 'pass_on', recipient: 'police' })
    expect(await decideConcern(caseWorker, given)).toMatchObject({ ok: true })
    expect(await closeConcern(caseWorker, { id: early })).toMatchObject(
      refusal('remains', 'disclosure_missing'),
    )
    expect(await disclose(early)).toMatchObject({ ok: true })
    expect((await workOf(early)).followUp.remaining).toBeNull()
    expect(await closeConcern(caseWorker, { id: early })).toMatchObject({ ok: true })
  })
})

test('it goes with the report when its time has run out, and not before', async () => {
  const { id, handoverId } = await handedOver()
  const { id: municipalityId } = world.A.municipality
  const left = () => world.within('A', (tx) => tx.concernHandover.count({ where: { id: handoverId } }))
  const destroy = (kind: 'report' | 'handover') =>
    writeTransaction(async (_tx, run) => {
      await run(sql`SELECT set_config('app.municipality_id', ${municipalityId}, true)`)
      if (kind === 'handover')
        await run(sql`DELETE FROM concern_handover WHERE id = ${handoverId}::uuid RETURNING id`)
      else {
        const place = { run, municipalityId, now: clock.now(), today: '2026-11-21' }
        await destroyRecord(place, { kind: 'concern_report', id })
      }
    })
  await destroy('handover')
  expect(await left()).toBe(1)
  await destroy('report')
  expect(await left()).toBe(0)
})
