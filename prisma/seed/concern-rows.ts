import { concernNumber } from '@/lib/concerns/rules'
import { type ConcernContent, type ConcernPerson, personOf } from '@/lib/concerns/schema'
import { hashesOf } from '@/lib/person-index/commands'
import { clock, dayInStockholm } from '@/lib/platform/clock'
import { type MunicipalityKey, sealWith } from '@/lib/platform/sealing'
import type { SearchKey } from '@/lib/platform/search-keys'
import type { Prisma } from '@/prisma/generated/client'
import { assessedOf, assessmentRows, extendedTo } from '@/prisma/seed/assessment-rows'
import type { Place } from '@/prisma/seed/place'
import type { ConcernSeed } from '@/prisma/seed/shape'

export type ConcernRows = {
  reports: Prisma.ConcernReportCreateManyInput[]
  counters: Prisma.CounterCreateManyInput[]
  notifications: Prisma.NotificationCreateManyInput[]
  hashes: Prisma.PersonHashCreateManyInput[]
  assessments: Prisma.ConcernAssessmentCreateManyInput[]
  transitions: Prisma.ConcernTransitionCreateManyInput[]
}

export function concernRows(place: Place, key: MunicipalityKey, searchKey: SearchKey): ConcernRows {
  const { municipalityId, seed, calendar } = place
  const lastNumber = new Map<number, number>()
  const filed = seed.concerns
    .toSorted((one, other) => other.hoursAgo - one.hoursAgo)
    .map((concern) => {
      const year = Number(dayInStockholm(calendar.hoursAgo(concern.hoursAgo)).slice(0, 4))
      const number = (lastNumber.get(year) ?? 0) + 1
      lastNumber.set(year, number)
      return { concern, report: { ...reportRow(place, concern, key), year, number } }
    })
  const work = filed.map((one) => assessmentRows(place, one, key))
  const reports = filed.map(({ report }) => report)
  return {
    notifications: reports.flatMap((report) => notificationRows(place, report)),
    hashes: seed.concerns.flatMap((concern) => hashRows(place, concern, searchKey)),
    reports,
    assessments: work.flatMap(({ assessments }) => assessments),
    transitions: work.flatMap(({ transitions }) => transitions),
    counters: [...lastNumber].map(([year, value]) => ({
      municipalityId,
      name: `concern_report/${year}`,
      value,
    })),
  }
}

function reportRow(
  place: Place,
  concern: ConcernSeed,
  key: MunicipalityKey,
): Omit<Prisma.ConcernReportCreateManyInput, 'year' | 'number'> {
  const { municipalityId, id, userId, calendar } = place
  const reportId = id('concern', concern.key)
  const { accepted, protectionAssessed, preliminaryDecided } = concern
  const momentOrNull = (hours: number | undefined) => (hours === undefined ? null : calendar.hoursAgo(hours))
  return {
    municipalityId,
    id: reportId,
    subject: concern.subject,
    immediateDanger: concern.immediateDanger ?? false,
    receivedAt: calendar.hoursAgo(concern.hoursAgo),
    reporterId: userId(concern.reporter),
    source: concern.source,
    receivingUnitId: id('unit', concern.receivingUnit),
    state: stateOf(place, concern),
    assignedToId: accepted ? userId(accepted.by) : null,
    acceptedAt: momentOrNull(accepted?.hoursAgo),
    protectionAssessedAt: momentOrNull(protectionAssessed),
    preliminaryDecidedAt: momentOrNull(preliminaryDecided),
    extendedTo: extendedTo(place, concern),
    decision: assessedOf(place, concern).preliminary?.decision ?? null,
    closedAt: concern.closed ? momentOrNull(preliminaryDecided) : null,
    ...sealWith(key, { table: 'concern_report', id: reportId }, contentOf(place, concern)),
  }
}

function hashRows(
  place: Place,
  concern: ConcernSeed,
  searchKey: SearchKey,
): Prisma.PersonHashCreateManyInput[] {
  const { municipalityId, id } = place
  const recordId = id('concern', concern.key)
  return hashesOf(searchKey, contentOf(place, concern).people, { today: clock.today() }).map((found) => ({
    ...found,
    ...{ municipalityId, id: id('person-hash', recordId, found.hash), recordKind: 'concern', recordId },
    hash: new Uint8Array(Buffer.from(found.hash, 'hex')),
  }))
}

/** What the reception group is told when a report comes in, for those that nobody has accepted yet. */
function notificationRows(
  { seed, municipalityId, id, userId }: Place,
  report: Prisma.ConcernReportCreateManyInput,
): Prisma.NotificationCreateManyInput[] {
  const { id: reportId = '', receivingUnitId, receivedAt, year, number, state } = report
  if (state !== 'received') return []
  return seed.people
    .filter(({ role, unit }) => role === 'case_worker' && unit && id('unit', unit) === receivingUnitId)
    .map(({ key }) => ({
      municipalityId,
      id: id('notification', reportId, key),
      userId: userId(key),
      at: receivedAt,
      kind: 'concern_received',
      objectType: 'concern',
      objectId: reportId,
      params: { number: concernNumber(year, number) },
    }))
}

function contentOf({ seed }: Place, { reporter, content, subject }: ConcernSeed): ConcernContent {
  const reporting = seed.people.find(({ key }) => key === reporter)
  const committee = seed.committees.find(({ key }) => key === reporting?.committee)
  const { observed, observedWhen, basis, done, reporterPhone } = content
  const { heard = '', ownWords = '', earlier = '', others = [] } = content
  return {
    ...{ observed, heard, ownWords, observedWhen, basis, done, earlier },
    people: [firstPerson(content, subject), ...others.map(personOf)],
    attachments: [],
    reporterName: reporting?.name ?? '',
    reporterRole: reporting?.title ?? '',
    reporterUnit: committee?.name ?? '',
    reporterPhone,
    reporterAnonymous: false,
    takenBy: '',
  }
}

function firstPerson(content: ConcernSeed['content'], kind: ConcernSeed['subject']): ConcernPerson {
  const { name, age, whereabouts: school, guardians = '', informed: told = '', person } = content
  const asked = guardians !== '' || told !== ''
  const known = asked ? [{ name: '', phone: '', informed: guardians, told }] : []
  return personOf({ kind, name, age, school, guardians: known, ...person })
}

function stateOf(place: Place, concern: ConcernSeed): 'closed' | 'decided' | 'accepted' | 'received' {
  if (concern.closed) return 'closed'
  if (!concern.accepted) return 'received'
  return assessedOf(place, concern).preliminary ? 'decided' : 'accepted'
}
