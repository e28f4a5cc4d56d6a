import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Grant } from '@/lib/policy/grants'
import { type Role, roles } from '@/lib/policy/reach'
import { policy } from '@/lib/policy/table'
import { projectRoot } from '@/scripts/terminal/project'
import { fingerprint } from '@/tests/isolation/fingerprint'
import { furnish } from '@/tests/isolation/furnish'
import { findOperations, samples } from '@/tests/isolation/operations'
import {
  asForm,
  postAction,
  type ServedAction,
  serveBuild,
  servedActions,
  signedIn,
} from '@/tests/support/served'
import { buildWorld } from '@/tests/support/world'

/**
 * Every server action of the build, posted straight to the server by those who must not get at what it names: each
 * role of another municipality with this one's ids, and each role of the same one that has no right to it.
 */
mkdirSync(join(projectRoot, 'test-results'), { recursive: true })
const operations = await findOperations()
const world = await buildWorld()
const places = { A: await furnish(world, 'A'), B: await furnish(world, 'B') }
const { baseUrl, server } = await serveBuild()
afterAll(async () => {
  await server.stop()
  await world.close()
})

type Wired = { action: ServedAction; operation: string; asForm: boolean }

/** Which command an action is made of stands in its one line. */
function wiredActions(): Wired[] {
  return servedActions().flatMap((action) => {
    const [file = '', exported = ''] = action.name.split(' ')
    if (!/^lib\/[^/]+\/actions\.ts$/.test(file) || file.startsWith('lib/platform/')) return []
    const source = readFileSync(join(projectRoot, file), 'utf8')
    // The residents' door asks nobody who they are: it has tests of its own (tests/isolation/residents.test.ts).
    if (new RegExp(`export const ${exported} = submitPublic\\(`).test(source)) return []
    const made = new RegExp(`export const ${exported} = (submit|call)\\(\\s*(\\w+)`).exec(source)
    const [, kind = '', command = ''] = made ?? []
    const from = new RegExp(`import \\{[^}]*\\b${command}\\b[^}]*\\} from '@/lib/([^/]+)/commands'`).exec(
      source,
    )
    return [{ action, operation: `${from?.[1]}.${command}`, asForm: kind === 'submit' }]
  })
}

const wired = wiredActions()
const cases = wired.flatMap(({ operation, ...rest }) =>
  Object.entries(samples[operation]?.inputs ?? {}).map(([what, input]) => ({
    name: operation,
    what,
    input,
    ...rest,
  })),
)
type Case = (typeof cases)[number]

const bodyOf = ({ asForm: isForm }: Case, slug: string, input: unknown) =>
  isForm ? asForm({ _municipality: slug, ...(input as object) }) : JSON.stringify([slug, input])

async function tryAs(
  one: Case,
  token: string | undefined,
  { slug, input }: { slug: string; input: unknown },
) {
  const body = bodyOf(one, slug, input)
  return postAction(baseUrl, one.action, { slug, headers: signedIn(baseUrl, token), body })
}

/** The answer's own row says how it went; what was typed comes after it and may say anything. */
const isSuccess = (answer: { redirect: string | null; body: string }) =>
  answer.redirect !== null || /^\w+:\{("status":"done"|"ok":true)/m.test(answer.body)

function granted(name: string): Role[] {
  const grants = policy[operations.get(name)?.allow ?? 'audit.read'] as readonly Grant[]
  return roles.filter((role) => grants.some(({ who }) => who.includes(role)))
}

test('every action of every module is tried, and each is one line round a command', () => {
  expect(wired.filter(({ operation }) => !samples[operation]).map(({ action }) => action.name)).toEqual([])
  expect(wired.length).toBeGreaterThan(80)
})

test.each(cases)('$name: $what', async (one) => {
  const before = await fingerprint(world, 'A')
  await Promise.all([
    ...roles.map((role) => fromTheOther(one, role)),
    ...(await uninvited(one)).map((token) => byTheWrong(one, token)),
  ])
  expect(await fingerprint(world, 'A')).toEqual(before)
})

async function fromTheOther(one: Case, role: Role) {
  const { token } = await world.access('B', role)
  const ours = { slug: world.A.municipality.slug, input: one.input(places.A, places.A) }
  expect({ role, success: isSuccess(await tryAs(one, token, ours)) }).toEqual({ role, success: false })
  // Under the own address with the other's ids: only what is one's own can succeed.
  const input = one.input(places.A, places.B)
  const { body } = await tryAs(one, token, { slug: world.B.municipality.slug, input })
  expect(body).not.toContain(world.A.secret)
  // What was typed comes back.
  if (!JSON.stringify(input).includes(world.A.canary)) expect(body).not.toContain(world.A.canary)
}

/** Nobody, a session that is none, every role without the right, and the right role out of reach. */
async function uninvited({ name, what }: Case): Promise<(string | undefined)[]> {
  const wrong = roles.filter((role) => !granted(name).includes(role))
  const tokens = await Promise.all(wrong.map(async (role) => (await world.access('A', role)).token))
  const { outsider, inputs = {} } = samples[name] ?? {}
  const near =
    outsider && what === Object.keys(inputs)[0] ? await world.accessOf('A', outsider(places.A)) : null
  return [undefined, 'x'.repeat(43), ...tokens, ...(near ? [near.token] : [])]
}

async function byTheWrong(one: Case, token: string | undefined) {
  const ours = { slug: world.A.municipality.slug, input: one.input(places.A, places.A) }
  expect(isSuccess(await tryAs(one, token, ours))).toBe(false)
}

/** Last, because it changes A. What a form cannot say in plain fields is said by the tests of operations alone. */
describe('positive control', () => {
  test('the right person gets through the same way', async () => {
    const through: string[] = []
    for (const one of cases) {
      const sample = samples[one.name]
      if (!sample) continue
      const { token } = await world.access('A', sample.as)
      const answer = await tryAs(one, token, {
        slug: world.A.municipality.slug,
        input: one.input(places.A, places.A),
      })
      if (isSuccess(answer)) through.push(one.name)
    }
    expect(new Set(through).size / wired.length).toBeGreaterThan(0.75)
  }, 120_000)
})
