import type { Sample } from '@/tests/isolation/operations'

const why = { reason: 'danger', note: 'Handläggaren är borta' }

/** The people of the world have no password: a sign-in that is fresh confirms who they are. */
export const oversightSamples: Record<string, Sample> = {
  'likely-duplicates.listLikelyDuplicates': {
    as: 'case_worker',
    inputs: { report: ({ concerns }) => ({ id: concerns.accepted }) },
    outsider: ({ colleagues }) => colleagues.caseWorker,
  },
  'person-search.openPersonSearch': { as: 'case_worker', inputs: { page: () => ({}) } },
  'person-search.searchPerson': {
    as: 'case_worker',
    inputs: { name: () => ({ person: 'Hemliga Elevsson', reason: 'assessment' }) },
  },
  'broken-glass.openGlassForm': {
    as: 'case_worker',
    inputs: {
      report: ({ concerns }) => ({ id: concerns.received, kind: 'concern' }),
      case: ({ cases }) => ({ id: cases.id, kind: 'case' }),
    },
  },
  'broken-glass.breakGlass': {
    as: 'case_worker',
    inputs: {
      report: ({ theirReport }) => ({ id: theirReport, ...why }),
      case: ({ theirCase }) => ({ id: theirCase, kind: 'case', ...why }),
    },
  },
  'broken-glass.endGlass': {
    as: 'case_worker',
    inputs: { glass: ({ glass }) => ({ glass }) },
    outsider: ({ colleagues }) => colleagues.caseWorker,
  },
  'broken-glass.stopGlass': {
    as: 'data_protection_officer',
    inputs: { glass: ({ glass }) => ({ glass }) },
  },
  'glass-reviews.listGlasses': { as: 'data_protection_officer', inputs: { list: () => ({}) } },
  'glass-reviews.readGlass': {
    as: 'data_protection_officer',
    inputs: { glass: ({ glass }) => ({ glass }) },
  },
  'glass-reviews.reviewGlass': {
    as: 'data_protection_officer',
    inputs: { glass: ({ glass }) => ({ glass, finding: 'justified', review: 'Kontrollerad' }) },
  },
  'access-requests.listAccessRequests': { as: 'data_protection_officer', inputs: { page: () => ({}) } },
  'access-requests.openRequestForm': { as: 'case_worker', inputs: { page: () => ({}) } },
  'access-requests.getAccessRequest': {
    as: 'data_protection_officer',
    inputs: { request: ({ cases }) => ({ requestId: cases.access.request }) },
  },
  'access-requests.openAccessRequest': {
    as: 'case_worker',
    inputs: {
      person: () => ({
        ...{ personalNumber: '20110224-2383', name: 'Någon', asker: 'self', identity: 'known' },
        ...{ reason: 'copy', receivedOn: '2026-01-15' },
      }),
    },
  },
  'access-requests.searchAgain': {
    as: 'data_protection_officer',
    inputs: { request: ({ cases }) => ({ requestId: cases.access.request }) },
  },
  'access-requests.handOut': {
    as: 'data_protection_officer',
    inputs: { request: ({ cases }) => ({ requestId: cases.access.reviewed, means: 'in_person' }) },
  },
  'access-extracts.getExtract': {
    as: 'data_protection_officer',
    inputs: { request: ({ cases }) => ({ requestId: cases.access.reviewed, format: 'pdf' }) },
  },
  'access-reviews.openReview': {
    as: 'case_worker',
    inputs: { review: ({ cases }) => ({ reviewId: cases.access.review }) },
    outsider: ({ colleagues }) => colleagues.caseWorker,
  },
  'access-reviews.decideReview': {
    as: 'case_worker',
    inputs: {
      review: ({ cases }) => ({ reviewId: cases.access.review, decision: 'given', identity: 'Någon' }),
    },
    outsider: ({ colleagues }) => colleagues.caseWorker,
  },
  'record-reads.listReads': {
    as: 'data_protection_officer',
    inputs: { number: () => ({ number: '2026-0001' }) },
  },
  'reading-patterns.findReadingPatterns': { as: 'data_protection_officer', inputs: { page: () => ({}) } },
}
