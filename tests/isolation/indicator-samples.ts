import type { Place, Sample } from '@/tests/isolation/operations'

const fields = {
  ...{ name: 'x', unit: '%', direction: 'up', source: '' },
  ...{ baselineValue: '', baselineOn: '', targetValue: '', targetOn: '' },
}
const base = ({ canary }: Place) => ({
  ...{ name: `${canary} andel`, unit: '%', direction: 'up', source: `${canary} enkät` },
  ...{ baselineValue: '40', baselineOn: '2024-12-31', targetValue: '80', targetOn: '2027-12-31' },
})
const measured = { value: '61', measuredOn: '2026-02-01', comment: '' }
const outsider = ({ colleagues }: Place) => colleagues.otherCoordinator

export const indicatorSamples: Record<string, Sample> = {
  'indicators.addIndicator': {
    as: 'coordinator',
    inputs: { measure: ({ plans }) => ({ measureId: plans.own.draft.measure.id, ...fields }) },
    outsider,
  },
  'indicators.editIndicator': {
    as: 'coordinator',
    inputs: {
      indicator: (theirs) => ({
        indicatorId: theirs.indicators.draft.id,
        base: base(theirs),
        ...base(theirs),
        unit: 'procent',
      }),
    },
    outsider,
  },
  'indicators.reportValue': {
    as: 'coordinator',
    inputs: {
      indicator: ({ indicators }) => ({ indicatorId: indicators.followed.id, ...measured }),
    },
    outsider,
  },
  'indicators.correctValue': {
    as: 'coordinator',
    inputs: {
      value: ({ indicators: { followed } }) => ({
        indicatorId: followed.id,
        valueId: followed.value,
        ...measured,
      }),
      'their value of the own indicator': (theirs, own) => ({
        indicatorId: own.indicators.draft.id,
        valueId: theirs.indicators.draft.value,
        ...measured,
      }),
    },
    outsider,
  },
  'indicators.removeIndicator': {
    as: 'coordinator',
    inputs: { indicator: ({ indicators }) => ({ indicatorId: indicators.spare.id }) },
    outsider,
  },
  'indicators.restoreIndicator': {
    as: 'coordinator',
    inputs: { indicator: ({ indicators }) => ({ indicatorId: indicators.removed.id }) },
    outsider,
  },
}
