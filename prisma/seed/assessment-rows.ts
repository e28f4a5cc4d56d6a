import { assessmentContent } from '@/lib/assessments/schema'
import { addDays } from '@/lib/calendar-days/rules'
import { lawOn } from '@/lib/concerns/rules'
import { dayInStockholm } from '@/lib/platform/clock'
import { type MunicipalityKey, openKeyWith, type RecordKey, sealUnder } from '@/lib/platform/sealing'
import type { Prisma } from '@/prisma/generated/client'
import type { AssessedSeed } from '@/prisma/seed/assessed-shape'
import { assessed } from '@/prisma/seed/content/assessed'
import type { Place } from '@/prisma/seed/place'
import type { ConcernSeed } from '@/prisma/seed/shape'

type Report = Prisma.ConcernReportCreateManyInput
type Rows = {
  assessments: Prisma.ConcernAssessmentCreateManyInput[]
  transitions: Prisma.ConcernTransitionCreateManyInput[]
}
type Assessment = Rows['assessments'][number]

export const assessedOf = ({ seed }: Place, { key }: ConcernSeed): AssessedSeed =>
  assessed[seed.slug]?.[key] ?? {}

/** The day that the demo's extension of a report's term leads to. */
export function extendedTo(place: Place, concern: ConcernSeed): Date | null {
  const { extension } = assessedOf(place, concern)
  if (!extension) return null
  const received = dayInStockholm(place.calendar.hoursAgo(concern.hoursAgo))
  return new Date(addDays(received, lawOn(received).preliminary.days + extension.days))
}

const usual: NonNullable<AssessedSeed['protection']> = {
  decision: 'not_needed',
  basis: 'Anmälan och ett samtal med anmälaren.',
  reasons: 'Inget i det som har kommit fram tyder på fara just nu. Vuxna finns omkring personen.',
}

/** What was assessed of one report, and the steps that it took. */
export function assessmentRows(
  place: Place,
  { concern, report }: { concern: ConcernSeed; report: Report },
  key: MunicipalityKey,
): Rows {
  const { accepted } = concern
  const moved = forwardedSteps(place, { concern, report }, key)
  if (!accepted) return { assessments: [], transitions: moved }
  const writer = writerOf(place, { concern, report }, key)
  const { protection, extension, preliminary, corrected } = assessedOf(place, concern)
  const at = place.calendar.hoursAgo
  const made: Assessment[] = []
  if (concern.protectionAssessed !== undefined)
    made.push(writer('protection', at(concern.protectionAssessed), protection ?? usual))
  if (extension)
    made.push(writer('extension', at(extension.hoursAgo), { decision: 'extended', ...extension }))
  if (concern.preliminaryDecided !== undefined && preliminary) {
    const decidedAt = at(concern.preliminaryDecided)
    const { decision: wrong, why } = corrected ?? {}
    const first = writer('preliminary', decidedAt, {
      ...preliminary,
      decision: wrong ?? preliminary.decision,
    })
    made.push(first)
    if (wrong) {
      const later = at(concern.preliminaryDecided - 2)
      made.push({ ...writer('preliminary', later, { ...preliminary, why }), correctsId: first.id })
    }
  }
  return { assessments: made, transitions: [...moved, ...stepsOf(place, { concern, report, made })] }
}

type Said = { decision: Assessment['decision'] } & Record<string, unknown>

function writerOf(
  { municipalityId, seed, id, userId }: Place,
  { concern, report }: { concern: ConcernSeed; report: Report },
  key: MunicipalityKey,
) {
  const by = concern.accepted?.by ?? ''
  const person = seed.people.find((one) => one.key === by)
  const law = lawOn(dayInStockholm(new Date(report.receivedAt ?? 0)))
  const recordKey = keyOf(report, key)
  let written = 0
  return (kind: Assessment['kind'], decidedAt: Date, { decision, ...said }: Said): Assessment => {
    written += 1
    const own = id('assessment', concern.key, String(written))
    const content = assessmentContent.parse({
      ...said,
      byName: person?.name ?? '',
      byTitle: person?.title ?? '',
    })
    return {
      ...{ municipalityId, id: own, reportId: report.id ?? '', kind, decision, decidedAt },
      act: law.act,
      section: kind === 'protection' ? law.protection.section : law.preliminary.section,
      registeredAt: decidedAt,
      decidedById: userId(by),
      extendedTo: kind === 'extension' ? report.extendedTo : null,
      content: sealUnder(recordKey, { table: 'concern_assessment', id: own }, content),
    }
  }
}

const keyOf = (report: Report, key: MunicipalityKey): RecordKey =>
  openKeyWith(key, {
    table: 'concern_report',
    id: report.id ?? '',
    wrappedKey: report.wrappedKey as Uint8Array<ArrayBuffer>,
  })

/** Accepted where it first came, and sent on from there. */
function forwardedSteps(
  place: Place,
  { concern, report }: { concern: ConcernSeed; report: Report },
  key: MunicipalityKey,
): Rows['transitions'] {
  const { forwarded } = assessedOf(place, concern)
  if (!forwarded) return []
  const { municipalityId, id, userId, calendar } = place
  const [reportId, first] = [report.id ?? '', id('unit', forwarded.from)]
  const step = id('step', concern.key, 'forward')
  const common = { municipalityId, reportId, byUserId: userId(forwarded.by), fromUnitId: first }
  const note = { note: forwarded.note }
  return [
    {
      ...{ ...common, id: id('step', concern.key, 'accept-first'), act: 'accept', toUnitId: first },
      ...{ fromState: 'received', toState: 'accepted', at: calendar.hoursAgo(forwarded.hoursAgo + 1) },
    },
    {
      ...{ ...common, id: step, act: 'forward', toUnitId: report.receivingUnitId, reason: forwarded.reason },
      ...{ fromState: 'accepted', toState: 'received', at: calendar.hoursAgo(forwarded.hoursAgo) },
      note: sealUnder(keyOf(report, key), { table: 'concern_transition', id: step }, note),
    },
  ]
}

type Taken = { concern: ConcernSeed; report: Report; made: Assessment[] }

function stepsOf(
  { municipalityId, id, userId, calendar }: Place,
  { concern, report, made }: Taken,
): Rows['transitions'] {
  const { accepted } = concern
  if (!accepted) return []
  const unit = report.receivingUnitId
  const final = report.state ?? 'accepted'
  const step = (act: string, at: Date | string, [fromState, toState]: States) => ({
    ...{ municipalityId, id: id('step', concern.key, act), reportId: report.id ?? '', act, at },
    ...{ fromState, toState, byUserId: userId(accepted.by), fromUnitId: unit, toUnitId: unit },
  })
  const taken = made.map(({ kind, correctsId, decidedAt }) => {
    if (kind === 'protection') return step('assess_protection', decidedAt, ['accepted', 'accepted'])
    if (kind === 'extension') return step('extend', decidedAt, ['accepted', 'accepted'])
    if (correctsId) return step('correct_decision', decidedAt, ['decided', final])
    return step('decide', decidedAt, ['accepted', final])
  })
  return [step('accept', calendar.hoursAgo(accepted.hoursAgo), ['received', 'accepted']), ...taken]
}

type States = [
  NonNullable<Rows['transitions'][number]['fromState']>,
  NonNullable<Rows['transitions'][number]['toState']>,
]
