import { randomUUID } from 'node:crypto'
import type { Sample } from '@/tests/isolation/operations'

const section = {
  levelName: 'x',
  number: '1',
  title: 'x',
  aim: '',
  exampleMethods: '',
  responsible: [],
  parentId: '',
}
const decision = {
  adoptedBy: 'Fullmäktige',
  adoptedOn: '2026-01-15',
  paragraph: '7',
  validFrom: '2027-01-01',
  validTo: '',
  confirmed: 'yes',
}

/** In the order that the positive control runs them. */
export const guidelineSamples: Record<string, Sample> = {
  'guidelines.listGuidelines': { as: 'coordinator', inputs: { list: () => ({}) } },
  'guideline-matrix.getMatrix': {
    as: 'coordinator',
    inputs: {
      'in force': () => ({ show: 'all' }),
      chosen: ({ guideline }) => ({ guideline: guideline.id, show: 'gaps' }),
    },
  },
  'guidelines.getGuideline': {
    as: 'coordinator',
    inputs: { version: ({ guideline }) => ({ id: guideline.id }) },
  },
  'guideline-exports.chooseGuidelineFile': {
    as: 'coordinator',
    inputs: { version: ({ guideline }) => ({ id: guideline.id }) },
  },
  'guideline-exports.getGuidelineFile': {
    as: 'coordinator',
    inputs: { version: ({ guideline }) => ({ id: guideline.id, format: 'docx' }) },
  },
  'guidelines.compareGuidelines': {
    as: 'strategist',
    inputs: {
      versions: ({ guideline }) => ({ id: guideline.draft.id, with: guideline.id }),
      'their version with the own': (theirs, own) => ({
        id: own.guideline.draft.id,
        with: theirs.guideline.id,
      }),
    },
  },
  'guideline-publishing.getPublishing': {
    as: 'strategist',
    inputs: { draft: ({ guideline }) => ({ id: guideline.draft.id }) },
  },
  'guideline-publishing.getMoves': {
    as: 'coordinator',
    inputs: { version: ({ guideline }) => ({ id: guideline.id }) },
  },
  'guideline-publishing.moveMeasures': {
    as: 'coordinator',
    inputs: {
      'their section in the own measures': (theirs, own) => ({
        guidelineId: own.guideline.id,
        fromSectionId: own.guideline.old.section,
        all: '',
        choices: { [own.leftBehind[0]]: theirs.guideline.section },
      }),
      section: ({ guideline, leftBehind }) => ({
        guidelineId: guideline.id,
        fromSectionId: guideline.old.section,
        all: 'none',
        choices: { [leftBehind[1]]: guideline.section },
      }),
    },
    outsider: ({ colleagues }) => colleagues.otherCoordinator,
  },
  'guideline-publishing.publishGuideline': {
    as: 'strategist',
    inputs: { draft: ({ guideline }) => ({ guidelineId: guideline.fresh.id, revision: 1, ...decision }) },
  },
  'guideline-drafts.getGuidelineDraft': {
    as: 'strategist',
    inputs: {
      draft: ({ guideline }) => ({ id: guideline.draft.id, section: guideline.draft.section }),
      'their section in the own draft': (theirs, own) => ({
        id: own.guideline.draft.id,
        section: theirs.guideline.draft.section,
        add: theirs.guideline.draft.section,
      }),
    },
  },
  'guideline-drafts.addSection': {
    as: 'strategist',
    inputs: {
      draft: ({ guideline }) => ({ guidelineId: guideline.draft.id, ...section, number: '7' }),
      'under their section': (theirs, own) => ({
        guidelineId: own.guideline.draft.id,
        ...section,
        number: '8',
        parentId: theirs.guideline.draft.section,
      }),
      'for their committee': (theirs, own) => ({
        guidelineId: own.guideline.draft.id,
        ...section,
        number: '9',
        responsible: [theirs.committees.own],
      }),
    },
  },
  'guideline-drafts.editSection': {
    as: 'strategist',
    inputs: {
      section: ({ guideline, canary }) => ({
        sectionId: guideline.draft.spare,
        base: {
          ...section,
          levelName: 'insatsområde',
          number: '2',
          title: `${canary} område`,
          aim: `${canary} syfte`,
          exampleMethods: [],
        },
        ...section,
        number: '2',
        title: 'Ändrad',
      }),
    },
  },
  'guideline-drafts.editGuidelineFacts': {
    as: 'strategist',
    inputs: {
      draft: ({ guideline, canary }) => ({
        guidelineId: guideline.draft.id,
        base: { title: `${canary} riktlinjer`, version: '2', duties: [`${canary} uppdrag`] },
        title: `${canary} riktlinjer`,
        version: '2',
        duties: 'Ett uppdrag',
      }),
    },
  },
  'guideline-drafts.moveSection': {
    as: 'strategist',
    inputs: { section: ({ guideline }) => ({ sectionId: guideline.draft.section, direction: 'down' }) },
  },
  'guideline-drafts.removeSection': {
    as: 'strategist',
    inputs: { section: ({ guideline }) => ({ sectionId: guideline.draft.spare }) },
  },
  'guideline-versions.createGuideline': {
    as: 'strategist',
    inputs: { new: () => ({ title: randomUUID() }) },
  },
  'guideline-versions.discardGuidelineDraft': {
    as: 'strategist',
    inputs: { draft: ({ guideline }) => ({ guidelineId: guideline.draft.id }) },
  },
  'guideline-versions.startVersion': {
    as: 'strategist',
    inputs: { version: ({ guideline }) => ({ guidelineId: guideline.id }) },
  },
}
