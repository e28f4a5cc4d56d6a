import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reopenIncident, tickIncident } from '@/lib/incident-handling/commands'
import {
  discardIncidents,
  importIncidents,
  mapIncidents,
  readIncidents,
  undoIncidents,
} from '@/lib/incident-imports/commands'
import { getIncidentImport } from '@/lib/incident-imports/queries'
import { OutOfReach } from '@/lib/platform/errors'
import { hostileFiles } from '@/tests/support/hostile-files'
import {
  closeDesk,
  coordinator,
  listed,
  openDesk,
  refusal,
  report,
  shown,
  staff,
  world,
} from '@/tests/support/incident-desk'

beforeAll(openDesk)
afterAll(closeDesk)

const head = 'Ärendenr;Datum;Tid;Plats;Område;Typ;Beskrivning;Rasistiskt'
const csv = (...lines: string[]) => new File([[head, ...lines].join('\r\n')], 'ia.csv')
const line = (reference: string, place: string, more = {}) =>
  Object.values({
    reference,
    day: '2025-03-04',
    time: '13.40',
    place,
    area: '',
    kind: 'Klotter',
    text: 'Ord',
    racist: 'ja',
    ...more,
  }).join(';')

async function read(file: File, system = 'IA'): Promise<string> {
  const outcome = await readIncidents(coordinator, { system, file })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.importId
}
const view = async (importId: string) => (await getIncidentImport(coordinator, { importId })).view
const take = (importId: string) => importIncidents(coordinator, { importId })
const found = async (text: string) => (await listed({ scope: 'all', text })).rows

describe('a file of another system', () => {
  test('is shown, brought in once, and taken back but for what somebody has worked on', async () => {
    const id = await read(
      csv(
        line('A-1', 'Importgatan 1'),
        line('A-2', 'Importgatan 2', { area: `${world.A.canary} torgområdet` }),
      ),
    )
    expect((await view(id)).preview).toMatchObject({
      counts: { total: 2, ready: 2, known: 0, faulty: 0 },
      rows: [
        {
          reference: 'A-1',
          kind: 'graffiti',
          happenedOn: '2025-03-04',
          happenedTime: '13:40',
          offensive: true,
        },
        {},
      ],
    })
    expect(await found('Importgatan')).toEqual([])
    await Promise.all([take(id), take(id)])
    const rows = await found('Importgatan')
    expect(rows.map(({ number, state, clock }) => [number.slice(0, 6), state, clock])).toEqual([
      ['H2025-', 'closed', null],
      ['H2025-', 'closed', null],
    ])
    expect(rows.map(({ committee }) => committee?.split(' ')[1]).sort()).toEqual([
      'stadsdelsnämnden',
      'styrelsen',
    ])

    // The same references again: one is new.
    const again = await read(csv(line('A-1', 'Annan gata'), line('A-3', 'Importgatan 3')))
    expect((await view(again)).preview?.counts).toMatchObject({ ready: 1, known: 1 })
    await take(again)
    expect(await take(again)).toMatchObject({ ok: false, refusal: { reason: 'import_settled' } })
    expect(await read(csv(line('A-1', 'Importgatan 1')), 'Ett annat').then(view)).toMatchObject({
      preview: { counts: { ready: 1, known: 0 } },
    })

    const own = rows.find(({ committee }) => committee?.includes('stadsdelsnämnden'))?.id ?? ''
    await reopenIncident(coordinator, { incidentId: own })
    await tickIncident(coordinator, { incidentId: own, tick: 'removed' })
    await undoIncidents(coordinator, { importId: id })
    expect((await view(id)).receipt).toMatchObject({ left: 1 })
    expect((await found('Importgatan')).map(({ place }) => place).sort()).toEqual([
      'Importgatan 2',
      'Importgatan 3',
    ])
  })

  test('says of each row what is wrong with it, and takes none with a person in it', async () => {
    const id = await read(
      csv(
        line('B-1', 'Felgatan', { day: 'i våras' }),
        line('B-2', 'Felgatan', { day: '2999-01-01' }),
        line('B-3', ''),
        line('B-4', 'Felgatan', { text: 'Kontakta 850412-1236' }),
        line('B-5', 'Felgatan', { text: 'Ring 070-123 45 67' }),
        line('B-6', '=1+1'),
        line('B-6', 'Felgatan igen'),
      ),
    )
    const { preview } = await view(id)
    expect(preview?.faulty.map(({ at, fault }) => [at, fault])).toEqual([
      [1, 'no_day'],
      [2, 'day_ahead'],
      [3, 'no_place'],
      [4, 'person'],
      [5, 'person'],
      [7, 'twice'],
    ])
    expect(preview?.rows.map(({ place }) => place)).toEqual(['=1+1'])
  })

  test('is read by what its columns are said to mean, and that is remembered', async () => {
    const odd = () => new File(['Kol A;Kol B;Kol C\n4/3 2025;Minnesgatan;Dekal'], 'odd.csv')
    const id = await read(odd())
    expect((await view(id)).preview?.counts).toMatchObject({ ready: 0, faulty: 1 })
    expect(await mapIncidents(coordinator, { importId: id, 'columns.0': 'day', 'columns.1': 'day' })).toEqual(
      refusal('', 'import_column_twice'),
    )
    const said = { 'columns.0': 'day', 'columns.1': 'place', 'columns.2': 'kind' }
    await mapIncidents(coordinator, { importId: id, ...said })
    expect((await view(id)).preview?.rows).toMatchObject([{ kind: 'sticker', happenedOn: '2025-03-04' }])
    expect((await view(await read(odd()))).preview?.counts.ready).toBe(1)
    expect(await discardIncidents(coordinator, { importId: id })).toMatchObject({ ok: true })
    await expect(view(id)).rejects.toThrow(OutOfReach)
  })

  test('of ten thousand rows comes in whole, and goes on with the year’s numbers', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) =>
      line(`C-${at}`, `Storgatan ${at}`, { day: '2024-06-01' }),
    )
    const id = await read(csv(...rows))
    expect(await take(id)).toMatchObject({ ok: true })
    expect((await view(id)).receipt).toMatchObject({ made: 10_000, left: 10_000 })
    expect((await listed({ scope: 'all', from: '2024-06-01', to: '2024-06-01' })).counts.total).toBe(10_000)
    const number = (await shown(await report())).number
    expect(number).toMatch(/^H20\d\d-\d{4}$/)
    expect(await undoIncidents(coordinator, { importId: id })).toMatchObject({ ok: true })
  })

  test('that is none is refused, and nobody else meets it', async () => {
    const refused = await Promise.all(
      (await hostileFiles())
        .slice(0, 8)
        .map(([, name, bytes]) =>
          readIncidents(coordinator, { system: 'IA', file: new File([bytes], name) }),
        ),
    )
    expect(refused.filter(({ ok }) => ok)).toEqual([])
    const none = { system: 'IA', file: new File(['bara text'], 'ia.csv') }
    expect(await readIncidents(coordinator, none)).toEqual(refusal('file', 'incident_file_no_table'))
    await expect(readIncidents(staff, none)).rejects.toThrow(OutOfReach)
    const id = await read(csv(line('D-1', 'Egen gata')))
    const other = await world.accessOf('A', world.A.colleagues.otherCoordinator)
    await expect(getIncidentImport(other, { importId: id })).rejects.toThrow(OutOfReach)
    await expect(importIncidents(await world.access('A', 'strategist'), { importId: id })).rejects.toThrow(
      OutOfReach,
    )
  })
})
