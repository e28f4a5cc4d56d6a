import type { Prisma } from '@/prisma/generated/client'
import type { CaseMaking } from '@/prisma/seed/case-making'

export type CaseWorkRows = {
  goals: Prisma.CaseGoalCreateManyInput[]
  interventions: Prisma.InterventionCreateManyInput[]
  meetings: Prisma.CaseMeetingCreateManyInput[]
  followUps: Prisma.CaseFollowUpCreateManyInput[]
}

/** Goals, interventions, meetings and follow-ups of all cases. */
export const caseWorkRows = (makings: readonly CaseMaking[]): CaseWorkRows => ({
  goals: makings.flatMap(goalRows),
  interventions: makings.flatMap(interventionRows),
  meetings: makings.flatMap(meetingRows),
  followUps: makings.flatMap(followUpRows),
})

const goalRows = (making: CaseMaking) =>
  (making.seed.goals ?? []).map(({ key, text, due, settled }) => ({
    ...making.part('case_goal', key, { text, result: settled?.result ?? '' }),
    ...{ caseId: making.id, setAt: making.at(making.seed.opened + 1), setById: making.by },
    dueOn: due === undefined ? null : making.day(due),
    state: settled?.state ?? ('ongoing' as const),
    settledAt: settled ? making.at(settled.day) : null,
  }))

const interventionRows = (making: CaseMaking) =>
  (making.seed.interventions ?? []).map(
    ({ key, kind, state, from, until, provider, description, result = '' }) => ({
      ...making.part('intervention', key, { provider, description, result }),
      ...{ caseId: making.id, kind, state, startsOn: making.day(from) },
      endsOn: until === undefined ? null : making.day(until),
      ...{ plannedAt: making.at(making.seed.opened + 1), plannedById: making.by },
    }),
  )

const meetingRows = (making: CaseMaking) =>
  (making.seed.meetings ?? []).map(({ key, day, attendees, about, decided = '' }) => ({
    ...making.part('case_meeting', key, { attendees, about, decided }),
    ...{ caseId: making.id, heldOn: making.day(day), recordedById: making.by },
    minutedAt: decided ? making.at(day) : null,
  }))

const followUpRows = (making: CaseMaking) =>
  (making.seed.followUps ?? []).map(({ key, due, about, done }) => ({
    ...making.part('case_follow_up', key, { about, result: done?.result ?? '' }),
    ...{ caseId: making.id, dueOn: making.day(due), plannedById: making.by },
    ...{ doneAt: done ? making.at(done.day) : null, doneById: done ? making.by : null },
  }))
