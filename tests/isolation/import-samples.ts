import type { Place, Sample } from '@/tests/isolation/operations'

const otherCoordinator = ({ colleagues }: Place) => colleagues.otherCoordinator

/** The queries and commands of imports, each asked for an import or a plan that is another's. */
export const importSamples: Record<string, Sample> = {
  'measure-imports.getImportStart': {
    as: 'coordinator',
    inputs: { plan: ({ plans }) => ({ planId: plans.own.draft.id }) },
    outsider: otherCoordinator,
  },
  'measure-imports.getImport': {
    as: 'coordinator',
    inputs: {
      import: ({ plans, imports }) => ({ planId: plans.own.draft.id, importId: imports.open, page: 1 }),
      'their import in the own plan': (theirs, { plans }) => ({
        planId: plans.own.draft.id,
        importId: theirs.imports.open,
        page: 1,
      }),
    },
    outsider: otherCoordinator,
  },
  'measure-imports.readImport': {
    as: 'coordinator',
    inputs: { plan: ({ plans }) => ({ planId: plans.own.draft.id, text: 'Åtgärd\tStatus\nx\tPågår' }) },
    outsider: otherCoordinator,
  },
  'measure-imports.mapImport': {
    as: 'coordinator',
    inputs: {
      import: ({ imports }) => ({ importId: imports.open, 'columns.0': 'title' }),
      'their section in the own import': ({ plans }, { imports }) => ({
        importId: imports.open,
        'places.0': plans.own.draft.measureSection,
      }),
    },
    outsider: otherCoordinator,
  },
  'measure-imports.settleImport': {
    as: 'coordinator',
    inputs: {
      import: ({ imports }) => ({ importId: imports.open, act: 'page:1' }),
      confirmed: ({ imports }) => ({ importId: imports.open, act: 'confirm' }),
    },
    outsider: otherCoordinator,
  },
  'measure-imports.undoImport': {
    as: 'coordinator',
    inputs: { import: ({ imports }) => ({ importId: imports.used }) },
    outsider: otherCoordinator,
  },
  'measure-imports.discardImport': {
    as: 'coordinator',
    inputs: { import: ({ imports }) => ({ importId: imports.spare }) },
    outsider: otherCoordinator,
  },
  'text-imports.getTextImport': {
    as: 'coordinator',
    inputs: {
      import: ({ plans, imports }) => ({ planId: plans.own.draft.id, importId: imports.prose }),
      'their import in the own plan': (theirs, { plans }) => ({
        planId: plans.own.draft.id,
        importId: theirs.imports.prose,
      }),
    },
    outsider: otherCoordinator,
  },
  'text-imports.settleText': {
    as: 'coordinator',
    inputs: {
      kept: ({ imports }) => ({ importId: imports.prose, act: 'keep' }),
      confirmed: ({ imports }) => ({ importId: imports.prose, act: 'confirm' }),
    },
    outsider: otherCoordinator,
  },
  'text-imports.undoText': {
    as: 'coordinator',
    inputs: { import: ({ imports }) => ({ importId: imports.usedProse }) },
    outsider: otherCoordinator,
  },
}
