import type { Place, Sample } from '@/tests/isolation/operations'
import { tinyPng } from '@/tests/support/good-files'

const otherCoordinator = ({ colleagues }: Place) => colleagues.otherCoordinator
const draft = ({ plans }: Place) => plans.own.draft

/** Files on measures, asked for with a measure, a plan or a file that is another's; and a municipality's own look. */
export const attachmentSamples: Record<string, Sample> = {
  'measure-attachments.getAttachmentStart': {
    as: 'coordinator',
    inputs: { measure: (theirs) => ({ measureId: draft(theirs).measure.id }) },
    outsider: otherCoordinator,
  },
  'measure-attachments.getAttachment': {
    as: 'coordinator',
    inputs: {
      file: (theirs) => ({
        planId: draft(theirs).id,
        measureId: draft(theirs).measure.id,
        attachmentId: theirs.attachment.id,
      }),
      'their file on the own measure': (theirs, own) => ({
        planId: draft(own).id,
        measureId: draft(own).measure.id,
        attachmentId: theirs.attachment.id,
      }),
    },
    outsider: otherCoordinator,
  },
  'measure-attachments.attachFile': {
    as: 'coordinator',
    inputs: {
      measure: (theirs) => ({ measureId: draft(theirs).measure.id, file: new File(['Text'], 'bilaga.txt') }),
    },
    outsider: otherCoordinator,
  },
  'measure-attachments.removeAttachment': {
    as: 'coordinator',
    inputs: { file: ({ attachment }) => ({ attachmentId: attachment.id }) },
    outsider: otherCoordinator,
  },
  'municipality-looks.getLook': { as: 'administrator', inputs: { page: () => ({}) } },
  'municipality-looks.getLookStart': { as: 'administrator', inputs: { page: () => ({}) } },
  'municipality-looks.changeLogo': {
    as: 'administrator',
    inputs: { own: () => ({ file: new File([tinyPng], 'logga.png') }) },
  },
  'municipality-looks.removeLogo': { as: 'administrator', inputs: { own: () => ({}) } },
  'municipality-looks.chooseAccent': { as: 'administrator', inputs: { own: () => ({ accent: 'kalmar' }) } },
}
