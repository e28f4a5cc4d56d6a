import { randomUUID } from 'node:crypto'
import { type FieldSettings, settingsFrom } from '@/lib/measure-fields/rules'
import { mergeFields } from '@/lib/merging/rules'
import { factsOf, findTemplate, type StoredTemplate, sectionDraftOf } from '@/lib/plan-templates/queries'
import { movedSection } from '@/lib/plan-templates/rules'
import {
  factsEdit,
  fieldsEdit,
  mostSections,
  newSection,
  newTemplate,
  type SectionDraft,
  type SectionOutline,
  sectionChoice,
  sectionEdit,
  sectionMove,
  type TemplateFacts,
  type TemplateSection,
  templateChoice,
} from '@/lib/plan-templates/schema'
import { type RunSql, sql, type Tx } from '@/lib/platform/db'
import { clash, done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import type { Actor } from '@/lib/policy/reach'
import { readyMade } from '@/lib/ready-made-templates/rules'

export type TemplatePlace = { templateId: string; sectionId?: string }

type Beginning = Pick<StoredTemplate, 'kind' | 'description' | 'needsApproval'> & {
  measureFields: FieldSettings
  sections: readonly SectionOutline[]
}
const blank: Beginning = {
  ...{ kind: 'action_plan', description: '', needsApproval: false, sections: [] },
  measureFields: settingsFrom({}),
}

async function beginning(run: RunSql, from: string): Promise<Beginning | null> {
  if (from === '') return blank
  const ready = readyMade.find(({ key }) => key === from)
  if (ready) return { ...ready, measureFields: settingsFrom(ready.fields) }
  const own = await findTemplate(run, from, sql`FOR SHARE OF template`)
  return own && { ...own, measureFields: settingsFrom(own.measureFields) }
}

/** Empty, or as a copy: of a ready-made one, or of one of the municipality's own. */
export const makeTemplate = defineCommand({
  allow: 'plan_template.edit',
  input: newTemplate,
  async run({ tx, actor, run, input, now, audit }): Promise<Outcome<TemplatePlace>> {
    const source = await beginning(run, input.from)
    if (!source) return invalid('from', 'invalid_choice')
    if (await isNameTaken(run, input.name, null)) return invalid('name', 'template_name_taken')
    const { kind, description, needsApproval, measureFields } = source
    const { id } = await tx.planTemplate.create({
      data: {
        ...{ municipalityId: actor.municipality.id, name: input.name, kind, description, needsApproval },
        measureFields,
        sections: source.sections.map((section) => ({ ...section, id: randomUUID() })),
        updatedAt: now,
        updatedById: actor.userId,
      },
      select: { id: true },
    })
    audit(id, { from: input.from || null, sections: source.sections.length })
    return done({ templateId: id })
  },
})

async function isNameTaken(run: RunSql, name: string, id: string | null): Promise<boolean> {
  const taken = await run(sql`
    SELECT id FROM plan_template WHERE municipality_id = open_municipality_id() AND name = ${name}
      AND id IS DISTINCT FROM ${id}::uuid`)
  return taken.length > 0
}

/** One writer at a time: the sections are one value. */
const lockTemplate = ({ run, input }: { run: RunSql; input: { templateId: string } }) =>
  findTemplate(run, input.templateId, sql`FOR UPDATE OF template`)

type Writer = { tx: Tx; actor: Actor; now: Date; row: StoredTemplate }
type Change = Partial<Omit<Beginning, 'sections'>> & {
  name?: string
  sections?: TemplateSection[]
  retiredAt?: Date | null
}

async function write({ tx, actor, now, row }: Writer, change: Change) {
  await tx.planTemplate.update({
    where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
    data: { ...change, version: { increment: 1 }, updatedAt: now, updatedById: actor.userId },
    select: { id: true },
  })
}

export const editTemplateFacts = defineCommand({
  allow: 'plan_template.edit',
  input: factsEdit,
  load: lockTemplate,
  async run({ run, input, row, audit, ...writer }): Promise<Outcome<TemplatePlace>> {
    const { templateId, base, ...mine } = input
    const { draft, changed, conflicts } = mergeFields(factsOf(row), { base: base as TemplateFacts, mine })
    if (conflicts.length > 0) return clash(conflicts)
    if (await isNameTaken(run, draft.name, row.id)) return invalid('name', 'template_name_taken')
    await write({ ...writer, row }, { ...draft, needsApproval: draft.needsApproval === 'yes' })
    audit(row.id, { fields: changed })
    return done({ templateId })
  },
})

export const editTemplateFields = defineCommand({
  allow: 'plan_template.edit',
  input: fieldsEdit,
  load: lockTemplate,
  async run({ input, row, audit, ...writer }): Promise<Outcome<TemplatePlace>> {
    const { templateId, base, ...mine } = input
    const current = settingsFrom(row.measureFields)
    const merged = mergeFields(current, { base: base as FieldSettings, mine: mine as FieldSettings })
    const { draft, changed, conflicts } = merged
    if (conflicts.length > 0) return clash(conflicts)
    await write({ ...writer, row }, { measureFields: draft })
    audit(row.id, { fields: changed })
    return done({ templateId })
  },
})

const outlineOf = ({ kind, depth, heading, guidance }: SectionDraft): SectionOutline => ({
  ...{ kind, heading, guidance },
  depth: depth === '1' ? 1 : 2,
})

export const addTemplateSection = defineCommand({
  allow: 'plan_template.edit',
  input: newSection,
  load: lockTemplate,
  async run({ input, row, audit, ...writer }): Promise<Outcome<TemplatePlace>> {
    const { templateId, after, ...draft } = input
    const { sections } = row
    if (sections.length >= mostSections) return invalid('', 'too_many')
    const at = sections.findIndex(({ id }) => id === after)
    if (after !== '' && at < 0) return invalid('after', 'invalid_choice')
    const place = after === '' ? sections.length : at + 1
    if (place === 0 && draft.depth === '2') return invalid('depth', 'first_heading')
    const section = { id: randomUUID(), ...outlineOf(draft) }
    await write({ ...writer, row }, { sections: sections.toSpliced(place, 0, section) })
    audit(row.id, { section: section.id })
    return done({ templateId, sectionId: section.id })
  },
})

export const editTemplateSection = defineCommand({
  allow: 'plan_template.edit',
  input: sectionEdit,
  load: lockTemplate,
  async run({ input, row, audit, ...writer }): Promise<Outcome<TemplatePlace>> {
    const { templateId, sectionId, base, ...mine } = input
    const { sections } = row
    const stored = sections.find(({ id }) => id === sectionId)
    if (!stored) return invalid('', 'template_section_gone')
    const merged = mergeFields(sectionDraftOf(stored), { base: base as SectionDraft, mine })
    const { draft, changed, conflicts } = merged
    if (conflicts.length > 0) return clash(conflicts)
    if (sections[0] === stored && draft.depth === '2') return invalid('depth', 'first_heading')
    const section = { id: sectionId, ...outlineOf(draft) }
    await write({ ...writer, row }, { sections: sections.map((each) => (each === stored ? section : each)) })
    audit(row.id, { section: sectionId, fields: changed })
    return done({ templateId, sectionId })
  },
})

export const moveTemplateSection = defineCommand({
  allow: 'plan_template.edit',
  input: sectionMove,
  load: lockTemplate,
  async run({ input, row, audit, ...writer }): Promise<Outcome<TemplatePlace>> {
    const { templateId, sectionId, direction } = input
    if (!row.sections.some(({ id }) => id === sectionId)) return invalid('', 'template_section_gone')
    await write({ ...writer, row }, { sections: movedSection(row.sections, sectionId, direction) })
    audit(row.id, { section: sectionId, direction })
    return done({ templateId, sectionId })
  },
})

/** What stood under it comes under the heading before; the first heading goes only with nothing under it. */
export const removeTemplateSection = defineCommand({
  allow: 'plan_template.edit',
  input: sectionChoice,
  load: lockTemplate,
  async run({ input, row, audit, ...writer }): Promise<Outcome<TemplatePlace>> {
    const { templateId, sectionId } = input
    const rest = row.sections.filter(({ id }) => id !== sectionId)
    if (rest[0]?.depth === 2) return invalid('', 'section_has_children')
    await write({ ...writer, row }, { sections: rest })
    audit(row.id, { section: sectionId, removed: true })
    return done({ templateId })
  },
})

/** Never removed: plans have been made from it. */
const settle = (retired: boolean) =>
  defineCommand({
    allow: 'plan_template.edit',
    input: templateChoice,
    load: lockTemplate,
    async run({ row, audit, ...writer }): Promise<Outcome<TemplatePlace>> {
      await write({ ...writer, row }, { retiredAt: retired ? writer.now : null })
      audit(row.id, { retired })
      return done({ templateId: row.id })
    },
  })

export const retireTemplate = settle(true)
export const restoreTemplate = settle(false)
