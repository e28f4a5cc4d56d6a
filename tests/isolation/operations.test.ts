import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import type { Access } from '@/lib/platform/gate'
import type { Grant } from '@/lib/policy/grants'
import { type Role, roles } from '@/lib/policy/reach'
import { policy } from '@/lib/policy/table'
import { fingerprint } from '@/tests/isolation/fingerprint'
import { furnish } from '@/tests/isolation/furnish'
import { findOperations, type Place, samples } from '@/tests/isolation/operations'
import { buildWorld } from '@/tests/support/world'

/** Every query and command, asked for what it must not give. */
const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const operations = await findOperations()
const world = await buildWorld()
afterAll(world.close)

const places = { A: await furnish(world, 'A'), B: await furnish(world, 'B') }
/** A's mirror image with ids that are nobody's: what an answer must look like when nothing is there. */
const ghost = withOtherIds(places.A)

function withOtherIds(place: Place): Place {
  const others = new Map<string, string>()
  const other = (id: string) => {
    const known = others.get(id) ?? randomUUID()
    others.set(id, known)
    return known
  }
  return JSON.parse(JSON.stringify(place).replace(uuid, other))
}

type Answer = { kind: string; body: string }

async function ask(name: string, access: Access, input: unknown): Promise<Answer> {
  try {
    const answer = (await operations.get(name)?.run(access, input)) as { ok?: boolean; view?: unknown }
    if (answer.ok === undefined) return { kind: 'shown', body: JSON.stringify(answer.view) }
    return { kind: answer.ok ? 'done' : 'refused', body: JSON.stringify(answer) }
  } catch (error) {
    return { kind: (error as Error).name, body: String(error) }
  }
}

const plain = (answer: Answer) => ({
  ...answer,
  body: answer.body.replace(uuid, 'ID').replace(/"[^"]*T\d\d:\d\d[^"]*"/g, 'TIME'),
})

const cases = Object.entries(samples).flatMap(([name, sample]) =>
  Object.entries(sample.inputs).map(([what, input]) => ({ name, what, input, ...sample })),
)

test('every query and command is attacked here', () => {
  expect([...operations.keys()].sort()).toEqual(Object.keys(samples).sort())
})

function granted(name: string): Role[] {
  const grants = policy[operations.get(name)?.allow ?? 'audit.read'] as readonly Grant[]
  return roles.filter((role) => grants.some(({ who }) => who.includes(role)))
}

describe('the other municipality', () => {
  test.each(cases)('$name: $what', async ({ name, input, as }) => {
    // A page may show each role something else.
    const askers = operations.get(name)?.reads ? granted(name) : [as]
    const before = await fingerprint(world, 'A')
    for (const role of askers) {
      const access = await world.access('B', role)
      const foreign = await ask(name, access, input(places.A, places.B))
      const absent = await ask(name, access, input(ghost, places.B))
      // What was done in the own municipality says how it now stands there, and it was done twice.
      if (foreign.kind === 'done') expect(absent.kind).toBe('done')
      else expect(plain(foreign)).toEqual(plain(absent))
      expect(foreign.body).not.toContain(world.A.canary)
      expect(foreign.body).not.toContain(world.A.secret)
    }
    expect(await fingerprint(world, 'A')).toEqual(before)
  })

  test.each(cases)('$name: $what, under its own address', async ({ name, input, as }) => {
    const access = { ...(await world.access('B', as)), municipality: world.A.municipality.slug }
    const before = await fingerprint(world, 'A')
    expect((await ask(name, access, input(places.A, places.A))).kind).toBe('OutOfReach')
    expect(await fingerprint(world, 'A')).toEqual(before)
  })

  test.each(cases)('$name: $what, signed out', async ({ name, input }) => {
    const access = { token: undefined, municipality: world.A.municipality.slug }
    expect((await ask(name, access, input(places.A, places.A))).kind).toBe('SignedOut')
  })
})

describe('the wrong role in the right municipality', () => {
  test.each(cases)('$name: $what', async ({ name, input }) => {
    const before = await fingerprint(world, 'A')
    for (const role of roles.filter((one) => !granted(name).includes(one))) {
      const answer = await ask(name, await world.access('A', role), input(places.A, places.A))
      expect({ role, ...answer }).toMatchObject({ role, kind: 'OutOfReach' })
    }
    expect(await fingerprint(world, 'A')).toEqual(before)
  })

  const withOutsider = Object.entries(samples).flatMap(([name, { outsider, inputs }]) => {
    const [input] = Object.values(inputs)
    return outsider && input ? [{ name, outsider, input }] : []
  })

  test.each(withOutsider)('$name: the right role, out of reach', async ({ name, outsider, input }) => {
    const access = await world.accessOf('A', outsider(places.A))
    const before = await fingerprint(world, 'A')
    expect((await ask(name, access, input(places.A, places.A))).kind).toBe('OutOfReach')
    expect(await fingerprint(world, 'A')).toEqual(before)
  })
})

describe('the secret of a concern report', () => {
  const mayKnow = [
    // By two hands, for the archive alone.
    'archive-exports.getPackageContent data_protection_officer',

    'concerns.readConcern case_worker',
    'concern-attachments.getConcernFile case_worker',
    'handovers.getHandoverPackage case_worker',
    'concern-drafts.openConcernForm staff',
    'concern-drafts.getDraftFile staff',
    'concern-drafts.openConcernForm staff',
    'case-files.readCase case_worker',
    // With consent.
    'case-files.readCase external_party',
    'access-reviews.openReview case_worker',
    'case-openings.startCase case_worker',
    'disclosures.openDisclosureDesk case_worker',
    'disclosures.getDisclosureFile case_worker',
    'dialogues.getDialogue case_worker',
    'held-reports.readHeld case_worker',
    'advice-questions.getQuestion support_function',
  ]
  test.each(cases.filter(({ name }) => operations.get(name)?.reads))(
    '$name: $what',
    async ({ name, input }) => {
      for (const role of roles) {
        const answer = await ask(name, await world.access('A', role), input(places.A, places.A))
        if (!mayKnow.includes(`${name} ${role}`)) expect(answer.body).not.toContain(world.A.secret)
      }
    },
  )

  test('positive control: the case worker and the writer of the draft see it', async () => {
    const caseWorker = await world.access('A', 'case_worker')
    const staff = await world.access('A', 'staff')
    const report = await ask('concerns.readConcern', caseWorker, { id: places.A.concerns.accepted })
    const draft = await ask('concern-drafts.openConcernForm', staff, { draft: places.A.concerns.draft })
    expect(report.body).toContain(world.A.secret)
    expect(draft.body).toContain(world.A.secret)
  })
})

/** Last, because it changes A. */
describe('positive control: the same input, asked by the right person', () => {
  const showsNothingOfItsOwn = [
    // Numbers and days.
    'access-requests.listAccessRequests',
    'access-requests.openRequestForm',
    'styleguide.openStyleGuide',
    'concern-receipts.readReceipt',
    'concerns.listOwnConcerns',
    'person-search.openPersonSearch',
    'record-reads.listReads',
    'reading-patterns.findReadingPatterns',
    'retention.getRetentionRules',
    'cases.listCases',
    'case-openings.startCase',
    'incident-photos.getIncidentPhoto',
    'held-reports.listHeld',
    'merges.listMerges',
    'person-history.listPersonHistory',
    'advice-questions.listQuestions',
    'guidance.listGuidance',
  ]

  test.each(cases)('$name: $what', async ({ name, input, as }) => {
    const answer = await ask(name, await world.access('A', as), input(places.A, places.A))
    expect(['shown', 'done']).toContain(answer.kind)
    if (answer.kind === 'shown' && !showsNothingOfItsOwn.includes(name)) {
      expect(answer.body).toMatch(new RegExp(`${world.A.canary}|${world.A.secret}`))
    }
  })
})
