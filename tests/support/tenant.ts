import { randomUUID } from 'node:crypto'
import { type PlanState, planStates } from '@/lib/plans/rules'
import type { MunicipalityKey } from '@/lib/platform/sealing'
import { type Role, roles } from '@/lib/policy/reach'
import { type Decided, makeDecided } from '@/tests/support/assessments'
import { type Attached, makeAttachment, makeLogo } from '@/tests/support/attachments'
import { type Cases, makeCases } from '@/tests/support/cases'
import { makeConcern, makeDraft, makeGlass, makeKey, type SecretPlace } from '@/tests/support/concerns'
import { makeComment, makeInvitation } from '@/tests/support/consultation'
import { type Disposals, makeDisposals } from '@/tests/support/disposals'
import { type Guidelines, makeGuidelines } from '@/tests/support/guidelines'
import { makeImported } from '@/tests/support/imports'
import { type Incidents, makeIncidents } from '@/tests/support/incidents'
import { type Indicators, makeIndicators } from '@/tests/support/indicators'
import { inMunicipality, type OwnerTx, owner } from '@/tests/support/owner'
import { makePictures, type Pictures } from '@/tests/support/pictures'
import { makePlan, type Plan } from '@/tests/support/plans'
import { makeResidentRows, type ResidentRows } from '@/tests/support/residents'
import { makeRest } from '@/tests/support/rest'
import { makeTemplate, type Template } from '@/tests/support/templates'

export type TenantName = 'A' | 'B'

export type Person = { userId: string; membershipId: string; role: Role; name: string; email: string }

export type Scope = { committeeId?: string; unitId?: string }

/** A municipality with every kind of row in it. A and B are each other's mirror: only ids and canaries differ. */
export type Tenant = {
  name: TenantName
  key: MunicipalityKey
  municipality: { id: string; slug: string; name: string }
  /** Stands in every text of this municipality and nowhere else: found elsewhere, it has leaked. */
  canary: string
  /** Stands in every sealed text: only the case worker a report is assigned to may ever see it. */
  secret: string
  /** `own` is the committee of the coordinator and the committee member. */
  committees: { board: string; own: string; other: string }
  /** `reception` is the case worker's unit; `otherReception` another secrecy area's; `school` the staff's. */
  units: { reception: string; otherReception: string; school: string }
  /** One person per role. */
  people: Record<Role, Person>
  colleagues: { caseWorker: Person; otherReceptionWorker: Person; otherCoordinator: Person; staff: Person }
  guideline: Guidelines
  plans: { own: Record<PlanState, Plan>; other: Record<PlanState, Plan> }
  indicators: Indicators
  template: Template
  /** The coordinator's: a named address of the list of measures, and a change of several at once. */
  lists: { view: string; change: string }
  /** The case worker's, a step further. */
  decided: Decided
  /** `received` waits in the reception's inbox; `accepted` is the case worker's; `draft` is the staff's. */
  concerns: { received: string; accepted: string; draft: string; acceptedFile: string; draftFile: string }
  /** The case worker's over the received report; over since long. */
  glass: string
  /** The case worker's; the external party takes part in it, and consent covers all its parts. */
  cases: Cases
  residents: ResidentRows
  /** On the measure of the coordinator's draft. */
  attachment: Attached
  disposals: Disposals
  /** Of the own committee, reported by the staff. */
  incidents: Incidents
  pictures: Pictures
}

const since = new Date('2020-01-01')

export async function buildTenant(name: TenantName): Promise<Tenant> {
  const [municipalityId, mark] = [randomUUID(), lettersOf(randomUUID().slice(0, 8))]
  const canary = `kanariefågel-${name}-${mark}`
  const secret = `hemlighet-${name}-${mark}`
  const slug = `kommun-${name.toLowerCase()}-${mark}`
  const municipality = { id: municipalityId, slug, name: `${canary} kommun` }
  await owner.municipality.create({ data: { ...municipality, accent: '#0b6370' } })
  return inMunicipality(municipalityId, async (tx) => {
    const place = { name, municipality, canary, secret }
    const committees = await makeCommittees(tx, place)
    const units = await makeUnits(tx, place, committees.own)
    const crowd = { committees, units }
    const people = await makePeople(tx, place, crowd)
    const colleagues = await makeColleagues(tx, place, crowd)
    const guideline = await makeGuidelines(tx, place, committees.own)
    const plans = {
      own: await makePlans(tx, place, committees.own),
      other: await makePlans(tx, place, committees.other),
    }
    const indicators = await makeIndicators(tx, place, plans.own)
    const template = await makeTemplate(tx, place)
    const lists = await makeRest(tx, place, { people, changed: plans.own.draft.measure.id })
    await makeTalk(tx, place, people)
    await tx.coordinatorAssignment.create({
      data: {
        municipalityId,
        committeeId: committees.own,
        userId: people.coordinator.userId,
        validFrom: since,
      },
    })
    await makeImported(tx, place, { plan: plans.own.draft, userId: people.coordinator.userId })
    const key = await makeKey(tx, municipalityId)
    const concerns = await makeConcerns(tx, { ...place, key }, { units, people })
    const decided = await makeDecided(
      tx,
      { ...place, key },
      {
        ...{ reporter: people.staff, worker: people.case_worker },
        ...{ receivingUnitId: units.reception, otherUnitId: units.otherReception },
      },
    )
    const broken = { record: concerns.received, by: people.case_worker }
    const glass = await makeGlass(tx, { ...place, key }, broken)
    const disposals = await makeDisposals(tx, { ...place, key }, { units, people })
    const cases = await makeCases(tx, { ...place, key }, { units, people })
    const coded = { report: concerns.accepted, unitId: units.reception }
    const caseWorkerId = people.case_worker.userId
    const residents = await makeResidentRows(tx, { ...place, key }, { ...coded, caseWorkerId })
    const measureId = plans.own.draft.measure.id
    const attachment = await makeAttachment(tx, { ...place, key }, { measureId, by: people.coordinator })
    await makeLogo(tx, { ...place, key }, people.administrator)
    const incidents = await makeIncidents(tx, { ...place, key }, { committees, people })
    const gathered = { committeeId: committees.own, by: people.coordinator, measureId }
    const pictures = await makePictures(tx, place, gathered)
    const made = {
      pictures,
      people,
      colleagues,
      guideline,
      plans,
      indicators,
      template,
      lists,
      concerns,
      cases,
      residents,
      attachment,
    }
    return { ...place, key, committees, units, decided, glass, disposals, incidents, ...made }
  })
}

/** Digits in a row would now and then be taken for somebody's telephone number. */
const lettersOf = (hex: string) => hex.replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))

export type Place = Pick<Tenant, 'name' | 'municipality' | 'canary' | 'secret'>

async function makeCommittees(tx: OwnerTx, { municipality, canary }: Place) {
  const [board, own, other] = [randomUUID(), randomUUID(), randomUUID()]
  const municipalityId = municipality.id
  await tx.committee.createMany({
    data: [
      { municipalityId, id: board, name: `${canary} styrelsen`, kind: 'executive_board', position: 1 },
      { municipalityId, id: own, name: `${canary} stadsdelsnämnden`, kind: 'district', position: 2 },
      { municipalityId, id: other, name: `${canary} kulturnämnden`, kind: 'specialist', position: 3 },
    ],
  })
  return { board, own, other }
}

async function makeUnits(tx: OwnerTx, { municipality, canary }: Place, committeeId: string) {
  const [office, reception, otherReception, school] = Array.from({ length: 4 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
  ]
  const common = { municipalityId: municipality.id, committeeId }
  await tx.unit.create({ data: { ...common, id: office, name: `${canary} förvaltningen` } })
  await tx.unit.createMany({
    data: [
      { ...common, id: reception, parentId: office, name: `${canary} mottagningen`, receivesConcerns: true },
      {
        ...common,
        id: otherReception,
        parentId: office,
        name: `${canary} vuxenenheten`,
        receivesConcerns: true,
      },
      { ...common, id: school, parentId: office, name: `${canary} skolan` },
    ],
  })
  return { reception, otherReception, school }
}

type Crowd = Pick<Tenant, 'committees' | 'units'>

/** The committee or unit each role is tied to; the others work for the whole municipality. */
function scopeOf(role: Role, { committees, units }: Crowd): Scope {
  if (role === 'coordinator' || role === 'committee_member') return { committeeId: committees.own }
  if (role === 'board_member') return { committeeId: committees.board }
  if (role === 'case_worker') return { unitId: units.reception }
  if (role === 'staff') return { unitId: units.school }
  return {}
}

async function makePeople(tx: OwnerTx, place: Place, crowd: Crowd): Promise<Record<Role, Person>> {
  const people: Partial<Record<Role, Person>> = {}
  for (const role of roles) people[role] = await makePerson(tx, place, { role, ...scopeOf(role, crowd) })
  return people as Record<Role, Person>
}

async function makeColleagues(tx: OwnerTx, place: Place, { committees, units }: Crowd) {
  const person = (role: Role, scope: Scope) => makePerson(tx, place, { role, ...scope })
  return {
    caseWorker: await person('case_worker', { unitId: units.reception }),
    otherReceptionWorker: await person('case_worker', { unitId: units.otherReception }),
    otherCoordinator: await person('coordinator', { committeeId: committees.other }),
    staff: await person('staff', { unitId: units.school }),
  }
}

export async function makePerson(
  tx: OwnerTx,
  { municipality, canary }: Place,
  given: { role: Role } & Scope,
): Promise<Person> {
  const [userId, membershipId] = [randomUUID(), randomUUID()]
  const email = `${given.role}-${userId}@${municipality.slug}.test`
  const name = `${canary} ${given.role}`
  await tx.user.create({ data: { id: userId, email, name } })
  await tx.membership.create({
    data: { municipalityId: municipality.id, id: membershipId, userId, validFrom: since, ...given },
  })
  return { userId, membershipId, role: given.role, name, email }
}

async function makePlans(tx: OwnerTx, place: Place, committeeId: string): Promise<Record<PlanState, Plan>> {
  const plans: Partial<Record<PlanState, Plan>> = {}
  for (const state of planStates) plans[state] = await makePlan(tx, place, { state, committeeId })
  return plans as Record<PlanState, Plan>
}

async function makeConcerns(
  tx: OwnerTx,
  place: SecretPlace,
  { units, people }: Pick<Tenant, 'units' | 'people'>,
) {
  const common = { reporterId: people.staff.userId, receivingUnitId: units.reception }
  const [acceptedFile, draftFile] = [randomUUID(), randomUUID()]
  const accepting = { assignedToId: people.case_worker.userId, file: acceptedFile }
  return {
    received: await makeConcern(tx, place, common),
    accepted: await makeConcern(tx, place, { ...common, ...accepting }),
    draft: await makeDraft(tx, place, { reporterId: people.staff.userId, file: draftFile }),
    ...{ acceptedFile, draftFile },
  }
}

/** Of a plan that is not on consultation yet: nobody reads anything more for it. */
async function makeTalk(tx: OwnerTx, place: Place, people: Record<Role, Person>) {
  const plan = await tx.actionPlan.findFirstOrThrow({ where: { state: 'draft' } })
  const [person, by] = [people.data_protection_officer, people.strategist]
  await makeInvitation(tx, place, { plan, person, by })
  await makeComment(tx, place, { plan, by })
}
