import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  closeIncident,
  correctIncident,
  reopenIncident,
  tickIncident,
} from '@/lib/incident-handling/commands'
import { addPhoto, removePhoto } from '@/lib/incident-photos/commands'
import { getIncidentPhoto } from '@/lib/incident-photos/queries'
import { OutOfReach } from '@/lib/platform/errors'
import { photo } from '@/tests/support/good-files'
import {
  at,
  closeDesk,
  coordinator,
  facts,
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

describe('what is done about it', () => {
  test('is ticked with who and when, once; the clock stops, and a mistake is taken back', async () => {
    at(0)
    const id = await report()
    at(30)
    expect(await shown(id)).toMatchObject({ clock: { standing: 'late', hours: 6 } })
    expect((await listed({ standing: 'late' })).rows.map((row) => row.id)).toContain(id)
    for (const tick of ['contractor', 'police_report', 'removed', 'removed']) {
      expect(await tickIncident(coordinator, { incidentId: id, tick })).toMatchObject({ ok: true })
    }
    const ticked = await shown(id)
    expect(ticked.ticks.map(({ by }) => by)).toEqual(Array(3).fill(world.A.people.coordinator.name))
    expect(ticked).toMatchObject({ clock: { standing: 'done', hours: 6 }, history: { length: 3 } })
    await tickIncident(coordinator, { incidentId: id, tick: 'removed', undo: 'yes' })
    expect(await shown(id)).toMatchObject({ clock: { standing: 'late' }, history: { length: 4 } })
  })

  test('is not for another committee’s coordinator or for whoever reported it', async () => {
    const id = await report()
    const other = await world.accessOf('A', world.A.colleagues.otherCoordinator)
    expect((await shown(id, other)).can).toMatchObject({ tick: false, correct: false, close: false })
    for (const access of [other, staff]) {
      await expect(tickIncident(access, { incidentId: id, tick: 'removed' })).rejects.toThrow(OutOfReach)
      await expect(closeIncident(access, { incidentId: id, outcome: 'handled' })).rejects.toThrow(OutOfReach)
    }
  })

  test('closes it, after which nothing is changed until it is opened again', async () => {
    const id = await report()
    expect(await closeIncident(coordinator, { incidentId: id, outcome: 'duplicate' })).toEqual(
      refusal('duplicateOfId', 'choose_one'),
    )
    await closeIncident(coordinator, { incidentId: id, outcome: 'handled' })
    const late = { ok: false, refusal: { kind: 'not_allowed_now', reason: 'state' } }
    expect(await tickIncident(coordinator, { incidentId: id, tick: 'removed' })).toEqual(late)
    expect(await correctIncident(staff, { ...facts, incidentId: id, version: 2 })).toEqual(late)
    expect((await shown(id)).state).toBe('closed')
    await reopenIncident(coordinator, { incidentId: id })
    expect(await shown(id)).toMatchObject({ state: 'open', outcome: null, can: { close: true } })
  })

  test('twins of a day and a place are pointed out to those who read them all, and counted once', async () => {
    const [one, twin] = [
      await report({ place: 'Tvillinggatan 3' }),
      await report({ place: 'tvillinggatan 3, port' }),
    ]
    await report({ place: 'Tvillinggatan 3', kind: 'sticker' })
    expect((await shown(twin)).twins.map(({ id }) => id)).toEqual([one])
    expect((await shown(twin, staff)).twins).toEqual([])
    await closeIncident(coordinator, { incidentId: twin, outcome: 'duplicate', duplicateOfId: one })
    expect((await shown(twin)).duplicateOf?.id).toBe(one)
    expect((await shown(one)).twins).toEqual([])
  })
})

describe('a correction', () => {
  test('keeps what was said, and moves the incident and its clock with its place and kind', async () => {
    at(0)
    const id = await report({ areaId: '' })
    at(2)
    const right = {
      ...facts,
      incidentId: id,
      version: 1,
      areaId: world.A.incidents.area,
      offensive: undefined,
    }
    expect(await correctIncident(staff, right)).toMatchObject({ ok: true })
    const view = await shown(id)
    expect(view).toMatchObject({ clock: null, committee: expect.stringContaining('stadsdelsnämnden') })
    expect(view.history.map(({ field, before }) => [field, before])).toEqual([
      ['areaId', ''],
      ['offensive', 'yes'],
    ])
    await correctIncident(coordinator, { ...right, offensive: 'yes', version: 2 })
    expect((await shown(id)).clock).toMatchObject({ standing: 'course', hours: 22 })
    expect(await correctIncident(staff, { ...right, version: 2 })).toEqual({
      ok: false,
      refusal: { kind: 'not_allowed_now', reason: 'incident_changed' },
    })
  })

  test('that takes away a telephone number does not keep it in the history', async () => {
    const id = await report({ description: 'Ring 070-123 45 67', falseAlarm: 'yes' })
    await correctIncident(staff, {
      ...facts,
      incidentId: id,
      version: 1,
      areaId: world.A.incidents.area,
      description: 'Okänd',
    })
    const { history } = await shown(id)
    expect(history).toMatchObject([{ field: 'description', before: '', after: 'Okänd' }])
  })

  test('adds and destroys photos', async () => {
    const id = await report()
    await addPhoto(staff, { incidentId: id, photo: new File([await photo('png')], 'bild.png') })
    const [added] = (await shown(id)).photos
    const before = await world.within('A', (tx) => tx.storedFile.count())
    await removePhoto(staff, { incidentId: id, photoId: added?.id })
    expect((await shown(id)).photos).toEqual([])
    expect(await world.within('A', (tx) => tx.storedFile.count())).toBe(before - 1)
    await expect(getIncidentPhoto(staff, { incidentId: id, photoId: added?.id ?? '' })).rejects.toThrow(
      OutOfReach,
    )
  })
})
