import { addDays } from '@/lib/calendar-days/rules'
import { wallClock } from '@/lib/concerns/rules'
import type { Place, Sample } from '@/tests/isolation/operations'

const colleague = ({ colleagues }: Place) => colleagues.caseWorker

const now = () => wallClock(new Date())
const protection = () => ({ ...now(), basis: 'Anmälan', reasons: 'Skäl', decision: 'not_needed' })
const decision = () => ({
  ...{ ...now(), basis: 'Anmälan', reasons: 'Skäl', decision: 'advice_support' },
  ...{ childHeard: 'no', childHeardHow: 'Ej nådd' },
})

/** Of the report that the case worker is at work with, or of the one that has been decided; in the order of the work. */
export const assessmentSamples: Record<string, Sample> = {
  'settled-ages.settleAge': {
    as: 'case_worker',
    inputs: { person: ({ merging }) => ({ id: merging.unknown, person: 0, kind: 'adult', basis: 'Samtal' }) },
    outsider: colleague,
  },
  'assessments.assessProtection': {
    as: 'case_worker',
    inputs: { report: ({ concerns }) => ({ id: concerns.accepted, ...protection() }) },
    outsider: colleague,
  },
  'assessments.extendTerm': {
    as: 'case_worker',
    inputs: {
      report: ({ concerns }) => ({ id: concerns.accepted, until: addDays(now().on, 20), reasons: 'Skäl' }),
    },
    outsider: colleague,
  },
  'assessments.decideConcern': {
    as: 'case_worker',
    inputs: { report: ({ concerns }) => ({ id: concerns.accepted, ...decision() }) },
    outsider: colleague,
  },
  'person-history.listPersonHistory': {
    as: 'case_worker',
    inputs: { report: ({ concerns }) => ({ id: concerns.accepted }) },
    outsider: colleague,
  },
  'merges.listMerges': {
    as: 'case_worker',
    inputs: { report: ({ merging }) => ({ id: merging.into }) },
    outsider: colleague,
  },
  'merges.mergeConcern': {
    as: 'case_worker',
    inputs: {
      report: ({ merging }) => ({ id: merging.one, intoId: merging.into }),
      'the own into theirs': (theirs, own) => ({ id: own.merging.other, intoId: theirs.merging.into }),
    },
    outsider: colleague,
  },
  'merges.unmergeConcern': {
    as: 'case_worker',
    inputs: { report: ({ merging }) => ({ id: merging.merged }) },
    outsider: colleague,
  },
  'handovers.handOverConcern': {
    as: 'case_worker',
    inputs: { report: ({ decided }) => ({ id: decided.report }) },
    outsider: colleague,
  },
  'handovers.getHandoverPackage': {
    as: 'case_worker',
    inputs: {
      handover: ({ decided }) => ({ id: decided.report, handoverId: decided.handover, format: 'json' }),
    },
    outsider: colleague,
  },
  'handovers.confirmHandover': {
    as: 'case_worker',
    inputs: {
      handover: ({ decided }) => ({ id: decided.report, handoverId: decided.handover, reference: 'U 12' }),
    },
    outsider: colleague,
  },
  'assessments.correctProtection': {
    as: 'case_worker',
    inputs: {
      report: ({ decided }) => ({
        ...{ id: decided.report, ...protection() },
        ...{ corrects: decided.protection, why: 'Fel' },
      }),
    },
    outsider: colleague,
  },
  'assessments.correctDecision': {
    as: 'case_worker',
    inputs: {
      report: ({ decided }) => ({
        ...{ id: decided.report, ...decision() },
        ...{ corrects: decided.preliminary, why: 'Fel' },
      }),
    },
    outsider: colleague,
  },
  'assessments.closeConcern': {
    as: 'case_worker',
    inputs: { report: ({ decided }) => ({ id: decided.report }) },
    outsider: colleague,
  },
  'forwardings.forwardConcern': {
    as: 'case_worker',
    inputs: {
      report: ({ spareConcern }, { units }) => ({
        ...{ id: spareConcern, toUnitId: units.otherReception, reason: 'other' },
      }),
    },
    outsider: colleague,
  },
  'forwardings.listForwarded': { as: 'case_worker', inputs: { list: () => ({}) } },
  'deputies.listDeputies': { as: 'case_worker', inputs: { list: () => ({}) } },
  'deputies.takeOverConcern': {
    as: 'case_worker',
    inputs: { report: ({ colleaguesConcern }) => ({ id: colleaguesConcern, reason: 'Frånvaro' }) },
    outsider: ({ colleagues }) => colleagues.otherReceptionWorker,
  },
  'deputies.nameDeputy': {
    as: 'case_worker',
    inputs: {
      unit: ({ units, colleagues }) => ({ unitId: units.reception, userId: colleagues.caseWorker.userId }),
    },
    outsider: ({ colleagues }) => colleagues.otherReceptionWorker,
  },
  'deputies.removeDeputy': {
    as: 'case_worker',
    inputs: { deputy: ({ decided }) => ({ id: decided.deputy }) },
    outsider: ({ colleagues }) => colleagues.otherReceptionWorker,
  },
  'routing.getRouting': { as: 'administrator', inputs: { page: () => ({}) } },
  'routing.addRule': {
    as: 'administrator',
    inputs: {
      'the own': (_theirs, { units }) => ({ subject: 'child', toUnitId: units.otherReception }),
    },
  },
  'routing.removeRule': {
    as: 'administrator',
    inputs: { rule: ({ decided }) => ({ id: decided.rule }) },
  },
  'routing.setPoliceContact': {
    as: 'administrator',
    inputs: { contact: () => ({ name: 'Socialjouren', phone: '08-1', instruction: '' }) },
  },
  'concern-feedback.askFeedback': {
    as: 'staff',
    inputs: { report: ({ concerns }) => ({ id: concerns.received }) },
    outsider: ({ colleagues }) => colleagues.staff,
  },
  'concern-feedback.giveFeedback': {
    as: 'case_worker',
    inputs: { report: ({ decided }) => ({ id: decided.report, give: 'yes' }) },
    outsider: colleague,
  },
}
