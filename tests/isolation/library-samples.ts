import { createHash } from 'node:crypto'
import type { Place, Sample } from '@/tests/isolation/operations'

const decided = ({ plans }: Place) => plans.own.in_force.measure.id
/** One of the starter library, which is the same in every database. */
const example = '6ef41a81-4cd0-571f-a54a-64cbafe68762'
/** Of the copy below, as the page that shows it hands it on. */
const seal = createHash('md5')
  .update('Prova en metod|Att fler vet vad som fungerar.|knowledge|staff|')
  .digest('hex')
const copy = {
  title: 'Prova en metod',
  purpose: 'Att fler vet vad som fungerar.',
  steps: '',
  level: '',
  focus: 'knowledge',
  targetGroups: ['staff'],
}

/** In the order that the positive control runs them. */
export const librarySamples: Record<string, Sample> = {
  'measure-library.getLibrary': {
    as: 'coordinator',
    inputs: { plan: ({ plans }) => ({ planId: plans.own.draft.id }) },
    outsider: ({ colleagues }) => colleagues.otherCoordinator,
  },
  'measure-library.addFromLibrary': {
    as: 'coordinator',
    inputs: {
      plan: ({ plans }) => ({
        planId: plans.own.draft.id,
        sectionId: plans.own.draft.measureSection,
        libraryId: example,
      }),
    },
    outsider: ({ colleagues }) => colleagues.otherCoordinator,
  },
  'shared-measures.getSharing': {
    as: 'strategist',
    inputs: {
      measure: (theirs) => ({
        planId: theirs.plans.own.in_force.id,
        measureId: decided(theirs),
        change: false,
      }),
    },
  },
  'shared-measures.prepareSharing': {
    as: 'strategist',
    inputs: { measure: (theirs) => ({ measureId: decided(theirs), ...copy }) },
  },
  'shared-measures.shareMeasure': {
    as: 'strategist',
    inputs: { measure: (theirs) => ({ measureId: decided(theirs), seen: seal, confirmed: 'yes' }) },
  },
  'shared-measures.withdrawMeasure': {
    as: 'strategist',
    inputs: { measure: (theirs) => ({ measureId: decided(theirs) }) },
  },
}
