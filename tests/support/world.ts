import { hash } from '@node-rs/argon2'
import type { PlanState } from '@/lib/plans/rules'
import { closeDatabase } from '@/lib/platform/db'
import type { Access } from '@/lib/platform/gate'
import { startSession } from '@/lib/platform/sign-in'
import type { Role } from '@/lib/policy/reach'
import { type ConcernGiven, makeConcern } from '@/tests/support/concerns'
import { type IndicatorGiven, makeIndicator } from '@/tests/support/indicators'
import { inMunicipality, type OwnerTx, owner } from '@/tests/support/owner'
import { type MeasureGiven, makeMeasure, makePlan, type Plan } from '@/tests/support/plans'
import {
  buildTenant,
  makePerson,
  type Person,
  type Scope,
  type Tenant,
  type TenantName,
} from '@/tests/support/tenant'

/**
 * Two municipalities that mirror each other, in the test file's own database:
 *
 *     const world = await buildWorld()
 *     const coordinator = await world.access('A', 'coordinator')
 *     const plan = await world.plan({ state: 'draft', committee: 'own' })
 *     const outcome = await addMeasure(coordinator, { planId: plan.id, … })
 *
 * Factories work in A unless told otherwise.
 */
export type World = Awaited<ReturnType<typeof buildWorld>>

type In = { tenant?: TenantName }
type CommitteeName = keyof Tenant['committees']

export async function buildWorld() {
  const [A, B] = await Promise.all([buildTenant('A'), buildTenant('B')])
  const tenants: Record<TenantName, Tenant> = { A, B }
  const known = new Map<string, Promise<Access>>()

  /** The owner's transaction in that municipality: to set up, or to look behind the gate. */
  const within = <Value>(tenant: TenantName, work: (tx: OwnerTx) => Promise<Value>) =>
    inMunicipality(tenants[tenant].municipality.id, work)

  const accessOf = async (tenant: TenantName, { userId }: Pick<Person, 'userId'>): Promise<Access> => {
    const token = await startSession(userId)
    // The test's clock may stand on another day; the database's does not, and would find the session over.
    const expiresAt = new Date(Date.now() + 8 * 60 * 60 * 1000)
    await owner.session.updateMany({ where: { userId }, data: { expiresAt } })
    return { token, municipality: tenants[tenant].municipality.slug }
  }

  return {
    ...tenants,
    within,
    /** A session of this very person, new at each call. */
    accessOf,
    /** The session of the role's person; the same at each call. */
    access(tenant: TenantName, role: Role): Promise<Access> {
      const key = `${tenant} ${role}`
      const access = known.get(key) ?? accessOf(tenant, tenants[tenant].people[role])
      known.set(key, access)
      return access
    },
    person({ tenant = 'A', ...given }: In & { role: Role } & Scope): Promise<Person> {
      return within(tenant, (tx) => makePerson(tx, tenants[tenant], given))
    },
    plan({
      tenant = 'A',
      state,
      committee = 'own',
      needsApproval,
    }: In & { state?: PlanState; committee?: CommitteeName; needsApproval?: boolean } = {}): Promise<Plan> {
      const committeeId = tenants[tenant].committees[committee]
      return within(tenant, (tx) => makePlan(tx, tenants[tenant], { state, committeeId, needsApproval }))
    },
    /** In the given plan, or in the draft of the coordinator's committee. */
    measure({ tenant = 'A', ...given }: In & Partial<MeasureGiven> = {}) {
      const { plan = tenants[tenant].plans.own.draft, ...data } = given
      return within(tenant, (tx) => makeMeasure(tx, tenants[tenant], { plan, ...data }))
    },
    indicator({ tenant = 'A', ...given }: In & IndicatorGiven) {
      return within(tenant, (tx) => makeIndicator(tx, tenants[tenant], given))
    },
    /** To the reception, from the staff; assigned means accepted. */
    concern({ tenant = 'A', ...given }: In & Partial<ConcernGiven> = {}): Promise<string> {
      const { people, units } = tenants[tenant]
      const common = { reporterId: people.staff.userId, receivingUnitId: units.reception }
      return within(tenant, (tx) => makeConcern(tx, tenants[tenant], { ...common, ...given }))
    },
    async setPassword(person: Pick<Person, 'userId'>, password: string) {
      const passwordHash = await hash(password)
      await owner.credential.create({ data: { userId: person.userId, passwordHash } })
    },
    async close() {
      await closeDatabase()
      await owner.$disconnect()
    },
  }
}
