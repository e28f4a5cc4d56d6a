import type { Sample } from '@/tests/isolation/operations'

export const disposalSamples: Record<string, Sample> = {
  'disposals.listDisposals': { as: 'data_protection_officer', inputs: { list: () => ({}) } },
  'disposals.getDisposalList': {
    as: 'administrator',
    inputs: { list: ({ disposals }) => ({ listId: disposals.prepared }) },
  },
  'disposals.getCertificate': {
    as: 'data_protection_officer',
    inputs: { list: ({ disposals }) => ({ listId: disposals.done, format: 'pdf' }) },
  },
  'disposals.prepareDisposals': { as: 'data_protection_officer', inputs: { list: () => ({}) } },
  'disposals.proposeDisposals': {
    as: 'data_protection_officer',
    inputs: { list: ({ disposals }) => ({ listId: disposals.prepared, version: 1 }) },
  },
  'disposals.approveDisposals': {
    as: 'administrator',
    inputs: { list: ({ disposals }) => ({ listId: disposals.proposed, version: 1, confirmed: 'on' }) },
  },
  'disposals.withdrawDisposals': {
    as: 'administrator',
    inputs: { list: ({ disposals }) => ({ listId: disposals.spare, version: 1 }) },
  },
  'archive-exports.listArchive': { as: 'administrator', inputs: { list: () => ({}) } },
  'archive-exports.makePackage': {
    as: 'data_protection_officer',
    inputs: { record: ({ disposals }) => ({ records: [disposals.kept], registerNumber: 'A 1' }) },
  },
  'archive-exports.approvePackage': {
    as: 'administrator',
    inputs: { package: ({ disposals }) => ({ packageId: disposals.packages.made }) },
  },
  'archive-exports.getPackageContent': {
    as: 'data_protection_officer',
    inputs: { package: ({ disposals }) => ({ packageId: disposals.packages.approved }) },
  },
  'archive-exports.deliverPackage': {
    as: 'data_protection_officer',
    inputs: { package: ({ disposals }) => ({ packageId: disposals.packages.approved }) },
  },
  'legal-holds.listHolds': { as: 'administrator', inputs: { list: () => ({}) } },
  'legal-holds.placeHold': {
    as: 'data_protection_officer',
    inputs: {
      record: ({ disposals }) => ({
        ...{ kind: 'concern_report', recordNumber: disposals.heldNumber, reason: 'court' },
        ...{ registerNumber: 'T 1', fromDay: '2026-01-01', untilDay: '' },
      }),
    },
  },
  'legal-holds.liftHold': {
    as: 'data_protection_officer',
    inputs: { hold: ({ disposals }) => ({ holdId: disposals.hold }) },
  },
  'retention.decideKeeping': {
    as: 'data_protection_officer',
    inputs: {
      decision: () => ({
        ...{ kind: 'concern_report', keep: 'years', years: '10' },
        ...{ registerNumber: 'SN 1', decidedOn: '2026-01-01' },
      }),
    },
  },
  'retention.endKeeping': {
    as: 'data_protection_officer',
    inputs: { decision: ({ disposals }) => ({ decisionId: disposals.decision }) },
  },
  'retention.getRetentionRules': { as: 'data_protection_officer', inputs: { page: () => ({}) } },
}
