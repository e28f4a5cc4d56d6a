import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { clock } from '@/lib/platform/clock'
import { definePublicCommand, definePublicQuery, type PublicAccess } from '@/lib/platform/public-gate'
import { roles } from '@/lib/policy/reach'
import { type Action, policy } from '@/lib/policy/table'
import { noInput } from '@/lib/residents/schema'
import { findOperations, type Operation } from '@/tests/isolation/operations'
import { buildWorld } from '@/tests/support/world'

/** The residents' door: every query and command behind it, asked in another municipality and for what it must not give. */
const operations = await findOperations('residents')
const world = await buildWorld()
afterAll(world.close)

const { A, B } = world

const report = {
  ...{ language: 'sv', danger: 'no', observed: 'Någon sade flera gånger att våld är rätt väg' },
  ...{
    observedWhen: '',
    basis: [],
    subject: 'child',
    name: 'En ung person',
    whereabouts: '',
    identity: 'anonymous',
  },
}
const inputs: Record<string, (code: string) => object> = {
  'residents.openPublicPage': () => ({}),
  'residents.openResidentForm': () => ({}),
  'residents.openFollowUp': () => ({}),
  'residents.fileResidentReport': () => report,
  'dialogues.continueDialogue': (code) => ({ code }),
  'advice-questions.openAdviceForm': () => ({}),
  'advice-questions.askForAdvice': () => ({ question: 'Hur pratar jag med min son om det här?' }),
}

type Ask = (access: PublicAccess, input: unknown, key?: string) => Promise<{ ok?: boolean; view?: unknown }>
const ask = ({ run }: Operation) => run as unknown as Ask
const at = (municipality: string, extra: object = {}) => ({ municipality, address: '192.0.2.1', ...extra })

test('every query and command behind the door is asked here', () => {
  expect([...operations.keys()].sort()).toEqual(Object.keys(inputs).sort())
})

test('no person has what a resident has, and the other way round', () => {
  for (const [action, grants] of Object.entries(policy)) {
    const who = grants.flatMap((grant) => [...grant.who] as string[])
    if (who.includes('resident')) expect([action, who]).toEqual([action, ['resident']])
  }
  const allowed = [...operations.values()].map(({ allow }) => allow)
  expect(roles).not.toContain('resident')
  for (const action of allowed) expect(JSON.stringify(policy[action])).toContain('"resident"')
})

describe.each([...operations.values()].map((operation) => ({ name: operation.name, operation })))(
  '$name',
  ({ name, operation }) => {
    const input = inputs[name]?.(A.residents.code)

    test('answers in its own municipality, and nothing of another', async () => {
      const own = await ask(operation)(at(A.municipality.slug), input, randomUUID())
      expect(own.ok ?? own.view).toBeTruthy()
      const foreign = JSON.stringify(await ask(operation)(at(B.municipality.slug), input, randomUUID()))
      expect(foreign).not.toContain(A.secret)
      expect(foreign).not.toContain(A.canary)
    })

    test.each(['finns-inte', '../x', "'; DROP TABLE unit; --", 'a\0b', ''])(
      '%j is no municipality',
      async (slug) => {
        await expect(async () => ask(operation)(at(slug), input, randomUUID())).rejects.toThrow('not found')
      },
    )
  },
)

test('a session that the browser has is not looked at', async () => {
  const query = definePublicQuery({
    allow: 'public.read',
    input: noInput,
    run: async ({ run }) => {
      const { sql } = await import('@/lib/platform/db')
      return run<{ person: string | null }>(sql`SELECT open_user_id() AS person`)
    },
  })
  const { token } = await world.access('A', 'case_worker')
  const { view } = await query(at(A.municipality.slug, { token }), {})
  expect(view).toEqual([{ person: null }])
})

test.each(['concern.read', 'concern.file', 'held_report.read', 'audit.read'] as Action[])(
  '%s: what belongs to others is not given here, whatever is declared',
  async (allow) => {
    const query = definePublicQuery({ allow, input: noInput, run: async () => 'out' })
    await expect(query(at(A.municipality.slug), {})).rejects.toThrow('not found')
    const command = definePublicCommand({
      allow,
      input: noInput,
      wait: () => 0,
      run: async () => ({ ok: true as const, value: {} }),
      show: async () => 'out',
    })
    await expect(command(at(A.municipality.slug), {}, randomUUID())).rejects.toThrow('not found')
  },
)

test('what is done is in the audit trail as a resident, without a name, an address or a text', async () => {
  const before = clock.now()
  const address = '198.51.100.77'
  const run = ask(operations.get('residents.fileResidentReport') as Operation)
  await run({ municipality: A.municipality.slug, address }, report, randomUUID())
  const events = await world.within('A', (tx) =>
    tx.auditEvent.findMany({ where: { action: 'concern.file_public' }, orderBy: { seq: 'desc' } }),
  )
  expect(events[0]).toMatchObject({ actorId: null, actorRole: 'resident', objectType: 'concern' })
  expect(events[0]?.at.getTime()).toBeGreaterThan(before.getTime() - 60_000)
  const rows = JSON.stringify(
    await world.within('A', (tx) =>
      Promise.all([tx.auditEvent.findMany(), tx.residentVisit.findMany(), tx.submission.findMany()]),
    ),
    (_key, value) => (typeof value === 'bigint' ? String(value) : value),
  )
  expect(rows).not.toContain(address)
  expect(rows).not.toContain('En ung person')
})
