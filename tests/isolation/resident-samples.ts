import type { Sample } from '@/tests/isolation/operations'

export const residentSamples: Record<string, Sample> = {
  'dialogues.getDialogue': {
    as: 'case_worker',
    inputs: { report: ({ concerns }) => ({ id: concerns.accepted }) },
    outsider: ({ colleagues }) => colleagues.caseWorker,
  },
  'dialogues.askReporter': {
    as: 'case_worker',
    inputs: { report: ({ concerns }) => ({ id: concerns.accepted, message: 'När såg du det?' }) },
    outsider: ({ colleagues }) => colleagues.caseWorker,
  },
  'held-reports.listHeld': { as: 'case_worker', inputs: { list: () => ({}) } },
  'held-reports.readHeld': {
    as: 'case_worker',
    inputs: { held: ({ residents }) => ({ id: residents.held }) },
    outsider: ({ colleagues }) => colleagues.otherReceptionWorker,
  },
  'held-reports.dismissHeld': {
    as: 'case_worker',
    inputs: { held: ({ residents }) => ({ id: residents.held }) },
    outsider: ({ colleagues }) => colleagues.otherReceptionWorker,
  },
  'held-reports.releaseHeld': {
    as: 'case_worker',
    inputs: { held: ({ residents }) => ({ id: residents.heldToo }) },
    outsider: ({ colleagues }) => colleagues.otherReceptionWorker,
  },
  'advice-questions.listQuestions': { as: 'support_function', inputs: { list: () => ({}) } },
  'advice-questions.getQuestion': {
    as: 'support_function',
    inputs: { question: ({ residents }) => ({ id: residents.question }) },
  },
  'advice-questions.answerQuestion': {
    as: 'support_function',
    inputs: { question: ({ residents }) => ({ id: residents.question, message: 'Ring oss gärna.' }) },
  },
  'guidance.getStaffGuidance': { as: 'staff', inputs: { page: () => ({ language: 'sv' }) } },
  'guidance.listGuidance': { as: 'coordinator', inputs: { list: () => ({}) } },
  'guidance.openGuidance': {
    as: 'coordinator',
    inputs: { page: () => ({ audience: 'staff', language: 'sv' }) },
  },
  'guidance.saveGuidance': {
    as: 'coordinator',
    inputs: {
      page: ({ canary }) => ({
        ...{ audience: 'staff', language: 'sv', version: 1, act: 'keep' },
        ...{ title: canary, lead: '', child: '', adult: '', event: '', now: '', routine: '' },
      }),
    },
  },
  'resident-settings.getSettings': { as: 'administrator', inputs: { page: () => ({}) } },
  'resident-settings.changeSettings': {
    as: 'administrator',
    inputs: { page: ({ canary }) => ({ languages: ['ar'], receptionPhone: canary, supportLinePhone: '' }) },
  },
}
