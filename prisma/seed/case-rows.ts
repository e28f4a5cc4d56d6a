import { dayInStockholm } from '@/lib/platform/clock'
import type { MunicipalityKey } from '@/lib/platform/sealing'
import type { Prisma } from '@/prisma/generated/client'
import { CaseMaking } from '@/prisma/seed/case-making'
import type { ConsentSeed, ParticipantSeed } from '@/prisma/seed/case-shape'
import { type CaseWorkRows, caseWorkRows } from '@/prisma/seed/case-work-rows'
import type { Place } from '@/prisma/seed/place'

export type CaseRows = {
  cases: Prisma.CaseCreateManyInput[]
  assignments: Prisma.CaseAssignmentCreateManyInput[]
  transitions: Prisma.CaseTransitionCreateManyInput[]
  participants: Prisma.CaseParticipantCreateManyInput[]
  consents: Prisma.ConsentCreateManyInput[]
  notes: Prisma.CaseNoteCreateManyInput[]
  counters: Prisma.CounterCreateManyInput[]
  work: CaseWorkRows
}

export function caseRows(place: Place, key: MunicipalityKey): CaseRows {
  const { seed, calendar, municipalityId } = place
  const lastNumber = new Map<number, number>()
  const seeds = (seed.cases ?? []).toSorted((one, other) => one.opened - other.opened)
  const makings = seeds.map((one) => new CaseMaking(place, one, key))
  const made = makings.map((making) => {
    const one = making.seed
    const year = Number(dayInStockholm(calendar.moment(one.opened)).slice(0, 4))
    const number = (lastNumber.get(year) ?? 0) + 1
    lastNumber.set(year, number)
    return rowsOf(making, { year, number })
  })
  return {
    cases: made.map((one) => one.row),
    assignments: made.flatMap((one) => one.assignments),
    transitions: made.flatMap((one) => one.transitions),
    participants: made.flatMap((one) => one.participants),
    consents: made.flatMap((one) => one.consents),
    notes: made.flatMap((one) => one.notes),
    work: caseWorkRows(makings),
    counters: [...lastNumber].map(([year, value]) => ({
      municipalityId,
      name: `support_case/${year}`,
      value,
    })),
  }
}

function rowsOf(making: CaseMaking, number: { year: number; number: number }) {
  const { place, seed, id, by } = making
  const { municipalityId } = place
  const participants = seed.participants ?? []
  const closed = seed.steps?.findLast(({ to }) => to === 'closed')
  const row: Prisma.CaseCreateManyInput = {
    ...{ municipalityId, id, ...number, kind: seed.kind, state: seed.state, ...making.sealed },
    ...{ unitId: place.id('unit', seed.unit), openedAt: making.at(seed.opened), openedById: by },
    reportId: seed.concern ? place.id('concern', seed.concern) : null,
    closedAt: seed.state === 'closed' && closed ? making.at(closed.day) : null,
    outcome: seed.outcome ?? null,
  }
  return {
    row,
    assignments: seed.workers.map((worker) => ({
      ...{ municipalityId, id: place.id('case_assignment', seed.key, worker), caseId: id },
      ...{ userId: place.userId(worker), assignedAt: making.at(seed.opened), assignedById: by },
    })),
    transitions: (seed.steps ?? []).map(({ from, to, day, why }) => ({
      ...making.part('case_transition', `${to} ${day}`, { why }),
      ...{ caseId: id, fromState: from, toState: to, at: making.at(day), byUserId: by },
    })),
    participants: participants.map((one) => participantRow(making, one)),
    consents: participants.flatMap((one) =>
      (one.consents ?? []).map((consent) => consentRow(making, one, consent)),
    ),
    notes: (seed.notes ?? []).map(({ key, by: writer, day, text, corrects }) => ({
      ...making.part('case_note', key, { text }),
      ...{ caseId: id, writtenAt: making.at(day), writtenById: place.userId(writer) },
      correctsId: corrects ? place.id('case_note', seed.key, corrects) : null,
    })),
  }
}

function participantRow(making: CaseMaking, given: ParticipantSeed) {
  const { key, party, account, organisation = '', name = '', role = '', contact = '' } = given
  return {
    ...making.part('case_participant', key, { organisation, name, role, contact }),
    ...{ caseId: making.id, party, userId: account ? making.place.userId(account) : null },
    ...{ addedAt: making.at(making.seed.opened), addedById: making.by },
  }
}

function consentRow(making: CaseMaking, { key: participant }: ParticipantSeed, given: ConsentSeed) {
  const { key, purpose, givers, means, parts, from, until, withdrawn } = given
  const { place, seed, by } = making
  const said = { purpose, givers, note: '', withdrawnBy: withdrawn?.by ?? '' }
  return {
    ...making.part('consent', `${participant} ${key}`, said),
    ...{ participantId: place.id('case_participant', seed.key, participant), means, parts },
    ...{ validFrom: place.calendar.day(from), validUntil: place.calendar.day(until) },
    ...{ recordedAt: making.at(from), recordedById: by },
    withdrawnAt: withdrawn ? making.at(withdrawn.day) : null,
    withdrawnById: withdrawn ? by : null,
  }
}
