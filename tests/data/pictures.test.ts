import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/calendar-days/rules'
import { addNeed, editNeed } from '@/lib/picture-needs/commands'
import { writeSection } from '@/lib/picture-sections/commands'
import { recordAnswer } from '@/lib/picture-sources/commands'
import { startPicture } from '@/lib/picture-starts/commands'
import {
  approvePicture,
  compilePicture,
  publishPicture,
  referPictureBack,
  reviewPicture,
} from '@/lib/picture-steps/commands'
import { getPicture, listPictures } from '@/lib/pictures/queries'
import { mustBeCovered } from '@/lib/pictures/rules'
import { clock } from '@/lib/platform/clock'
import { OutOfReach } from '@/lib/platform/errors'
import type { Access } from '@/lib/platform/gate'
import { buildWorld, type World } from '@/tests/support/world'

let world: World
let coordinator: Access
let otherCoordinator: Access
let board: Access

beforeAll(async () => {
  world = await buildWorld()
  coordinator = await world.access('A', 'coordinator')
  otherCoordinator = await world.accessOf('A', world.A.colleagues.otherCoordinator)
  board = await world.access('A', 'board_member')
})
afterAll(() => world.close())

const fault = (field: string, key: string) => ({
  ok: false,
  refusal: { kind: 'invalid', fields: { [field]: [key] } },
})
const notNow = expect.objectContaining({ refusal: expect.objectContaining({ kind: 'not_allowed_now' }) })

const proposal = () => ({
  ...{ template: 'district', committeeId: world.A.committees.own, title: '' },
  ...{ periodFrom: '2027-07-01', periodTo: '2027-12-31', dueOn: addDays(clock.today(), 30) },
})

async function begin(given: object = {}): Promise<string> {
  const outcome = await startPicture(coordinator, { ...proposal(), ...given })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.pictureId
}
const open = async (pictureId: string, access = coordinator) => (await getPicture(access, { pictureId })).view

const silence = { version: 1, standing: 'silent', asked: '', answered: '', note: '', marking: 'open' }
const seen = Object.fromEntries(mustBeCovered.map((environment) => [`presence-${environment}`, 'none']))

async function answer(pictureId: string, sourceId: string, given: object) {
  return recordAnswer(coordinator, { ...silence, pictureId, sourceId, ...given })
}

/** Six schools asked and five answering, one with a finding; the police of every environment; the others silent. */
async function collect(pictureId: string) {
  for (const { id, kind } of (await open(pictureId)).sources) {
    const given =
      kind === 'schools'
        ? {
            ...{ standing: 'answered', asked: '6', answered: '5', 'presence-right_wing': 'isolated' },
            ...{ 'kinds-right_wing': ['propaganda'], 'text-right_wing': 'Flygblad <script> i elevskåp 🙂' },
          }
        : kind === 'police'
          ? { standing: 'answered', ...seen }
          : {}
    expect(await answer(pictureId, id, given)).toEqual({ ok: true, value: { pictureId } })
  }
}

const need = { title: 'Klistermärken når elever', reasoning: '', findings: [], measures: [], leftReason: '' }

describe('a picture from its beginning to its publishing', () => {
  test('blocked until every environment is covered and every need is settled; then read by the board', async () => {
    const id = await begin()
    const begun = await open(id)
    expect(begun).toMatchObject({ state: 'collecting', number: '2027:1', can: { edit: true } })
    expect(begun.title).toMatch(/^Lägesbild för .*, andra halvåret 2027$/)
    expect(begun.sources).toHaveLength(8)
    expect(await compilePicture(coordinator, { pictureId: id, seen: 'collecting' })).toMatchObject({
      ok: true,
    })
    expect(await reviewPicture(coordinator, { pictureId: id, seen: 'draft' })).toEqual(
      fault('', 'picture_not_ready'),
    )
    await collect(id)
    const collected = await open(id)
    expect(collected.sources.filter(({ kind }) => kind === 'schools')).toMatchObject([
      { asked: 6, answered: 5 },
    ])
    const finding = collected.findings.find(({ presence }) => presence === 'isolated')
    expect(finding).toMatchObject({
      kinds: ['propaganda'],
      text: 'Flygblad <script> i elevskåp 🙂',
      trend: null,
    })
    expect(await reviewPicture(coordinator, { pictureId: id, seen: 'draft' })).toMatchObject({ ok: true })

    const approval = { pictureId: id, seen: 'review', approvedOn: clock.today(), approvedBy: 'styrgruppen' }
    expect(await addNeed(coordinator, { pictureId: id, ...need })).toEqual(notNow)
    expect(await referPictureBack(coordinator, { pictureId: id, seen: 'review', note: '' })).toEqual(
      fault('note', 'required'),
    )
    await referPictureBack(coordinator, { pictureId: id, seen: 'review', note: 'Behovet saknas.' })
    const given = { pictureId: id, ...need, findings: [finding?.id] }
    expect(await addNeed(coordinator, given)).toMatchObject({ ok: true })
    await reviewPicture(coordinator, { pictureId: id, seen: 'draft' })
    expect(await approvePicture(coordinator, approval)).toEqual(fault('', 'picture_not_ready'))
    await referPictureBack(coordinator, { pictureId: id, seen: 'review', note: 'Ingen åtgärd.' })

    const measure = world.A.plans.own.draft.measure
    const [written] = (await open(id)).needs
    const answered = { ...given, needId: written?.id, version: 1, measures: [measure.id] }
    expect(await editNeed(coordinator, answered)).toMatchObject({ ok: true })
    expect((await open(id)).needs).toMatchObject([
      { outcome: 'measures', measures: [{ id: measure.id, readable: true, standing: { kind: 'none' } }] },
    ])
    await reviewPicture(coordinator, { pictureId: id, seen: 'draft' })
    expect(await approvePicture(coordinator, { ...approval, approvedOn: addDays(clock.today(), 1) })).toEqual(
      fault('approvedOn', 'day_ahead'),
    )
    await expect(open(id, board)).rejects.toThrow(OutOfReach)
    expect(await approvePicture(coordinator, approval)).toMatchObject({ ok: true })
    expect(await publishPicture(coordinator, { pictureId: id, seen: 'approved' })).toMatchObject({ ok: true })
    expect(await open(id, board)).toMatchObject({ state: 'published', acts: [], can: { edit: false } })
    expect((await listPictures(otherCoordinator, {})).view.pictures.map((one) => one.id)).toContain(id)
    expect((await open(world.A.pictures.published.id)).state).toBe('superseded')
    expect((await open(id)).steps.map(({ act }) => act)).toEqual([
      ...['compile', 'review', 'refer_back', 'review', 'refer_back', 'review', 'approve', 'publish'],
    ])
  })

  test('the next one says what has grown since', async () => {
    const id = await begin({ periodFrom: '2028-01-01', periodTo: '2028-06-30' })
    const schools = (await open(id)).sources.find(({ kind }) => kind === 'schools')
    await answer(id, schools?.id ?? '', { standing: 'answered', 'presence-right_wing': 'recurring' })
    const view = await open(id)
    expect(view.previous?.number).toBe('2027:1')
    expect(view.findings).toMatchObject([{ presence: 'recurring', trend: 'up' }])
  })

  test('of two begun at once each has a number of its own', async () => {
    const period = { periodFrom: '2029-01-01', periodTo: '2029-06-30' }
    const made = await Promise.all([begin(period), begin(period), begin(period)])
    const numbers = await Promise.all(made.map(async (id) => (await open(id)).number))
    expect(numbers.sort()).toEqual(['2029:1', '2029:2', '2029:3'])
  })
})

describe('what is typed', () => {
  test('of two who write under the same heading the second is told, and nothing is overwritten', async () => {
    const { id, section } = world.A.pictures.draft
    const text = { pictureId: id, sectionId: section, marking: 'open' }
    expect(await writeSection(coordinator, { ...text, version: 1, body: 'Först' })).toMatchObject({
      ok: true,
    })
    expect(await writeSection(coordinator, { ...text, version: 1, body: 'Sedan' })).toEqual(
      fault('', 'stale_form'),
    )
    expect((await open(id)).sections[0]?.body).toBe('Först')
  })

  test('holds no personal number: not in a text, an answer or a need', async () => {
    const { id, section, source } = world.A.pictures.draft
    const typed = 'Elev 20010101-2384 i åttan'
    const text = { pictureId: id, sectionId: section, marking: 'open', version: 2, body: typed }
    expect(await writeSection(coordinator, text)).toEqual(fault('body', 'text_personal_number'))
    const answered = { standing: 'answered', 'presence-islamist': 'isolated', 'text-islamist': typed }
    expect(await answer(id, source, answered)).toEqual(fault('text-islamist', 'text_personal_number'))
    expect(await addNeed(coordinator, { pictureId: id, ...need, title: typed })).toEqual(
      fault('title', 'text_personal_number'),
    )
  })

  test('that is too long is said beside its field', async () => {
    const { id, section } = world.A.pictures.draft
    const text = { pictureId: id, sectionId: section, marking: 'open', version: 2, body: 'x'.repeat(20_001) }
    expect(await writeSection(coordinator, text)).toEqual(fault('body', 'too_long'))
    expect(await startPicture(coordinator, { ...proposal(), periodTo: '2027-06-30' })).toEqual(
      fault('periodTo', 'before_start'),
    )
  })

  test('a need builds on this picture’s findings and is answered by the committee’s own measures', async () => {
    const { draft, toReview } = world.A.pictures
    const given = { pictureId: draft.id, ...need }
    expect(await addNeed(coordinator, { ...given, findings: [toReview.finding] })).toEqual(
      fault('findings', 'invalid_choice'),
    )
    const theirs = world.A.plans.other.in_force.measure.id
    expect(await addNeed(coordinator, { ...given, measures: [theirs] })).toEqual(
      fault('measures', 'invalid_choice'),
    )
    expect(await addNeed(coordinator, { ...given, measures: [randomUUID()] })).toEqual(
      fault('measures', 'invalid_choice'),
    )
  })
})

test('what is on its way is the committee’s own: others meet a page that does not exist', async () => {
  const { draft, approved } = world.A.pictures
  for (const { id } of [draft, approved]) {
    await expect(open(id, otherCoordinator)).rejects.toThrow(OutOfReach)
    await expect(open(id, board)).rejects.toThrow(OutOfReach)
  }
  const listed = (await listPictures(otherCoordinator, {})).view
  expect(listed.pictures.map(({ id }) => id)).not.toContain(draft.id)
  await expect(
    compilePicture(otherCoordinator, { pictureId: world.A.pictures.collecting.id, seen: 'collecting' }),
  ).rejects.toThrow(OutOfReach)
})
