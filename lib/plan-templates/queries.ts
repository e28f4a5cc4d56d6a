import { z } from 'zod'
import { type FieldSettings, settingsFrom } from '@/lib/measure-fields/rules'
import { movedSection, numbered } from '@/lib/plan-templates/rules'
import {
  type PlanKind,
  type SectionDraft,
  type TemplateFacts,
  type TemplateSection,
  templateAddress,
  templatesAddress,
} from '@/lib/plan-templates/schema'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { mayOpen } from '@/lib/policy/may'
import { readyMade } from '@/lib/ready-made-templates/rules'

export type TemplateRow = {
  id: string
  name: string
  kind: PlanKind
  description: string
  needsApproval: boolean
  retired: boolean
  sections: number
  /** How many have been made from it, each counted once through its editions. */
  plans: number
}
export type TemplateListView = {
  templates: TemplateRow[]
  retired: TemplateRow[]
  /** Those that the municipality has nothing of the same name as. */
  readyMade: { from: string; name: string; description: string; sections: number }[]
  can: { administer: boolean }
}

const rowColumns: Sql = sql`template.id, template.name, template.kind::text AS kind, template.description,
  template.needs_approval AS "needsApproval", template.retired_at IS NOT NULL AS retired,
  (SELECT count(DISTINCT lineage_id) FROM action_plan
    WHERE municipality_id = template.municipality_id AND template_id = template.id)::int AS plans`

export const listTemplates = defineQuery({
  allow: 'plan_template.edit',
  input: z.object({}),
  async run({ actor, run }): Promise<TemplateListView> {
    const rows = await run<TemplateRow>(sql`
      SELECT ${rowColumns}, jsonb_array_length(template.sections) AS sections FROM plan_template template
      WHERE template.municipality_id = open_municipality_id() ORDER BY template.kind, template.name`)
    const names = rows.map(({ name }) => name)
    return {
      templates: rows.filter(({ retired }) => !retired),
      retired: rows.filter(({ retired }) => retired),
      readyMade: readyMade
        .filter(({ name }) => !names.includes(name))
        .map(({ key, name, description, sections }) => ({
          from: key,
          name,
          description,
          sections: sections.length,
        })),
      can: { administer: mayOpen(actor, 'member.list') },
    }
  },
})

export type NewTemplateView = {
  sources: { value: string; label: string }[]
  from: string
  /** The name of what is copied, and whether the municipality has a template of that name already. */
  name: string
  taken: boolean
  can: { administer: boolean }
}

/** What a new template may begin as. */
export const getNewTemplate = defineQuery({
  allow: 'plan_template.edit',
  input: templatesAddress,
  async run({ actor, run, input }): Promise<NewTemplateView> {
    const own = await run<{ value: string; label: string }>(sql`
      SELECT id AS value, name AS label FROM plan_template
      WHERE municipality_id = open_municipality_id() ORDER BY retired_at IS NOT NULL, kind, name`)
    const ready = readyMade.map(({ key, name }) => ({ value: key, label: name }))
    const sources = [...own, ...ready]
    const chosen = sources.find(({ value }) => value === input.from)
    return {
      sources,
      from: chosen?.value ?? '',
      name: chosen?.label ?? '',
      taken: own.some(({ label }) => label === chosen?.label),
      can: { administer: mayOpen(actor, 'member.list') },
    }
  },
})

export type StoredTemplate = Omit<TemplateRow, 'sections'> & {
  sections: TemplateSection[]
  measureFields: unknown
}

export async function findTemplate(run: RunSql, id: string, lock: Sql): Promise<StoredTemplate | null> {
  const [row] = await run<StoredTemplate>(sql`
    SELECT ${rowColumns}, template.sections, template.measure_fields AS "measureFields" FROM plan_template template
    WHERE template.municipality_id = open_municipality_id() AND template.id = ${id}::uuid ${lock}`)
  return row ?? null
}

export type SectionView = TemplateSection & { number: string; first: boolean; last: boolean }
export type TemplateView = {
  id: string
  facts: TemplateFacts
  settings: FieldSettings
  retired: boolean
  plans: number
  sections: SectionView[]
  editing: string | null
  removing: string | null
  adding: boolean
  can: { administer: boolean }
}

export const getTemplate = defineQuery({
  allow: 'plan_template.edit',
  input: templateAddress,
  load: ({ run, input }) => findTemplate(run, input.templateId, sql``),
  async run({ actor, row, input }): Promise<TemplateView> {
    const { id, retired, plans, sections } = row
    const known = (section: string | undefined) =>
      sections.some((each) => each.id === section) ? (section ?? null) : null
    const stays = (section: TemplateSection, direction: 'up' | 'down') =>
      movedSection(sections, section.id, direction).every((each, at) => each === sections[at])
    return {
      ...{ id, retired, plans },
      facts: factsOf(row),
      settings: settingsFrom(row.measureFields),
      sections: numbered(sections).map((section, at) => ({
        ...section,
        first: stays(sections[at] ?? section, 'up'),
        last: stays(sections[at] ?? section, 'down'),
      })),
      editing: known(input.section),
      removing: known(input.remove),
      adding: input.add === '1',
      can: { administer: mayOpen(actor, 'member.list') },
    }
  },
})

/** As a form holds it. */
export function factsOf({ name, kind, description, needsApproval }: StoredTemplate): TemplateFacts {
  return { name, kind, description, needsApproval: needsApproval ? 'yes' : '' }
}

export function sectionDraftOf({ kind, depth, heading, guidance }: TemplateSection): SectionDraft {
  return { kind, depth: depth === 1 ? '1' : '2', heading, guidance }
}
