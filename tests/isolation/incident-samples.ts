import type { Place, Sample } from '@/tests/isolation/operations'
import { tinyPng } from '@/tests/support/good-files'

const otherCoordinator = ({ colleagues }: Place) => colleagues.otherCoordinator
const anotherOfTheStaff = ({ colleagues }: Place) => colleagues.staff

const facts = { kind: 'sticker', happenedOn: '2026-02-01', place: 'Torget' }

/** A new time holds from later than the one before. */
let year = 2100
function laterAndLater(): string {
  year += 1
  return `${year}-01-01`
}

export const incidentSamples: Record<string, Sample> = {
  'incidents.getReportForm': { as: 'staff', inputs: { page: () => ({}) } },
  'incidents.reportIncident': {
    as: 'staff',
    inputs: {
      own: () => ({ ...facts, photo: new File([tinyPng], 'bild.png') }),
      'in their area': ({ incidents }) => ({ ...facts, areaId: incidents.area }),
    },
  },
  'incident-rules.getIncidentRules': { as: 'administrator', inputs: { page: () => ({}) } },
  'incident-rules.addNotice': {
    as: 'administrator',
    inputs: {
      'the own': (_theirs, { committees }) => ({ committeeId: committees.other, kinds: ['online'] }),
    },
  },
  'incident-rules.removeNotice': {
    as: 'administrator',
    inputs: { rule: ({ incidents }) => ({ id: incidents.rule }) },
  },
  'incident-rules.setClock': {
    as: 'administrator',
    inputs: {
      clock: () => ({ kinds: ['poster'], hours: '48', source: 'Beslut', validFrom: laterAndLater() }),
    },
  },
  'incident-rules.removeClock': {
    as: 'administrator',
    inputs: { clock: ({ incidents }) => ({ id: incidents.clock }) },
  },
  'incident-list.listIncidents': {
    as: 'coordinator',
    inputs: {
      list: () => ({ page: 1 }),
      'their area': ({ incidents }) => ({ area: incidents.area, page: 1 }),
    },
  },
  'incident-exports.exportIncidents': { as: 'coordinator', inputs: { list: () => ({ page: 1 }) } },
  'incident-charts.chartIncidents': {
    as: 'coordinator',
    inputs: {
      chart: () => ({ page: 1 }),
      'their area': ({ incidents }) => ({ area: incidents.area, page: 1 }),
    },
  },
  'incidents.getIncident': {
    as: 'staff',
    inputs: { incident: ({ incidents }) => ({ incidentId: incidents.open }) },
    outsider: anotherOfTheStaff,
  },
  'incidents.getIncidentForm': {
    as: 'staff',
    inputs: { incident: ({ incidents }) => ({ incidentId: incidents.open }) },
    outsider: anotherOfTheStaff,
  },
  'incident-photos.getIncidentPhoto': {
    as: 'staff',
    inputs: {
      photo: ({ incidents }) => ({ incidentId: incidents.open, photoId: incidents.photo }),
      'their photo of the own incident': (theirs, own) => ({
        incidentId: own.incidents.open,
        photoId: theirs.incidents.photo,
      }),
    },
    outsider: anotherOfTheStaff,
  },
  'incident-photos.addPhoto': {
    as: 'staff',
    inputs: {
      incident: ({ incidents }) => ({
        incidentId: incidents.open,
        photo: new File([tinyPng], 'bild.png'),
      }),
    },
    outsider: anotherOfTheStaff,
  },
  'incident-photos.removePhoto': {
    as: 'staff',
    inputs: {
      photo: ({ incidents }) => ({ incidentId: incidents.open, photoId: incidents.sparePhoto }),
      'their photo of the own incident': (theirs, own) => ({
        incidentId: own.incidents.open,
        photoId: theirs.incidents.photo,
      }),
    },
    outsider: anotherOfTheStaff,
  },
  'incident-handling.tickIncident': {
    as: 'coordinator',
    inputs: { incident: ({ incidents }) => ({ incidentId: incidents.open, tick: 'contractor' }) },
    outsider: otherCoordinator,
  },
  'incident-handling.correctIncident': {
    as: 'coordinator',
    inputs: {
      incident: ({ incidents }) => ({ ...facts, incidentId: incidents.corrected, version: 1 }),
      'the own incident to their area': ({ incidents }, own) => ({
        ...facts,
        incidentId: own.incidents.twin,
        version: 1,
        areaId: incidents.area,
      }),
    },
    outsider: otherCoordinator,
  },
  'incident-handling.closeIncident': {
    as: 'coordinator',
    inputs: {
      incident: ({ incidents }) => ({ incidentId: incidents.spare, outcome: 'handled' }),
      'the own incident as the twin of theirs': ({ incidents }, own) => ({
        incidentId: own.incidents.twin,
        outcome: 'duplicate',
        duplicateOfId: incidents.open,
      }),
    },
    outsider: otherCoordinator,
  },
  'incident-handling.reopenIncident': {
    as: 'coordinator',
    inputs: { incident: ({ incidents }) => ({ incidentId: incidents.closed }) },
    outsider: otherCoordinator,
  },
  'incident-imports.getImportStart': { as: 'coordinator', inputs: { page: () => ({}) } },
  'incident-imports.getIncidentImport': {
    as: 'coordinator',
    inputs: { file: ({ incidents }) => ({ importId: incidents.openImport }) },
    outsider: otherCoordinator,
  },
  'incident-imports.readIncidents': {
    as: 'coordinator',
    inputs: {
      own: () => ({ system: 'IA', file: new File(['Datum;Plats;Typ\n2026-01-01;Torget;Klotter'], 'ia.csv') }),
    },
  },
  'incident-imports.mapIncidents': {
    as: 'coordinator',
    inputs: { file: ({ incidents }) => ({ importId: incidents.openImport, 'columns.0': 'day' }) },
    outsider: otherCoordinator,
  },
  'incident-imports.importIncidents': {
    as: 'coordinator',
    inputs: { file: ({ incidents }) => ({ importId: incidents.openImport }) },
    outsider: otherCoordinator,
  },
  'incident-imports.undoIncidents': {
    as: 'coordinator',
    inputs: { file: ({ incidents }) => ({ importId: incidents.usedImport }) },
    outsider: otherCoordinator,
  },
  'incident-imports.discardIncidents': {
    as: 'coordinator',
    inputs: { file: ({ incidents }) => ({ importId: incidents.spareImport }) },
    outsider: otherCoordinator,
  },
  'statistics.getStatistics': { as: 'board_member', inputs: { page: () => ({}) } },
}
