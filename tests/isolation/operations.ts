import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Access } from '@/lib/platform/gate'
import type { Role } from '@/lib/policy/reach'
import type { Action } from '@/lib/policy/table'
import { projectRoot } from '@/scripts/terminal/project'
import { assessmentSamples } from '@/tests/isolation/assessment-samples'
import { attachmentSamples } from '@/tests/isolation/attachment-samples'
import { caseSamples } from '@/tests/isolation/case-samples'
import { concernSamples } from '@/tests/isolation/concern-samples'
import { consultationSamples } from '@/tests/isolation/consultation-samples'
import { disposalSamples } from '@/tests/isolation/disposal-samples'
import { guidelineSamples } from '@/tests/isolation/guideline-samples'
import { importSamples } from '@/tests/isolation/import-samples'
import { incidentSamples } from '@/tests/isolation/incident-samples'
import { indicatorSamples } from '@/tests/isolation/indicator-samples'
import { librarySamples } from '@/tests/isolation/library-samples'
import { measureListSamples } from '@/tests/isolation/measure-list-samples'
import { oversightSamples } from '@/tests/isolation/oversight-samples'
import { pictureSamples } from '@/tests/isolation/picture-samples'
import { planStartSamples } from '@/tests/isolation/plan-start-samples'
import { planTemplateSamples } from '@/tests/isolation/plan-template-samples'
import { reminderSamples } from '@/tests/isolation/reminder-samples'
import { residentSamples } from '@/tests/isolation/resident-samples'
import { type PlansOnTheirWay, transitionSamples } from '@/tests/isolation/transition-samples'
import type { Consultation } from '@/tests/support/consultation'
import type { Imports } from '@/tests/support/imports'
import type { Person, Tenant } from '@/tests/support/tenant'

export type Operation = {
  name: string
  reads: boolean
  allow: Action
  door?: 'residents'
  run: (access: Access, input: unknown) => Promise<unknown>
}

/** Every query and command there is behind a door, as `module.name`: the gate's, or the residents'. */
export async function findOperations(door?: 'residents'): Promise<Map<string, Operation>> {
  const files = globSync('lib/*/{queries,commands}.ts', { cwd: projectRoot }).sort()
  const found: Operation[] = []
  for (const file of files) {
    const exported = (await import(join(projectRoot, file))) as Record<string, Operation['run'] & Operation>
    const declared = Object.entries(exported).filter(
      ([, value]) => typeof value === 'function' && value.allow && value.door === door,
    )
    for (const [name, run] of declared) {
      const reads = file.endsWith('queries.ts')
      found.push({ name: `${file.split('/')[1]}.${name}`, reads, allow: run.allow, run })
    }
  }
  return new Map(found.map((operation) => [operation.name, operation]))
}

/** What the tests of operations need beside the world; those `leftBehind` point at the guideline's earlier version. */
export type Place = Tenant & {
  archivedMeasure: string
  /** Another reception's, and accepted there. */
  theirReport: string
  /** Another reception's. */
  theirCase: string
  spareDraft: string
  /** The case worker's, to be sent on. */
  spareConcern: string
  /** A colleague's, which the case worker may take over as deputy. */
  colleaguesConcern: string
  /** The case worker's, all of one matter; one has been merged into `into`. */
  merging: Record<'one' | 'other' | 'into' | 'merged' | 'unknown', string>
  failedMail: string
  leftBehind: [string, string]
  onTheirWay: PlansOnTheirWay
  imports: Imports
  consultation: Consultation
}

/** An input that names `theirs`, asked by someone of `own`. */
export type Input = (theirs: Place, own: Place) => unknown

export type Sample = {
  /** The role that may, in its own municipality; one of its people asks. */
  as: Role
  inputs: Record<string, Input>
  /** The same role in the same municipality, to whom the object is out of reach. */
  outsider?: (place: Place) => Person
}

const otherCoordinator = ({ colleagues }: Place) => colleagues.otherCoordinator
const draftMeasure = ({ plans }: Place) => plans.own.draft.measure
const decided = ({ plans }: Place) => plans.own.in_force

const step = { title: 'x', responsible: '', status: 'ongoing', dueOn: '', note: '' }

export const samples: Record<string, Sample> = {
  'audit.listAuditEvents': { as: 'data_protection_officer', inputs: { list: () => ({ about: 'all' }) } },
  'committees.getCommittee': {
    as: 'board_member',
    inputs: { committee: ({ committees }) => ({ committeeId: committees.own }) },
  },
  ...assessmentSamples,
  ...attachmentSamples,
  ...concernSamples,
  ...disposalSamples,
  ...caseSamples,
  ...residentSamples,
  ...guidelineSamples,
  ...librarySamples,
  ...measureListSamples,
  ...oversightSamples,
  ...pictureSamples,
  ...planStartSamples,
  ...planTemplateSamples,
  'members.listMembers': { as: 'administrator', inputs: { list: () => ({}) } },
  'overview.getOverview': { as: 'board_member', inputs: { list: () => ({ show: 'all', order: 'late' }) } },
  'start.getStart': { as: 'strategist', inputs: { page: () => ({}) } },
  'styleguide.openStyleGuide': { as: 'administrator', inputs: { page: () => ({}) } },
  'plans.listPlans': { as: 'coordinator', inputs: { list: () => ({}) } },
  'plans.getPlan': {
    as: 'coordinator',
    inputs: {
      plan: ({ plans }) => ({ planId: plans.own.draft.id }),
      'their measure in the own plan': (theirs, { plans }) => ({
        planId: plans.own.draft.id,
        editing: draftMeasure(theirs).id,
      }),
    },
    outsider: otherCoordinator,
  },
  'plan-exports.choosePlanFile': {
    as: 'coordinator',
    inputs: { plan: ({ plans }) => ({ planId: plans.own.draft.id }) },
    outsider: otherCoordinator,
  },
  'plan-exports.getPlanFile': {
    as: 'coordinator',
    inputs: { plan: ({ plans }) => ({ planId: plans.own.draft.id, format: 'json' }) },
    outsider: otherCoordinator,
  },
  'field-history.getFieldHistory': {
    as: 'coordinator',
    inputs: {
      plan: ({ plans }) => ({ planId: plans.own.draft.id, page: 1 }),
      'their measure in the own plan': (theirs, own) => ({
        planId: own.plans.own.draft.id,
        measure: draftMeasure(theirs).id,
        page: 1,
      }),
    },
    outsider: otherCoordinator,
  },
  'field-history.keepMeasureText': {
    as: 'coordinator',
    inputs: {
      measure: (theirs) => ({ measureId: draftMeasure(theirs).id, field: 'title', mine: 'x', theirs: 'y' }),
    },
    outsider: otherCoordinator,
  },
  'field-history.keepSectionText': {
    as: 'coordinator',
    inputs: { section: ({ plans }) => ({ sectionId: plans.own.draft.textSection, mine: 'x', theirs: 'y' }) },
    outsider: otherCoordinator,
  },
  'presence.namePlanPlaces': {
    as: 'coordinator',
    inputs: {
      plan: ({ plans, people }) => names(plans.own.draft, people.strategist.userId),
      'their people and places in the own plan': ({ plans, people }, own) => ({
        ...names(plans.own.draft, people.strategist.userId),
        planId: own.plans.own.draft.id,
      }),
    },
    outsider: otherCoordinator,
  },
  'plans.editPlanText': {
    as: 'coordinator',
    inputs: {
      section: ({ plans, canary }) => ({
        sectionId: plans.own.draft.textSection,
        version: 1,
        base: { body: `${canary} brödtext` },
        body: `${canary} ändrad`,
      }),
    },
    outsider: otherCoordinator,
  },
  ...transitionSamples,
  ...importSamples,
  ...consultationSamples,
  ...reminderSamples,
  ...indicatorSamples,
  ...incidentSamples,
  'measures.getMeasure': {
    as: 'coordinator',
    inputs: {
      measure: (theirs) => ({ planId: theirs.plans.own.draft.id, measureId: draftMeasure(theirs).id }),
      'their measure in the own plan': (theirs, own) => ({
        planId: own.plans.own.draft.id,
        measureId: draftMeasure(theirs).id,
      }),
    },
    outsider: otherCoordinator,
  },
  'measures.addMeasure': {
    as: 'coordinator',
    inputs: {
      plan: ({ plans }) => ({
        planId: plans.own.draft.id,
        sectionId: plans.own.draft.measureSection,
        title: 'x',
      }),
      'their section in the own plan': (theirs, { plans }) => ({
        planId: plans.own.draft.id,
        sectionId: theirs.plans.own.draft.measureSection,
        title: 'x',
      }),
    },
    outsider: otherCoordinator,
  },
  'measures.editMeasure': {
    as: 'coordinator',
    inputs: {
      measure: (theirs) =>
        edit(draftMeasure(theirs).id, { title: 'x' }, { title: `${theirs.canary} åtgärd` }),
      'their unit on the own measure': ({ units }, own) =>
        edit(draftMeasure(own).id, { responsibleUnitId: units.school }, { responsibleUnitId: '' }),
      'their guideline on the own measure': ({ guideline }, own) =>
        edit(draftMeasure(own).id, { guidelineSectionId: guideline.subsection }, { guidelineSectionId: '' }),
      'their step on the own measure': (theirs, own) =>
        edit(draftMeasure(own).id, { steps: [{ id: draftMeasure(theirs).step, ...step }] }, { steps: [] }),
    },
    outsider: otherCoordinator,
  },
  'measures.moveMeasure': {
    as: 'coordinator',
    inputs: {
      measure: (theirs) => ({ measureId: draftMeasure(theirs).id, direction: 'down' }),
      'the own measure to their section': ({ plans }, own) => ({
        measureId: draftMeasure(own).id,
        sectionId: plans.own.draft.measureSection,
      }),
    },
    outsider: otherCoordinator,
  },
  'measures.archiveMeasure': {
    as: 'coordinator',
    inputs: { measure: ({ plans }) => ({ measureId: plans.own.consultation.measure.id }) },
    outsider: otherCoordinator,
  },
  'measures.restoreMeasure': {
    as: 'coordinator',
    inputs: { measure: ({ archivedMeasure }) => ({ measureId: archivedMeasure }) },
    outsider: otherCoordinator,
  },
  'follow-ups.followUpMeasure': {
    as: 'coordinator',
    inputs: {
      measure: (theirs) => ({
        measureId: decided(theirs).measure.id,
        status: 'done',
        comment: 'x',
        obstacle: '',
      }),
      'their indicator on the own measure': ({ indicators }, own) => ({
        measureId: decided(own).measure.id,
        status: 'ongoing',
        comment: 'x',
        obstacle: '',
        values: { [indicators.followed.id]: { value: '1', measuredOn: '2026-02-01' } },
      }),
    },
    outsider: otherCoordinator,
  },
  'follow-ups.confirmUnchanged': {
    as: 'coordinator',
    inputs: { measure: (theirs) => ({ measureId: theirs.plans.own.decided.measure.id }) },
    outsider: otherCoordinator,
  },
}

const names = (plan: Place['plans']['own']['draft'], person: string) => ({
  planId: plan.id,
  people: [person],
  places: [`section:${plan.textSection}`, `measure:${plan.measure.id}`],
})

const edit = (measureId: string, changed: object, base: object) => ({
  measureId,
  version: 1,
  base,
  ...changed,
})
