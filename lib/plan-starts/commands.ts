import { randomUUID } from 'node:crypto'
import { findTemplateToCopy } from '@/lib/plan-starts/queries'
import { refuseNewPeriod, titleOf } from '@/lib/plan-starts/rules'
import { newPlan } from '@/lib/plan-starts/schema'
import { numbered } from '@/lib/plan-templates/rules'
import { sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'

export type Begun = { planId: string }

/** A draft with the template's headings and guidance, from now on the plan's own. */
export const startPlan = defineCommand({
  allow: 'plan.create',
  input: newPlan,
  async load({ run, input }) {
    const [row] = await run<{ committeeId: string }>(sql`
      SELECT id AS "committeeId" FROM committee
      WHERE municipality_id = open_municipality_id() AND id = ${input.committeeId}::uuid`)
    return row ?? null
  },
  async run({ tx, actor, run, input, row, now, today, audit }): Promise<Outcome<Begun>> {
    const period = { from: input.periodFrom, to: input.periodTo }
    const fault = refuseNewPeriod(period)
    if (fault) return invalid('periodTo', fault)
    const template = await findTemplateToCopy(run, input.template)
    if (!template) return invalid('', 'template_gone')
    const [municipalityId, planId] = [actor.municipality.id, randomUUID()]
    await tx.actionPlan.create({
      data: {
        municipalityId,
        id: planId,
        committeeId: row.committeeId,
        templateId: template.id,
        kind: input.kind,
        title: titleOf({ ...input, period }),
        periodFrom: new Date(period.from),
        periodTo: new Date(period.to),
        needsApproval: template.needsApproval,
        measureFields: template.measureFields,
        stateSince: new Date(today),
        createdAt: now,
      },
      select: { id: true },
    })
    await tx.planSection.createMany({
      data: numbered(template.sections).map(({ kind, number, heading, guidance }, position) => ({
        ...{ municipalityId, planId, kind, number, heading, guidance, position },
        updatedAt: now,
        updatedById: actor.userId,
      })),
    })
    audit(planId, { committee: row.committeeId, template: template.id, kind: input.kind, ...period })
    return done({ planId })
  },
})
