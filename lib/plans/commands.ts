import { judgeField } from '@/lib/merging/rules'
import { sectionAnchor } from '@/lib/plans/rules'
import { sectionEdit } from '@/lib/plans/schema'
import { sql } from '@/lib/platform/db'
import { done, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'

type LockedSection = {
  id: string
  sectionId: string
  number: string
  committeeId: string
  state: string
  body: string
  version: number
  updatedAt: Date
  updatedBy: string | null
}

export type EditedSection = {
  planId: string
  /** Where the section stands on the plan's page. */
  anchor: string
  version: number
  at: string
  told: []
  draft: { body: string }
}

export const editPlanText = defineCommand({
  allow: 'plan.edit_text',
  input: sectionEdit,
  async load({ run, input }) {
    const [row] = await run<LockedSection>(sql`
      SELECT plan.id, section.id AS "sectionId", section.number, plan.committee_id AS "committeeId",
        plan.state::text AS state, section.body, section.version, section.updated_at AS "updatedAt",
        users.name AS "updatedBy"
      FROM plan_section section
      JOIN action_plan plan ON plan.municipality_id = section.municipality_id AND plan.id = section.plan_id
      LEFT JOIN users ON users.id = section.updated_by_id
      WHERE section.municipality_id = open_municipality_id() AND section.id = ${input.sectionId}::uuid
      FOR UPDATE OF section FOR SHARE OF plan`)
    return row ?? null
  },
  async run({ tx, actor, input, row, now, audit }): Promise<Outcome<EditedSection>> {
    const verdict = judgeField(input.base.body, input.body, row.body)
    if (verdict === 'conflict') {
      const field = { field: 'body', mine: input.body, theirs: row.body }
      const [by, at] = [row.updatedBy ?? '', row.updatedAt.toISOString()]
      return refuse({ kind: 'conflict', by, at, fields: [field], version: row.version })
    }
    const body = verdict === 'mine' ? input.body : row.body
    const version = row.version + (verdict === 'mine' ? 1 : 0)
    if (verdict === 'mine') {
      await tx.planSection.update({
        where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.sectionId } },
        data: { body, version, updatedAt: now, updatedById: actor.userId },
        select: { id: true },
      })
    }
    audit(row.id, { section: row.sectionId, fields: verdict === 'mine' ? ['body'] : [], version })
    const place = { planId: row.id, anchor: sectionAnchor(row) }
    return done({ ...place, version, at: now.toISOString(), told: [], draft: { body } })
  },
})
