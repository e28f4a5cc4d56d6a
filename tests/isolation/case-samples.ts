import type { Place, Sample } from '@/tests/isolation/operations'

/** Assigned to other cases, and not to this one. */
const anotherWorker = ({ colleagues }: Place) => colleagues.caseWorker

const person = { name: 'Någon', ageGroup: 'adult', protectedIdentity: '' }
const seen = {
  ...{ ...person, personalNumber: '', bornOn: '', address: '' },
  ...{ school: '', interpreter: '', about: '' },
  ...{ guardian1Name: '', guardian1Phone: '', guardian2Name: '', guardian2Phone: '' },
}
const participant = { party: 'school', userId: '', name: 'Rektor' }
const consent = {
  ...{ purpose: 'Samordnat stöd', givers: ['person'], means: 'oral', parts: ['goals'] },
  ...{ validFrom: '2099-01-01', validUntil: '2099-06-01' },
}
const why = 'Så bestämdes det.'

export const caseSamples: Record<string, Sample> = {
  'cases.listCases': { as: 'case_worker', inputs: { list: () => ({}) } },
  'cases.readCase': {
    as: 'case_worker',
    inputs: { case: ({ cases }) => ({ id: cases.id }) },
    outsider: anotherWorker,
  },
  'case-openings.startCase': {
    as: 'case_worker',
    inputs: { report: ({ cases }) => ({ report: cases.report }), empty: () => ({}) },
    outsider: anotherWorker,
  },
  'cases.openCase': {
    as: 'case_worker',
    inputs: {
      report: ({ cases }) => ({ ...person, kind: 'sig', report: cases.report }),
      own: () => ({ ...person, kind: 'exit' }),
    },
    outsider: anotherWorker,
  },
  'cases.describeCase': {
    as: 'case_worker',
    inputs: { case: ({ cases }) => ({ caseId: cases.id, ...person, base: seen }) },
    outsider: anotherWorker,
  },
  'cases.assignWorker': {
    as: 'case_worker',
    inputs: {
      case: ({ cases, colleagues }) => ({ caseId: cases.id, userId: colleagues.caseWorker.userId }),
      'their colleague in the own case': ({ colleagues }, { cases }) => ({
        caseId: cases.id,
        userId: colleagues.caseWorker.userId,
      }),
    },
    outsider: anotherWorker,
  },
  'cases.releaseWorker': {
    as: 'case_worker',
    inputs: { case: ({ cases, colleagues }) => ({ caseId: cases.id, userId: colleagues.caseWorker.userId }) },
    outsider: anotherWorker,
  },
  'case-steps.pauseCase': {
    as: 'case_worker',
    inputs: { case: ({ cases }) => ({ caseId: cases.id, why }) },
    outsider: anotherWorker,
  },
  'case-steps.resumeCase': {
    as: 'case_worker',
    inputs: { case: ({ cases }) => ({ caseId: cases.id, why }) },
    outsider: anotherWorker,
  },
  'case-steps.closeCase': {
    as: 'case_worker',
    inputs: { case: ({ cases }) => ({ caseId: cases.id, why, outcome: 'moved' }) },
    outsider: anotherWorker,
  },
  'case-steps.reopenCase': {
    as: 'case_worker',
    inputs: { case: ({ cases }) => ({ caseId: cases.id, why }) },
    outsider: anotherWorker,
  },
  'case-notes.writeNote': {
    as: 'case_worker',
    inputs: {
      case: ({ cases }) => ({ caseId: cases.id, text: 'x' }),
      'their note corrected in the own case': (theirs, { cases }) => ({
        ...{ caseId: cases.id, text: 'x', corrects: theirs.cases.note },
      }),
    },
    outsider: anotherWorker,
  },
  'case-participants.addParticipant': {
    as: 'case_worker',
    inputs: {
      case: ({ cases }) => ({ caseId: cases.id, ...participant }),
      'their account in the own case': ({ people }, { cases }) => ({
        ...{ caseId: cases.id, ...participant, userId: people.support_function.userId },
      }),
    },
    outsider: anotherWorker,
  },
  'consents.recordConsent': {
    as: 'case_worker',
    inputs: {
      case: ({ cases }) => ({ caseId: cases.id, participantId: cases.participant, ...consent }),
      'their participant in the own case': (theirs, { cases }) => ({
        ...{ caseId: cases.id, participantId: theirs.cases.participant, ...consent },
      }),
    },
    outsider: anotherWorker,
  },
  'consents.withdrawConsent': {
    as: 'case_worker',
    inputs: {
      case: ({ cases }) => ({ caseId: cases.id, consentId: cases.consent, by: 'person' }),
      'their consent in the own case': (theirs, { cases }) => ({
        ...{ caseId: cases.id, consentId: theirs.cases.consent, by: 'person' },
      }),
    },
    outsider: anotherWorker,
  },
  'case-participants.endParticipation': {
    as: 'case_worker',
    inputs: {
      case: ({ cases }) => ({ caseId: cases.id, participantId: cases.participant }),
      'their participant in the own case': (theirs, { cases }) => ({
        ...{ caseId: cases.id, participantId: theirs.cases.participant },
      }),
    },
    outsider: anotherWorker,
  },
}
