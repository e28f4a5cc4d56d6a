import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { closeDatabase, join, plainTransaction, sql } from '@/lib/platform/db'
import { conditionSql, type SubjectColumns } from '@/lib/platform/reach-sql'
import { listCondition } from '@/lib/policy/may'
import { type Actor, type Condition, covers, roles, type Subject } from '@/lib/policy/reach'
import { type Action, policy } from '@/lib/policy/table'

/** One definition of reach, two uses: the row in hand and the WHERE of a list must never disagree. */
afterAll(closeDatabase)

const ids = Array.from({ length: 4 }, (_, index) => `00000000-0000-4000-8000-00000000000${index}`)
const states = ['draft', 'consultation', 'sent', 'decided', "o'clock"]

const idFields = [
  'committeeId',
  'unitId',
  'ownerId',
  'assignedToId',
  'invitedId',
  'memberId',
  'openedById',
] as const
const columns: SubjectColumns = {
  committeeId: 'subject.committee_id',
  unitId: 'subject.unit_id',
  ownerId: 'subject.owner_id',
  assignedToId: 'subject.assigned_to_id',
  invitedId: 'subject.invited_id',
  memberId: 'subject.member_id',
  openedById: 'subject.opened_by_id',
  state: 'subject.state',
}

const maybeId = fc.option(fc.constantFrom(...ids))
const subjects = fc.record<Subject>({
  committeeId: maybeId,
  unitId: maybeId,
  ownerId: maybeId,
  assignedToId: maybeId,
  invitedId: maybeId,
  memberId: maybeId,
  openedById: maybeId,
  state: fc.constantFrom(...states),
})

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.constant<Condition>({ kind: 'always' }),
  fc.constant<Condition>({ kind: 'never' }),
  fc.record({
    kind: fc.constant('in' as const),
    field: fc.constantFrom(...idFields),
    values: fc.subarray(ids),
  }),
  fc.record({
    kind: fc.constant('in' as const),
    field: fc.constant('state' as const),
    values: fc.subarray(states),
  }),
)
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.record({ kind: fc.constantFrom('any', 'all'), of: fc.array(tie('condition'), { maxLength: 3 }) }),
  ) as fc.Arbitrary<Condition>,
}))

/** Which of the subjects PostgreSQL lets through. */
async function listed(given: readonly Subject[], where: Condition): Promise<boolean[]> {
  const rows = given.map(
    (one, index) => sql`(${index}::int, ${one.committeeId}::uuid, ${one.unitId}::uuid, ${one.ownerId}::uuid,
      ${one.assignedToId}::uuid, ${one.invitedId}::uuid, ${one.memberId}::uuid, ${one.openedById}::uuid,
      ${one.state}::text)`,
  )
  const found = await plainTransaction('SELECT 1', (run) =>
    run<{ index: number }>(sql`
      SELECT index FROM (VALUES ${join(rows)})
        AS subject (index, committee_id, unit_id, owner_id, assigned_to_id, invited_id, member_id, opened_by_id, state)
      WHERE ${conditionSql(where, columns)}`),
  )
  return given.map((_, index) => found.some((row) => row.index === index))
}

test('covers and conditionSql agree on any condition', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(subjects, { minLength: 1, maxLength: 20 }), condition, async (given, where) => {
      expect(await listed(given, where)).toEqual(given.map((subject) => covers(where, subject)))
    }),
    { numRuns: 200 },
  )
})

const actors = fc
  .record({
    role: fc.constantFrom(...roles),
    userId: maybeId,
    committeeId: maybeId,
    unitId: maybeId,
    invited: fc.boolean(),
  })
  .map(
    ({ role, userId, committeeId, unitId, invited }): Actor => ({
      userId: userId ?? String(ids[0]),
      name: '',
      sessionId: '',
      operator: false,
      membershipCount: 1,
      invited,
      municipality: { id: String(ids[0]), slug: '', name: '', accent: '', soonDays: 30 },
      membership: { id: String(ids[0]), role, committeeId, unitId, title: null, scopeName: null },
    }),
  )
const actions = fc.constantFrom(...(Object.keys(policy) as Action[]))

test('and on every row of the policy table', async () => {
  const many = fc.array(subjects, { minLength: 10, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(actors, actions, many, async (actor, action, given) => {
      const where = listCondition(actor, action)
      expect(await listed(given, where)).toEqual(given.map((subject) => covers(where, subject)))
    }),
    { numRuns: 200 },
  )
})

test('a field the list does not map reaches nothing', async () => {
  const where = conditionSql({ kind: 'in', field: 'unitId', values: ids }, {})
  expect(where.text).toBe('false')
})
