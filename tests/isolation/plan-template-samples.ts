import { randomUUID } from 'node:crypto'
import { settingsFrom } from '@/lib/measure-fields/rules'
import type { Place, Sample } from '@/tests/isolation/operations'

const usual = settingsFrom({})
const templateOf = ({ template }: Place) => ({ templateId: template.id })
const section = { kind: 'text', depth: '1', heading: 'x', guidance: '' }
const seen = ({ canary }: Place) => ({
  kind: 'text',
  depth: '1',
  heading: `${canary} inledning`,
  guidance: `${canary} skriv varför`,
})
const facts = ({ canary }: Place) => ({
  name: `${canary} mall`,
  kind: 'action_plan',
  description: `${canary} beskrivning`,
  needsApproval: '',
})

/** In the order that the positive control runs them. */
export const planTemplateSamples: Record<string, Sample> = {
  'plan-templates.listTemplates': { as: 'administrator', inputs: { list: () => ({}) } },
  'plan-templates.getNewTemplate': {
    as: 'administrator',
    inputs: { page: ({ template }) => ({ from: template.id }) },
  },
  'plan-templates.getTemplate': {
    as: 'administrator',
    inputs: {
      template: templateOf,
      'their section in the own template': (theirs, own) => ({
        ...templateOf(own),
        section: theirs.template.sections.text,
      }),
    },
  },
  'plan-templates.makeTemplate': {
    as: 'administrator',
    inputs: { 'a copy': ({ template }) => ({ name: randomUUID(), from: template.id }) },
  },
  'plan-templates.editTemplateFacts': {
    as: 'administrator',
    inputs: {
      template: (theirs) => ({
        ...templateOf(theirs),
        base: facts(theirs),
        ...facts(theirs),
        description: 'x',
      }),
    },
  },
  'plan-templates.editTemplateFields': {
    as: 'administrator',
    inputs: {
      template: (theirs) => ({ ...templateOf(theirs), base: usual, ...usual, need: 'required' }),
    },
  },
  'plan-templates.addTemplateSection': {
    as: 'administrator',
    inputs: {
      template: (theirs) => ({ ...templateOf(theirs), ...section, after: '' }),
      'after their section in the own template': (theirs, own) => ({
        ...templateOf(own),
        ...section,
        after: theirs.template.sections.text,
      }),
    },
  },
  'plan-templates.editTemplateSection': {
    as: 'administrator',
    inputs: {
      section: (theirs) => ({
        ...templateOf(theirs),
        sectionId: theirs.template.sections.text,
        base: seen(theirs),
        ...seen(theirs),
        guidance: 'x',
      }),
      'their section in the own template': (theirs, own) => ({
        ...templateOf(own),
        sectionId: theirs.template.sections.text,
        base: { ...seen(theirs), guidance: 'x' },
        ...seen(theirs),
        guidance: 'x',
      }),
    },
  },
  'plan-templates.moveTemplateSection': {
    as: 'administrator',
    inputs: {
      section: (theirs) => ({
        ...templateOf(theirs),
        sectionId: theirs.template.sections.text,
        direction: 'down',
      }),
    },
  },
  'plan-templates.removeTemplateSection': {
    as: 'administrator',
    inputs: {
      section: (theirs) => ({ ...templateOf(theirs), sectionId: theirs.template.sections.measures }),
    },
  },
  'plan-templates.retireTemplate': { as: 'administrator', inputs: { template: templateOf } },
  'plan-templates.restoreTemplate': { as: 'administrator', inputs: { template: templateOf } },
}
