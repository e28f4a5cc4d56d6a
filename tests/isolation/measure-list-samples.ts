import { randomUUID } from 'node:crypto'
import { listAddress } from '@/lib/measure-list/schema'
import type { Place, Sample } from '@/tests/isolation/operations'

const draftMeasure = ({ plans }: Place) => plans.own.draft.measure
const ticked = (place: Place) => [`${draftMeasure(place).id}.1`]
const otherCoordinator = ({ colleagues }: Place) => colleagues.otherCoordinator
const elsewhere = ({ committees, plans, guideline, lists }: Place) =>
  listAddress.parse({
    committee: committees.own,
    plan: plans.own.in_force.id,
    area: guideline.section,
    change: lists.change,
  })

/** In the order that the positive control runs them. */
export const measureListSamples: Record<string, Sample> = {
  'measure-list.listMeasures': {
    as: 'coordinator',
    inputs: { list: () => listAddress.parse({}), 'all that can be named': elsewhere },
  },
  'measure-board.listBoard': {
    as: 'coordinator',
    inputs: { list: () => listAddress.parse({ view: 'board' }), 'all that can be named': elsewhere },
  },
  'measure-grid.getMeasureGrid': { as: 'coordinator', inputs: { grid: () => ({}) } },
  'bulk-changes.changeMeasures': {
    as: 'coordinator',
    inputs: {
      measure: (theirs) => ({ measures: ticked(theirs), status: 'ongoing' }),
      'their measure beside the own': (theirs, own) => ({
        measures: [...ticked(own), ...ticked(theirs)],
        responsible: 'Enheten',
      }),
      'their section on the own measure': ({ guideline }, own) => ({
        measures: ticked(own),
        guidelineSectionId: guideline.subsection,
      }),
    },
    outsider: otherCoordinator,
  },
  'bulk-changes.undoBulkChange': {
    as: 'coordinator',
    inputs: { change: ({ lists }) => ({ changeId: lists.change }) },
    outsider: otherCoordinator,
  },
  'saved-views.saveView': {
    as: 'coordinator',
    inputs: { view: () => ({ name: randomUUID(), query: 'timing=late' }) },
  },
  'saved-views.renameView': {
    as: 'coordinator',
    inputs: { view: ({ lists }) => ({ viewId: lists.view, name: 'Ett annat namn' }) },
    outsider: otherCoordinator,
  },
  'saved-views.removeView': {
    as: 'coordinator',
    inputs: { view: ({ lists }) => ({ viewId: lists.view }) },
    outsider: otherCoordinator,
  },
}
