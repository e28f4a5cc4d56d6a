import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { logFile } from '@/components/disclosure-log/log-file'
import { disclosureFile } from '@/components/disclosures/disclosure-file'
import { setGoal } from '@/lib/case-goals/commands'
import { withdrawConsent } from '@/lib/consents/commands'
import { makeDisclosure } from '@/lib/disclosures/commands'
import {
  exportDisclosures,
  getDisclosureFile,
  listDisclosures,
  openDisclosureDesk,
} from '@/lib/disclosures/queries'
import { disclosureLog } from '@/lib/disclosures/schema'
import { OutOfReach } from '@/lib/platform/errors'
import { loadMessages } from '@/messages/load'
import {
  at,
  auditOf,
  closeDesk,
  makeCase,
  openDesk,
  person,
  police,
  secret,
  shareCase,
  worker,
  world,
} from '@/tests/support/case-desk'

beforeAll(openDesk)
afterAll(closeDesk)
beforeEach(() => at('2026-11-21T12:00:00Z'))

const place = (id: string) => ({ source: 'case', id, person: 0 }) as const
const give = (id: string, given: object = {}) => ({
  ...place(id),
  ...{
    ground: 'under_21',
    recipient: 'police',
    organisation: `Polisen ${secret}`,
    name: `Polisman ${secret}`,
  },
  ...{ identity: `Elis ${secret}`, circumstances: `Vapen ${secret}`, health: 'no' },
  ...{ weighing: `Väger tyngre ${secret}`, means: 'document' },
  ...given,
})
const refusal = (field: string, key: string) => ({ ok: false, refusal: { fields: { [field]: [key] } } })
const deskOf = async (id: string) => (await openDisclosureDesk(worker, place(id))).view

describe('the gate', () => {
  test('gives out exactly what was written, to whom, on which ground and why, and keeps it', async () => {
    const id = await makeCase(person)
    expect(await makeDisclosure(worker, give(id))).toMatchObject({ ok: true })
    const [kept] = (await deskOf(id)).earlier
    expect(kept).toMatchObject({
      ...{ ground: 'under_21', recipient: 'police', means: 'document', organisation: `Polisen ${secret}` },
      ...{ weighing: `Väger tyngre ${secret}`, excerpts: [{ key: 'identity', text: `Elis ${secret}` }] },
      by: world.A.people.case_worker.name,
    })
    const [event] = await auditOf(kept?.id ?? '', 'disclosure.make')
    expect(event?.detail).toMatchObject({ case: id, ground: 'under_21', recipient: 'police' })
    expect(JSON.stringify(event?.detail)).not.toContain(secret)
  })

  test('is shut without a ground that fits, a weighing, or anything to give', async () => {
    const id = await makeCase(person)
    const tries: [object, string, string][] = [
      [{ ground: 'x' }, 'ground', 'choose_one'],
      [{ weighing: ' ' }, 'weighing', 'required'],
      [{ health: '' }, 'health', 'choose_one'],
      [{ organisation: '' }, 'organisation', 'required'],
      [{ identity: '' }, '', 'nothing_to_give'],
      [{ recipient: 'school' }, 'recipient', 'ground_recipient_under_21'],
      [{ circumstances: '' }, 'circumstances', 'ground_circumstances'],
      [{ ground: 'crime_prevention', health: 'yes' }, 'health', 'ground_health'],
      [{ ground: 'consent' }, 'consentId', 'consent_choose'],
      [{ organisation: 'å'.repeat(301) }, 'organisation', 'too_long'],
    ]
    for (const [given, field, key] of tries)
      expect(await makeDisclosure(worker, give(id, given))).toMatchObject(refusal(field, key))
    expect((await deskOf(id)).earlier).toEqual([])
    const old = await makeCase({ ...person, ageGroup: 'adult', personalNumber: '', bornOn: '2005-11-21' })
    expect(await makeDisclosure(worker, give(old))).toMatchObject(refusal('ground', 'ground_age'))
  })

  test('lets consent open only while it holds, for its recipient and its parts', async () => {
    const { caseId, consentId } = await shareCase({ parts: ['goals'] })
    await setGoal(worker, { caseId, text: `Mål ${secret}` })
    const by = (given: object) =>
      makeDisclosure(worker, give(caseId, { ground: 'consent', consentId, ...given }))
    expect(await by({ notes: 'x' })).toMatchObject(refusal('consentId', 'consent_not_covering'))
    expect(await by({ recipient: 'region' })).toMatchObject(refusal('recipient', 'consent_other_recipient'))
    expect(await by({ goals: 'Mål' })).toMatchObject({ ok: true })
    const other = await shareCase()
    expect(await by({ consentId: other.consentId })).toMatchObject(refusal('consentId', 'consent_choose'))
    at('2026-12-31T23:00:00Z')
    expect(await by({})).toMatchObject(refusal('consentId', 'consent_not_holding'))
    at('2026-12-01T12:00:00Z')
    await withdrawConsent(worker, { caseId, consentId, by: 'person' })
    expect(await by({})).toMatchObject(refusal('consentId', 'consent_not_holding'))
  })

  test('shows what is withdrawn at the same moment to whichever comes last', async () => {
    const { caseId, consentId } = await shareCase({ parts: ['goals'] })
    const [given, withdrawn] = await Promise.all([
      makeDisclosure(worker, give(caseId, { ground: 'consent', consentId })),
      withdrawConsent(worker, { caseId, consentId, by: 'person' }),
    ])
    expect(withdrawn.ok).toBe(true)
    if (!given.ok) expect(given).toMatchObject(refusal('consentId', 'consent_not_holding'))
    expect(await makeDisclosure(worker, give(caseId, { ground: 'consent', consentId }))).toMatchObject({
      ok: false,
    })
  })

  test('is for a report too, and for nobody but whoever has it', async () => {
    const { report } = world.A.cases
    const of = { ...give(report), source: 'concern', ground: 'terrorist_crime' } as const
    expect(await makeDisclosure(worker, of)).toMatchObject({ ok: true })
    const { view } = await openDisclosureDesk(worker, { source: 'concern', id: report, person: 0 })
    expect(view.earlier).toHaveLength(1)
    expect(JSON.stringify(view)).not.toContain(`${world.A.secret} lärare`)
    const colleague = await world.accessOf('A', world.A.colleagues.caseWorker)
    for (const access of [colleague, police, await world.access('B', 'case_worker')])
      await expect(makeDisclosure(access, of)).rejects.toThrow(OutOfReach)
    // The wrong kind of record is as absent as none.
    await expect(openDisclosureDesk(worker, place(report))).rejects.toThrow(OutOfReach)
  })

  test('gives once, however often the form is sent', async () => {
    const id = await makeCase(person)
    const key = crypto.randomUUID()
    await Promise.all([1, 2].map(() => makeDisclosure(worker, give(id), key)))
    expect((await deskOf(id)).earlier).toHaveLength(1)
  })

  test('offers no address of whoever lives under protected identity', async () => {
    const id = await makeCase({ ...person, protectedIdentity: 'yes' })
    expect((await deskOf(id)).person).toMatchObject({ protectedIdentity: true, address: '' })
  })
})

describe('what was given out', () => {
  test('is a document for its recipient, without the weighing; by word of mouth there is none', async () => {
    const id = await makeCase(person)
    await makeDisclosure(worker, give(id, { notes: 'Första\n\nAndra' }))
    const [document] = (await deskOf(id)).earlier
    const file = { ...place(id), disclosureId: document?.id ?? '', format: 'docx' } as const
    const { view } = await getDisclosureFile(worker, file)
    const words = { messages: await loadMessages('sv'), locale: 'sv' } as const
    for (const format of ['docx', 'pdf'] as const) {
      const made = await disclosureFile({ ...view, format, source: 'case' }, words)
      expect(made.name).toMatch(/^utlamnande-2026-\d{4}\.(docx|pdf)$/)
      expect(made.content.length).toBeGreaterThan(1_000)
    }
    const fetched = await auditOf(id, 'disclosure.read')
    expect(fetched.at(-1)?.detail).toMatchObject({ disclosure: document?.id, format: 'docx' })
    at('2026-11-22T12:00:00Z')
    await makeDisclosure(worker, give(id, { means: 'oral' }))
    const [oral] = (await deskOf(id)).earlier
    await expect(getDisclosureFile(worker, { ...file, disclosureId: oral?.id ?? '' })).rejects.toThrow(
      OutOfReach,
    )
  })

  test('is listed for the data protection officer without a word of it', async () => {
    const id = await makeCase(person)
    await makeDisclosure(worker, give(id))
    const officer = await world.access('A', 'data_protection_officer')
    const { view } = await listDisclosures(officer, {})
    expect(view.lines[0]).toMatchObject({ ground: 'under_21', recipient: 'police', source: 'case' })
    expect(JSON.stringify(view)).not.toContain(secret)
    await expect(listDisclosures(worker, {})).rejects.toThrow(OutOfReach)
    await expect(openDisclosureDesk(officer, place(id))).rejects.toThrow(OutOfReach)
  })

  test('is found by days, ground, recipient and number, and whatever else is asked finds all', async () => {
    const officer = await world.access('A', 'data_protection_officer')
    const id = await makeCase(person)
    // One in the last minute of a Swedish day, one the day after.
    at('2027-03-01T22:59:00Z')
    await makeDisclosure(worker, give(id))
    at('2027-03-01T23:01:00Z')
    await makeDisclosure(worker, give(id, { ground: 'necessary', recipient: 'school' }))
    const { number } = await deskOf(id)
    const found = async (asked: unknown) =>
      (await listDisclosures(officer, disclosureLog.parse(asked))).view.lines
        .filter((line) => line.number === number && line.source === 'case')
        .map(({ recipient }) => recipient)
    expect(await found({ number })).toEqual(['school', 'police'])
    expect(await found({ number: number.replace('-0', '-') })).toHaveLength(2)
    expect(await found({ from: '2027-03-02' })).toEqual(['school'])
    expect(await found({ from: '2027-03-01', to: '2027-03-01' })).toEqual(['police'])
    expect(await found({ ground: 'necessary' })).toEqual(['school'])
    expect(await found({ recipient: 'police', to: '2027-12-31' })).toEqual(['police'])
    expect(await found({ ground: 'necessary', recipient: 'police' })).toEqual([])
    expect(await found({ number: '2026-999999' })).toEqual([])
    for (const hostile of [
      { number: "1' OR true" },
      { ground: '<script>' },
      { from: '2027-02-30' },
      { to: ['x'] },
    ])
      expect(await found(hostile)).toHaveLength(2)
    await expect(exportDisclosures(worker, {})).rejects.toThrow(OutOfReach)
    const { view } = await exportDisclosures(officer, disclosureLog.parse({ number }))
    expect(JSON.stringify(view)).not.toContain(secret)
    const words = { messages: await loadMessages('sv'), locale: 'sv' } as const
    const { content, name } = logFile(view.lines, words)
    expect(name).toMatch(/\.csv$/)
    expect(String(content).split('\r\n')[1]).toContain(`"2027-03-02 00.01";"Ärende";"${number}"`)
    at('2026-11-21T12:00:00Z')
  })

  test('lies sealed, and is never changed', async () => {
    const rows = await world.within(
      'A',
      (tx) => tx.$queryRaw<{ row: string }[]>`SELECT d::text AS row FROM disclosure d`,
    )
    const hex = Buffer.from(secret).toString('hex')
    for (const text of [secret, hex]) expect(JSON.stringify(rows)).not.toContain(text)
  })
})
