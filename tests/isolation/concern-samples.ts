import type { Place, Sample } from '@/tests/isolation/operations'

const anotherOfTheStaff = ({ colleagues }: Place) => colleagues.staff

const story = {
  observed: 'Eleven har ritat symboler på tavlan flera gånger',
  observedWhen: 'i går',
  basis: ['witnessed'],
  done: '',
}
const person = { position: 0, kind: 'child', name: 'Någon' }

const call = { ...story, danger: 'no', caller: 'private', anonymous: 'yes', people: [person] }

export const concernSamples: Record<string, Sample> = {
  'concern-drafts.openConcernForm': {
    as: 'staff',
    inputs: { draft: ({ concerns }) => ({ draft: concerns.draft }), empty: () => ({}) },
    outsider: anotherOfTheStaff,
  },
  'concern-drafts.answerDanger': {
    as: 'staff',
    inputs: { draft: ({ concerns }) => ({ draft: concerns.draft, danger: 'no' }) },
    outsider: anotherOfTheStaff,
  },
  'concern-drafts.keepDraft': {
    as: 'staff',
    inputs: { draft: ({ concerns }) => ({ draft: concerns.draft, observed: 'Något' }) },
    outsider: anotherOfTheStaff,
  },
  'concern-drafts.describeConcern': {
    as: 'staff',
    inputs: { draft: ({ concerns }) => ({ draft: concerns.draft, ...story }) },
    outsider: anotherOfTheStaff,
  },
  'concern-drafts.describePerson': {
    as: 'staff',
    inputs: {
      draft: ({ concerns }) => ({ draft: concerns.draft, ...person, receivingUnitId: '' }),
      'their unit in the own draft': ({ units }, { concerns }) => ({
        draft: concerns.draft,
        ...person,
        receivingUnitId: units.reception,
      }),
    },
    outsider: anotherOfTheStaff,
  },
  'concern-drafts.attachDraftFile': {
    as: 'staff',
    inputs: { draft: ({ concerns }) => ({ draft: concerns.draft, file: new File(['Text'], 'bilaga.txt') }) },
    outsider: anotherOfTheStaff,
  },
  'concern-drafts.getDraftFile': {
    as: 'staff',
    inputs: {
      file: ({ concerns }) => ({ draft: concerns.draft, attachmentId: concerns.draftFile }),
      'their file on the own draft': (theirs, { concerns }) => ({
        draft: concerns.draft,
        attachmentId: theirs.concerns.draftFile,
      }),
    },
    outsider: anotherOfTheStaff,
  },
  'concern-drafts.removeDraftFile': {
    as: 'staff',
    inputs: {
      file: ({ concerns }) => ({ draft: concerns.draft, attachmentId: concerns.draftFile }),
      'their file on the own draft': (theirs, { concerns }) => ({
        draft: concerns.draft,
        attachmentId: theirs.concerns.draftFile,
      }),
    },
    outsider: anotherOfTheStaff,
  },
  'concern-attachments.getConcernFile': {
    as: 'case_worker',
    inputs: {
      file: ({ concerns }) => ({ id: concerns.accepted, attachmentId: concerns.acceptedFile }),
      'their file on the own report': (theirs, { concerns }) => ({
        id: concerns.accepted,
        attachmentId: theirs.concerns.acceptedFile,
      }),
    },
    outsider: ({ colleagues }) => colleagues.caseWorker,
  },
  'concern-drafts.removePerson': {
    as: 'staff',
    inputs: { draft: ({ spareDraft }) => ({ draft: spareDraft, position: 0 }) },
    outsider: anotherOfTheStaff,
  },
  'concern-drafts.discardDraft': {
    as: 'staff',
    inputs: { draft: ({ spareDraft }) => ({ draft: spareDraft }) },
    outsider: anotherOfTheStaff,
  },
  'concern-calls.openCallForm': { as: 'case_worker', inputs: { page: () => ({}) } },
  'concern-calls.registerCall': {
    as: 'case_worker',
    inputs: {
      call: () => call,
      'to their reception': ({ units }) => ({ ...call, receivingUnitId: units.reception }),
    },
  },
  'concerns.fileConcern': {
    as: 'staff',
    inputs: { draft: ({ concerns }) => ({ draft: concerns.draft, source: 'school', phone: '' }) },
    outsider: anotherOfTheStaff,
  },
  'concerns.listOwnConcerns': { as: 'staff', inputs: { list: () => ({}) } },
  'concern-receipts.readReceipt': {
    as: 'staff',
    inputs: { report: ({ concerns }) => ({ id: concerns.received }) },
    outsider: anotherOfTheStaff,
  },
  'concerns.openInbox': {
    as: 'case_worker',
    inputs: {
      list: () => ({ tab: 'all' }),
      selected: ({ concerns }) => ({ tab: 'all', selected: concerns.accepted }),
    },
  },
  'concerns.readConcern': {
    as: 'case_worker',
    inputs: { report: ({ concerns }) => ({ id: concerns.accepted }) },
    outsider: ({ colleagues }) => colleagues.caseWorker,
  },
  'concerns.acceptConcern': {
    as: 'case_worker',
    inputs: { report: ({ concerns }) => ({ id: concerns.received }) },
    outsider: ({ colleagues }) => colleagues.otherReceptionWorker,
  },
}
