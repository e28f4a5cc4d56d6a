import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import type { Access } from '@/lib/platform/gate'
import type { Grant } from '@/lib/policy/grants'
import { type Role, roles } from '@/lib/policy/reach'
import { policy } from '@/lib/policy/table'
import { tenantTables } from '@/tests/isolation/expected'
import { findOperations, type Place, samples } from '@/tests/isolation/operations'
import { makeDraft } from '@/tests/support/concerns'
import { makeConsultation } from '@/tests/support/consultation'
import { makeImports } from '@/tests/support/imports'
import type { TenantName } from '@/tests/support/tenant'
import { buildWorld } from '@/tests/support/world'

/** Every query and command, asked for what it must not give. */
const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const operations = await findOperations()
const world = await buildWorld()
afterAll(world.close)

const places = { A: await furnish('A'), B: await furnish('B') }
/** A's mirror image with ids that are nobody's: what an answer must look like when nothing is there. */
const ghost = withOtherIds(places.A)

async function furnish(tenant: TenantName): Promise<Place> {
  const { id } = await world.measure({ tenant, archivedAt: new Date() })
  const { userId } = world[tenant].people.staff
  const spareDraft = await world.within(tenant, (tx) => makeDraft(tx, world[tenant], userId))
  const guidelineSectionId = world[tenant].guideline.old.section
  const [one, other] = [
    await world.measure({ tenant, guidelineSectionId }),
    await world.measure({ tenant, guidelineSectionId }),
  ]
  const onTheirWay = {
    draft: await world.plan({ tenant, state: 'draft' }),
    consultation: await world.plan({ tenant, state: 'consultation' }),
    sent: await world.plan({ tenant, state: 'sent' }),
    unapproved: await world.plan({ tenant, state: 'decided', needsApproval: true }),
  }
  const imports = await world.within(tenant, (tx) => makeImports(tx, world[tenant]))
  const plan = await world.plan({ tenant, state: 'consultation' })
  const consultation = await world.within(tenant, (tx) => makeConsultation(tx, world[tenant], plan))
  const late = new Date('2020-01-01')
  await world.measure({ tenant, status: 'ongoing', dueOn: late, nextDueOn: late })
  const { id: failedMail } = await world.within(tenant, (tx) => tx.outgoingMail.findFirstOrThrow())
  return {
    ...world[tenant],
    archivedMeasure: id,
    spareDraft,
    failedMail,
    leftBehind: [one.id, other.id],
    onTheirWay,
    imports,
    consultation,
  }
}

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

/** A fingerprint of every row of the municipality; the audit trail apart, which a read may lengthen. */
async function fingerprint(tenant: TenantName): Promise<Record<string, string>> {
  const tables = Object.keys(tenantTables)
  return world.within(tenant, async (tx) => {
    const parts = tables.map(
      (
        table,
      ) => `SELECT '${table}' AS name, md5(string_agg(t::text, '|' ORDER BY t::text)) AS print FROM ${table} t
      WHERE municipality_id = '${world[tenant].municipality.id}'`,
    )
    const rows = await tx.$queryRawUnsafe<{ name: string; print: string }[]>(parts.join(' UNION ALL '))
    return Object.fromEntries(rows.map(({ name, print }) => [name, print]))
  })
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
    const before = await fingerprint('A')
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
    expect(await fingerprint('A')).toEqual(before)
  })

  test.each(cases)('$name: $what, under its own address', async ({ name, input, as }) => {
    const access = { ...(await world.access('B', as)), municipality: world.A.municipality.slug }
    const before = await fingerprint('A')
    expect((await ask(name, access, input(places.A, places.A))).kind).toBe('OutOfReach')
    expect(await fingerprint('A')).toEqual(before)
  })

  test.each(cases)('$name: $what, signed out', async ({ name, input }) => {
    const access = { token: undefined, municipality: world.A.municipality.slug }
    expect((await ask(name, access, input(places.A, places.A))).kind).toBe('SignedOut')
  })
})

describe('the wrong role in the right municipality', () => {
  test.each(cases)('$name: $what', async ({ name, input }) => {
    const before = await fingerprint('A')
    for (const role of roles.filter((one) => !granted(name).includes(one))) {
      const answer = await ask(name, await world.access('A', role), input(places.A, places.A))
      expect({ role, ...answer }).toMatchObject({ role, kind: 'OutOfReach' })
    }
    expect(await fingerprint('A')).toEqual(before)
  })

  const withOutsider = Object.entries(samples).flatMap(([name, { outsider, inputs }]) => {
    const [input] = Object.values(inputs)
    return outsider && input ? [{ name, outsider, input }] : []
  })

  test.each(withOutsider)('$name: the right role, out of reach', async ({ name, outsider, input }) => {
    const access = await world.accessOf('A', outsider(places.A))
    const before = await fingerprint('A')
    expect((await ask(name, access, input(places.A, places.A))).kind).toBe('OutOfReach')
    expect(await fingerprint('A')).toEqual(before)
  })
})

describe('the secret of a concern report', () => {
  const mayKnow = ['concerns.readConcern case_worker', 'concern-drafts.openConcernForm staff']
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
    'styleguide.openStyleGuide',
    'concerns.readReceipt',
    'concerns.listOwnConcerns',
  ]

  test.each(cases)('$name: $what', async ({ name, input, as }) => {
    const answer = await ask(name, await world.access('A', as), input(places.A, places.A))
    expect(['shown', 'done']).toContain(answer.kind)
    if (answer.kind === 'shown' && !showsNothingOfItsOwn.includes(name)) {
      expect(answer.body).toMatch(new RegExp(`${world.A.canary}|${world.A.secret}`))
    }
  })
})
