import { environments } from '@/lib/measures/schema'
import type { Input, Place, Sample } from '@/tests/isolation/operations'
import type { Pictures } from '@/tests/support/pictures'

const otherCoordinator = ({ colleagues }: Place) => colleagues.otherCoordinator

const fields = { title: 'Behov', reasoning: '', findings: [], measures: [], leftReason: 'Polisens uppgift' }
const answer = {
  ...{ version: 1, standing: 'nothing', asked: '', answered: '', note: '', marking: 'open' },
  ...Object.fromEntries(environments.map((environment) => [`presence-${environment}`, ''])),
}

const step = (name: keyof Pictures, seen: string, more: object = {}): Sample => ({
  as: 'coordinator',
  inputs: { picture: ({ pictures }) => ({ pictureId: pictures[name].id, seen, note: 'x', ...more }) },
  outsider: otherCoordinator,
})

type Part = 'section' | 'source' | 'need'

/** The part of its own picture, and another municipality's part said to be of one's own. */
const parts = (part: Part, more: object = {}): Record<string, Input> => ({
  own: ({ pictures: { draft } }) => ({ pictureId: draft.id, [`${part}Id`]: draft[part], ...more }),
  'their part of the own picture': (theirs, own) => ({
    ...{ pictureId: own.pictures.toReview.id, [`${part}Id`]: theirs.pictures.toReview[part] },
    ...more,
  }),
})

export const pictureSamples: Record<string, Sample> = {
  'pictures.listPictures': { as: 'coordinator', inputs: { list: () => ({}) } },
  'pictures.getPicture': {
    as: 'coordinator',
    inputs: { picture: ({ pictures }) => ({ pictureId: pictures.draft.id }) },
    outsider: otherCoordinator,
  },
  'picture-starts.getPictureStart': {
    as: 'coordinator',
    inputs: {
      form: () => ({ template: 'district' }),
      'their committee': ({ committees }) => ({ template: 'district', committee: committees.own }),
    },
  },
  'picture-starts.startPicture': {
    as: 'coordinator',
    inputs: {
      picture: ({ committees }) => ({
        ...{ template: 'district', committeeId: committees.own, title: '' },
        ...{ periodFrom: '2029-01-01', periodTo: '2029-06-30', dueOn: '2029-06-01' },
      }),
    },
    outsider: otherCoordinator,
  },
  'picture-sections.getSectionForm': {
    as: 'coordinator',
    inputs: parts('section'),
    outsider: otherCoordinator,
  },
  'picture-sections.writeSection': {
    as: 'coordinator',
    inputs: parts('section', { version: 1, body: 'Text', marking: 'open' }),
    outsider: otherCoordinator,
  },
  'picture-sources.getSourceForm': { as: 'coordinator', inputs: parts('source'), outsider: otherCoordinator },
  'picture-sources.recordAnswer': {
    as: 'coordinator',
    inputs: parts('source', answer),
    outsider: otherCoordinator,
  },
  'picture-needs.getNeedForm': { as: 'coordinator', inputs: parts('need'), outsider: otherCoordinator },
  'picture-needs.addNeed': {
    as: 'coordinator',
    inputs: {
      own: ({ pictures }) => ({ pictureId: pictures.draft.id, ...fields }),
      'their finding and measure': (theirs, own) => ({
        ...{ pictureId: own.pictures.draft.id, ...fields, leftReason: '' },
        ...{ findings: [theirs.pictures.draft.finding], measures: [theirs.plans.own.draft.measure.id] },
      }),
    },
    outsider: otherCoordinator,
  },
  'picture-needs.editNeed': {
    as: 'coordinator',
    inputs: parts('need', { version: 1, ...fields }),
    outsider: otherCoordinator,
  },
  'picture-steps.compilePicture': step('collecting', 'collecting'),
  'picture-steps.collectMore': step('toCollect', 'draft'),
  'picture-steps.reviewPicture': step('toReview', 'draft'),
  'picture-steps.referPictureBack': step('toRefer', 'review'),
  'picture-steps.approvePicture': step('toApprove', 'review', {
    approvedOn: '2026-06-02',
    approvedBy: 'styrgruppen',
  }),
  'picture-steps.publishPicture': step('approved', 'approved'),
}
