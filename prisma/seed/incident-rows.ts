import { clockFor, dueAt, handledBy, type NoticeRule, standardClock } from '@/lib/incidents/rules'
import { dayInStockholm } from '@/lib/platform/clock'
import type { Prisma } from '@/prisma/generated/client'
import type { Place } from '@/prisma/seed/place'
import type { IncidentSeed } from '@/prisma/seed/shape'

export type IncidentRows = {
  clocks: Prisma.IncidentClockCreateManyInput[]
  rules: Prisma.IncidentNoticeRuleCreateManyInput[]
  incidents: Prisma.IncidentCreateManyInput[]
  changes: Prisma.IncidentChangeCreateManyInput[]
  counters: Prisma.CounterCreateManyInput[]
}

export function incidentRows(place: Place): IncidentRows {
  const { seed, municipalityId, calendar } = place
  const lastNumber = new Map<number, number>()
  const made = seed.incidents
    .toSorted((one, other) => calendar.day(one.on).getTime() - calendar.day(other.on).getTime())
    .map((incident, at) => {
      const row = incidentRow(place, incident, at)
      const number = (lastNumber.get(row.year) ?? 0) + 1
      lastNumber.set(row.year, number)
      return { ...row, number }
    })
  return {
    clocks: clockRows(place),
    rules: ruleRows(place),
    incidents: made,
    changes: made.flatMap((row) => changeRows(row)),
    counters: [...lastNumber].map(([year, value]) => ({ municipalityId, name: `incident/${year}`, value })),
  }
}

function clockRows({ seed, municipalityId, id, calendar }: Place): IncidentRows['clocks'] {
  const { incidentClock: clock } = seed
  if (!clock) return []
  const { hours, source } = clock
  const validFrom = calendar.day(clock.from)
  return [{ municipalityId, id: id('incident-clock'), kinds: ['graffiti'], hours, source, validFrom }]
}

function ruleRows({ seed, municipalityId, id }: Place): IncidentRows['rules'] {
  return seed.incidentRules.map(({ area, kinds = [], from, committee, source = '' }, at) => ({
    municipalityId,
    id: id('incident-rule', String(at)),
    kinds,
    areaId: area ? id('area', area) : null,
    fromCommitteeId: from ? id('committee', from) : null,
    committeeId: id('committee', committee),
    handles: from === undefined,
    source,
  }))
}

/** The area and the one it lies in. */
function areasOf({ seed, id }: Place, area: string | undefined): string[] {
  if (!area) return []
  const parent = seed.areas.find(({ children = [] }) => children.includes(area))
  return [id('area', area), ...(parent ? [id('area', parent.name)] : [])]
}

function incidentRow(place: Place, incident: IncidentSeed, at: number) {
  const { seed, municipalityId, id, userId, calendar } = place
  const { kind, time = '', area, offensive = false, environment = 'undetermined', by, closed } = incident
  const reportedAt = calendar.moment(incident.on)
  const after = (hours: number | undefined) =>
    hours === undefined ? null : new Date(reportedAt.getTime() + hours * 3_600_000)
  const rule = seed.incidentClock ? { ...standardClock, hours: seed.incidentClock.hours } : standardClock
  const clock = clockFor(
    [{ ...rule, validFrom: '1900-01-01' }],
    { kind, offensive },
    dayInStockholm(reportedAt),
  )
  const rules: NoticeRule[] = ruleRows(place).map(
    ({ kinds, areaId = null, fromCommitteeId = null, committeeId, handles = true }) => ({
      kinds: kinds as NoticeRule['kinds'],
      ...{ areaId, fromCommitteeId, committeeId, handles },
    }),
  )
  const board = seed.committees.find((committee) => committee.kind === 'executive_board')
  const handler = userId(seed.people.find(({ role }) => role === 'coordinator')?.key ?? '')
  const done = (hours: number | undefined) => (hours === undefined ? null : handler)
  const reported = { kind, areas: areasOf(place, area), committeeId: null }
  return {
    municipalityId,
    id: id('incident', String(at)),
    year: Number(dayInStockholm(reportedAt).slice(0, 4)),
    ...{ kind, environment, offensive, happenedTime: time, place: incident.place, reportedAt },
    happenedOn: calendar.day(incident.on),
    areaId: area ? id('area', area) : null,
    description: incident.text ?? '',
    reporterId: by ? userId(by) : null,
    committeeId: handledBy(rules, reported, board ? id('committee', board.key) : null),
    clockId: clock && seed.incidentClock ? id('incident-clock') : null,
    dueAt: dueAt(clock, reportedAt),
    contractorAt: after(incident.contractor),
    contractorById: done(incident.contractor),
    policeReportAt: after(incident.policeReport),
    policeReportById: done(incident.policeReport),
    removedAt: after(incident.removed),
    removedById: done(incident.removed),
    state: closed ? ('closed' as const) : ('open' as const),
    closedAt: after(closed?.after),
    closedById: done(closed?.after),
    outcome: closed?.outcome ?? null,
  }
}

type Row = ReturnType<typeof incidentRow>

/** What a tick leaves behind. */
function changeRows(row: Row): IncidentRows['changes'] {
  const ticks = [
    ['contractor', row.contractorAt, row.contractorById],
    ['police_report', row.policeReportAt, row.policeReportById],
    ['removed', row.removedAt, row.removedById],
    ['outcome', row.closedAt, row.closedById],
  ] as const
  const { municipalityId, id: incidentId } = row
  return ticks.flatMap(([field, at, byUserId]) =>
    at && byUserId
      ? [
          {
            municipalityId,
            incidentId,
            at,
            byUserId,
            field,
            before: '',
            after: field === 'outcome' ? 'handled' : 'yes',
          },
        ]
      : [],
  )
}
