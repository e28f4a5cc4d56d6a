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
  'retention.getRetentionRules': { as: 'data_protection_officer', inputs: { page: () => ({}) } },
}
