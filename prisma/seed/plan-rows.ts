import { nextDueOn } from '@/lib/measures/rules'
import { type ActKey, transitionOf } from '@/lib/transitions/rules'
import type { Prisma } from '@/prisma/generated/client'
import type { PlanState } from '@/prisma/generated/enums'
import type { Place } from '@/prisma/seed/place'
import type { MeasureSeed, PlanSeed, When } from '@/prisma/seed/shape'

export type PlanRows = {
  plans: Prisma.ActionPlanCreateManyInput[]
  transitions: Prisma.PlanTransitionCreateManyInput[]
  sections: Prisma.PlanSectionCreateManyInput[]
  measures: Prisma.MeasureCreateManyInput[]
  steps: Prisma.MeasureStepCreateManyInput[]
  updates: Prisma.MeasureUpdateCreateManyInput[]
}

export function planRows(place: Place): PlanRows {
  const placed = place.seed.plans.flatMap(placeMeasures)
  return {
    plans: place.seed.plans.map((plan) => planRow(place, plan)),
    transitions: place.seed.plans.flatMap((plan) => transitionRows(place, plan)),
    sections: place.seed.plans.flatMap((plan) => sectionRows(place, plan)),
    measures: placed.map((measure) => measureRow(place, measure)),
    steps: placed.flatMap((measure) => stepRows(place, measure)),
    updates: placed.flatMap((measure) => updateRows(place, measure)),
  }
}

function planRow({ municipalityId, id, calendar }: Place, plan: PlanSeed): Prisma.ActionPlanCreateManyInput {
  const dayOrNull = (when: When | undefined) => (when === undefined ? null : calendar.day(when))
  return {
    municipalityId,
    id: id('plan', plan.key),
    committeeId: id('committee', plan.committee),
    title: plan.title,
    periodFrom: calendar.day(plan.from),
    periodTo: calendar.day(plan.to),
    state: plan.state,
    stateSince: calendar.day(plan.stateSince),
    consultationOn: dayOrNull(plan.consultationOn),
    meetingOn: dayOrNull(plan.meetingOn),
    decidedOn: dayOrNull(plan.decidedOn),
    paragraph: plan.paragraph,
    registerNumber: plan.registerNumber,
    needsApproval: plan.needsApproval ?? false,
    approvedOn: dayOrNull(plan.approvedOn),
    approvedParagraph: plan.approvedParagraph,
    followUpOn: dayOrNull(plan.followUpOn),
    createdAt: calendar.moment(plan.stateSince),
  }
}

type SeededStep = { act: ActKey; from: PlanState; on: When | undefined; paragraph?: string }

/** The steps that a plan's own dates tell of; registered by the strategist on the day itself. */
function transitionRows(place: Place, plan: PlanSeed): Prisma.PlanTransitionCreateManyInput[] {
  const { municipalityId, id, userId, calendar } = place
  const { consultationOn, decidedOn, approvedOn, paragraph, state, stateSince } = plan
  const before = approvedOn === undefined ? 'decided' : 'approved'
  const steps: SeededStep[] = [
    { act: 'consult', from: 'draft', on: state === 'draft' ? undefined : consultationOn },
    { act: 'send', from: 'consultation', on: state === 'sent' ? stateSince : undefined },
    { act: 'decide', from: 'sent', on: decidedOn, paragraph },
    { act: 'approve', from: 'decided', on: approvedOn, paragraph: plan.approvedParagraph },
    { act: 'put_in_force', from: before, on: state === 'in_force' ? stateSince : undefined },
  ]
  return steps.flatMap(({ act, from, on, paragraph: section }) => {
    if (on === undefined) return []
    return {
      municipalityId,
      id: id('plan', plan.key, 'transition', act),
      planId: id('plan', plan.key),
      act,
      fromState: from,
      toState: transitionOf(act).to,
      at: calendar.moment(on),
      byUserId: userId('strateg'),
      actedOn: calendar.day(on),
      paragraph: section ?? null,
    }
  })
}

function sectionRows(place: Place, plan: PlanSeed): Prisma.PlanSectionCreateManyInput[] {
  return plan.sections.map(({ number, heading, body, measures }, position) => ({
    municipalityId: place.municipalityId,
    id: place.id('plan', plan.key, 'section', number),
    planId: place.id('plan', plan.key),
    kind: measures ? 'measures' : 'text',
    number,
    heading,
    body: body ?? '',
    position,
    updatedAt: place.calendar.moment(plan.stateSince),
  }))
}

export type PlacedMeasure = {
  plan: PlanSeed
  measure: MeasureSeed
  /** As the plan counts: 4.1.4. */
  number: string
  sectionNumber: string
  position: number
}

export function placeMeasures(plan: PlanSeed): PlacedMeasure[] {
  return plan.sections.flatMap(({ number: sectionNumber, measures = [] }) =>
    measures.map((measure, position) => ({
      plan,
      measure,
      number: `${sectionNumber}.${position + 1}`,
      sectionNumber,
      position,
    })),
  )
}

function measureRow(place: Place, placed: PlacedMeasure): Prisma.MeasureCreateManyInput {
  const { municipalityId, id, userId, calendar } = place
  const { plan, measure, number, sectionNumber, position } = placed
  const due = dueDay(place, placed)
  const latest = measure.updates?.at(-1)
  return {
    municipalityId,
    id: id('measure', plan.key, number),
    planId: id('plan', plan.key),
    sectionId: id('plan', plan.key, 'section', sectionNumber),
    guidelineSectionId: measure.section ? id('guideline', measure.section) : null,
    title: measure.title,
    purpose: measure.purpose,
    responsible: measure.responsible ?? '',
    responsibleUnitId: measure.unit ? id('unit', measure.unit) : null,
    otherParties: measure.others ?? '',
    need: measure.need ?? '',
    targetGroup: measure.targetGroup ?? '',
    genderPerspective: measure.genderPerspective ?? '',
    status: measure.status,
    startsOn: measure.starts === undefined ? null : calendar.day(measure.starts),
    dueOn: due,
    recurrenceMonths: measure.recurs ?? null,
    cadenceMonths: measure.cadence ?? null,
    followedFrom: latest === undefined ? null : calendar.day(latest.on),
    nextDueOn: nextDueDay(place, measure, due),
    preventionLevel: measure.level ?? null,
    environments: measure.environments ?? [],
    position,
    updatedAt: calendar.moment(latest?.on ?? plan.stateSince),
    updatedById: latest ? userId(latest.by) : null,
  }
}

/** Days counted from today must not carry a measure past the end of its plan. */
function dueDay({ calendar }: Place, { plan, measure }: PlacedMeasure): Date | null {
  if (measure.due === undefined) return null
  return new Date(Math.min(calendar.day(measure.due).getTime(), calendar.day(plan.to).getTime()))
}

function nextDueDay({ calendar }: Place, measure: MeasureSeed, due: Date | null): Date | null {
  const steps = (measure.steps ?? []).map(({ status, due: stepDue }) => ({
    status,
    dueOn: stepDue === undefined ? null : isoDate(calendar.day(stepDue)),
  }))
  const next = nextDueOn({ status: measure.status, dueOn: due && isoDate(due), steps })
  return next === null ? null : calendar.day(next)
}

const isoDate = (day: Date) => day.toISOString().slice(0, 10)

function stepRows(
  place: Place,
  { plan, measure, number }: PlacedMeasure,
): Prisma.MeasureStepCreateManyInput[] {
  return (measure.steps ?? []).map((step, position) => ({
    municipalityId: place.municipalityId,
    id: place.id('measure', plan.key, number, 'step', String(position + 1)),
    measureId: place.id('measure', plan.key, number),
    position,
    title: step.title,
    responsible: step.responsible ?? '',
    status: step.status,
    dueOn: step.due === undefined ? null : place.calendar.day(step.due),
    note: step.note ?? '',
  }))
}

function updateRows(
  place: Place,
  { plan, measure, number }: PlacedMeasure,
): Prisma.MeasureUpdateCreateManyInput[] {
  return (measure.updates ?? []).map((update, index) => ({
    municipalityId: place.municipalityId,
    id: place.id('measure', plan.key, number, 'update', String(index + 1)),
    measureId: place.id('measure', plan.key, number),
    at: place.calendar.moment(update.on),
    byUserId: place.userId(update.by),
    status: update.status,
    comment: update.comment,
    obstacle: update.obstacle ?? '',
  }))
}

export function sharedRows({
  seed,
  municipalityId,
  id,
  calendar,
}: Place): Prisma.LibraryMeasureCreateManyInput[] {
  return (seed.shared ?? []).map(({ plan, number, level, on, ...copy }) => ({
    id: id('shared', plan, number),
    ownerId: municipalityId,
    measureId: id('measure', plan, number),
    source: 'municipality',
    steps: [],
    ...copy,
    preventionLevel: level,
    sharedAt: calendar.moment(on),
  }))
}
