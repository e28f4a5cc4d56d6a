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
const minutes = { attendees: 'x', decided: 'y' }
const why = 'Så bestämdes det.'

const disclosure = {
  ...{ person: 0, ground: 'necessary', recipient: 'school', organisation: 'Skolan', circumstances: 'x' },
  ...{ identity: 'Någon', health: 'no', weighing: 'x', means: 'oral' },
}

export const caseSamples: Record<string, Sample> = {
  'disclosures.openDisclosureDesk': {
    as: 'case_worker',
    inputs: {
      case: ({ cases }) => ({ source: 'case', id: cases.id, person: 0 }),
      report: ({ cases }) => ({ source: 'concern', id: cases.report, person: 0 }),
    },
    outsider: anotherWorker,
  },
  'disclosures.getDisclosureFile': {
    as: 'case_worker',
    inputs: {
      case: ({ cases }) => ({
        ...{ source: 'case', id: cases.id, person: 0, disclosureId: cases.disclosure, format: 'pdf' },
      }),
      'their disclosure of the own case': (theirs, { cases }) => ({
        ...{ source: 'case', id: cases.id, person: 0, disclosureId: theirs.cases.disclosure, format: 'docx' },
      }),
    },
    outsider: anotherWorker,
  },
  'disclosures.listDisclosures': { as: 'data_protection_officer', inputs: { list: () => ({}) } },
  'disclosures.exportDisclosures': { as: 'data_protection_officer', inputs: { list: () => ({}) } },
  'disclosures.makeDisclosure': {
    as: 'case_worker',
    inputs: {
      report: ({ cases }) => ({ source: 'concern', id: cases.report, ...disclosure }),
      case: ({ cases }) => ({ source: 'case', id: cases.id, ...disclosure }),
      'their consent for the own case': (theirs, { cases }) => ({
        ...{ source: 'case', id: cases.id, ...disclosure, ground: 'consent', recipient: 'police' },
        consentId: theirs.cases.consent,
      }),
    },
    outsider: anotherWorker,
  },
  'cases.listCases': { as: 'case_worker', inputs: { list: () => ({}) } },
  'case-files.readCase': {
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
  'case-goals.setGoal': {
    as: 'case_worker',
    inputs: { case: ({ cases }) => ({ caseId: cases.id, text: 'x' }) },
    outsider: anotherWorker,
  },
  'case-goals.settleGoal': {
    as: 'case_worker',
    inputs: {
      case: ({ cases }) => ({ caseId: cases.id, goalId: cases.work.goals[0], state: 'reached' }),
      'their goal in the own case': (theirs, { cases }) => ({
        ...{ caseId: cases.id, goalId: theirs.cases.work.goals[1], state: 'dropped' },
      }),
    },
    outsider: anotherWorker,
  },
  'interventions.planIntervention': {
    as: 'case_worker',
    inputs: { case: ({ cases }) => ({ caseId: cases.id, kind: 'mentor', startsOn: '2026-01-01' }) },
    outsider: anotherWorker,
  },
  'interventions.moveIntervention': {
    as: 'case_worker',
    inputs: {
      case: ({ cases }) => ({
        caseId: cases.id,
        interventionId: cases.work.interventions[0],
        state: 'ended',
      }),
      'their intervention in the own case': (theirs, { cases }) => ({
        ...{ caseId: cases.id, interventionId: theirs.cases.work.interventions[1], state: 'ended' },
      }),
    },
    outsider: anotherWorker,
  },
  'case-meetings.recordMeeting': {
    as: 'case_worker',
    inputs: { case: ({ cases }) => ({ caseId: cases.id, heldOn: '2026-01-01', attendees: 'x' }) },
    outsider: anotherWorker,
  },
  'case-meetings.minuteMeeting': {
    as: 'case_worker',
    inputs: {
      case: ({ cases }) => ({ caseId: cases.id, meetingId: cases.work.meetings[0], ...minutes }),
      'their meeting in the own case': (theirs, { cases }) => ({
        ...{ caseId: cases.id, meetingId: theirs.cases.work.meetings[1], ...minutes },
      }),
    },
    outsider: anotherWorker,
  },
  'case-follow-ups.planFollowUp': {
    as: 'case_worker',
    inputs: { case: ({ cases }) => ({ caseId: cases.id, dueOn: '2099-01-01' }) },
    outsider: anotherWorker,
  },
  'case-follow-ups.finishFollowUp': {
    as: 'case_worker',
    inputs: {
      case: ({ cases }) => ({ caseId: cases.id, followUpId: cases.work.followUps[0], result: 'x' }),
      'their follow-up in the own case': (theirs, { cases }) => ({
        ...{ caseId: cases.id, followUpId: theirs.cases.work.followUps[1], result: 'x' },
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
