import type { Period } from '@/lib/editions/rules'
import { type FieldSettings, settingsFrom } from '@/lib/measure-fields/rules'
import { type EarlierPlan, proposedPeriod, proposedTitle } from '@/lib/plan-starts/rules'
import { planStart, type TemplateName } from '@/lib/plan-starts/schema'
import { numbered } from '@/lib/plan-templates/rules'
import type { PlanKind, SectionOutline, TemplateSectionKind } from '@/lib/plan-templates/schema'
import type { PlanState } from '@/lib/plans/rules'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { mayOpen } from '@/lib/policy/may'
import { readyMade } from '@/lib/ready-made-templates/rules'

export type TemplateChoice = {
  template: TemplateName
  name: string
  kind: PlanKind
  description: string
  sections: { number: string; heading: string; kind: TemplateSectionKind }[]
}
/** A plan that the committee has already: worth seeing before one begins another. */
export type CommitteePlan = EarlierPlan & { id: string; title: string; state: PlanState }
export type PlanStartView = {
  /** The municipality's own; the ready-made ones while it has none. */
  templates: TemplateChoice[]
  readyMade: boolean
  chosen: TemplateChoice | null
  committees: { id: string; name: string }[]
  /** The one chosen, or the only one there is to choose. */
  committee: { id: string; name: string; plans: CommitteePlan[] } | null
  proposed: Period & { kind: PlanKind; title: string }
  can: { editTemplates: boolean }
}

type StoredTemplate = Omit<TemplateChoice, 'sections'> & { sections: SectionOutline[] }
type Found = {
  templates: StoredTemplate[]
  committees: { id: string; name: string; plans: CommitteePlan[] }[]
}

/** What one may begin with, and for whom: one statement. */
export const getPlanStart = defineQuery({
  allow: 'plan.create',
  input: planStart,
  async run({ actor, run, input, today, reachable }): Promise<PlanStartView> {
    const [found] = await run<Found>(sql`
      SELECT COALESCE((SELECT json_agg(json_build_object('template', id, 'name', name, 'kind', kind,
          'description', description, 'sections', sections) ORDER BY kind, name)
        FROM plan_template WHERE municipality_id = open_municipality_id() AND retired_at IS NULL), '[]') AS templates,
      COALESCE((SELECT json_agg(json_build_object('id', committee.id, 'name', committee.name, 'plans', plan.list)
          ORDER BY committee.position, committee.name)
        FROM committee
        CROSS JOIN LATERAL (
          SELECT COALESCE(json_agg(json_build_object('id', id, 'title', title, 'kind', kind, 'state', state,
            'from', period_from, 'to', period_to) ORDER BY period_from DESC, id), '[]') AS list
          FROM action_plan WHERE municipality_id = committee.municipality_id AND committee_id = committee.id
            AND state <> 'replaced'
        ) plan
        WHERE committee.municipality_id = open_municipality_id()
          AND ${reachable({ committeeId: 'committee.id' })}), '[]') AS committees`)
    const { templates = [], committees = [] } = found ?? {}
    const offered = templates.length > 0 ? templates.map(choiceOf) : readyMade.map(readyChoice)
    const chosen = offered.find(({ template }) => template === input.template) ?? null
    const only = committees.length === 1 ? committees[0] : undefined
    const committee = committees.find(({ id }) => id === input.committee) ?? only ?? null
    const kind = chosen?.kind ?? 'action_plan'
    const period = proposedPeriod(kind, committee?.plans ?? [], today)
    return {
      templates: offered,
      readyMade: templates.length === 0,
      chosen,
      committees: committees.map(({ id, name }) => ({ id, name })),
      committee,
      proposed: { ...period, kind, title: proposedTitle(kind, period) },
      can: { editTemplates: mayOpen(actor, 'plan_template.edit') },
    }
  },
})

const choiceOf = ({ sections, ...template }: StoredTemplate): TemplateChoice => ({
  ...template,
  sections: numbered(sections).map(({ number, heading, kind }) => ({ number, heading, kind })),
})

const readyChoice = ({
  key,
  name,
  kind,
  description,
  sections,
}: (typeof readyMade)[number]): TemplateChoice =>
  choiceOf({ template: key, name, kind, description, sections: [...sections] })

/** What a plan is made from; null when it is not offered. Held until the plan is made. */
export type TemplateToCopy = {
  id: string | null
  needsApproval: boolean
  measureFields: FieldSettings
  sections: SectionOutline[]
}

export async function findTemplateToCopy(run: RunSql, name: TemplateName): Promise<TemplateToCopy | null> {
  const ready = readyMade.find(({ key }) => key === name)
  if (ready) {
    const own = await run(sql`
      SELECT id FROM plan_template
      WHERE municipality_id = open_municipality_id() AND retired_at IS NULL LIMIT 1`)
    const { needsApproval, sections, fields } = ready
    return own.length > 0
      ? null
      : { id: null, needsApproval, measureFields: settingsFrom(fields), sections: [...sections] }
  }
  const [row] = await run<TemplateToCopy>(sql`
    SELECT id, needs_approval AS "needsApproval", measure_fields AS "measureFields", sections FROM plan_template
    WHERE municipality_id = open_municipality_id() AND id = ${name}::uuid AND retired_at IS NULL FOR SHARE`)
  return row ? { ...row, measureFields: settingsFrom(row.measureFields) } : null
}
