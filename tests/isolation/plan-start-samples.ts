import type { Place, Sample } from '@/tests/isolation/operations'

const otherCoordinator = ({ colleagues }: Place) => colleagues.otherCoordinator

const started = ({ committees }: Place, template: string) => ({
  template,
  committeeId: committees.own,
  kind: 'action_plan',
  title: 'x',
  periodFrom: '2028-01-01',
  periodTo: '2029-12-31',
})

export const planStartSamples: Record<string, Sample> = {
  'plan-starts.getPlanStart': {
    as: 'coordinator',
    inputs: {
      page: ({ template, committees }) => ({ template: template.id, committee: committees.own }),
    },
  },
  'plan-starts.startPlan': {
    as: 'coordinator',
    inputs: {
      committee: (theirs, own) => started(theirs, own.template.id),
      'their template in the own committee': (theirs, own) => started(own, theirs.template.id),
    },
    outsider: otherCoordinator,
  },
}
