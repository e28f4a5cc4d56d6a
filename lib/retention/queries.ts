import { nothingAsked } from '@/lib/disposals/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { can } from '@/lib/policy/may'
import { type LongerKeeping, type RetentionRule, rulesInForce } from '@/lib/retention/rules'

/** The municipality's own decisions that stand. */
export function standingDecisions(run: RunSql): Promise<LongerKeeping[]> {
  return run<LongerKeeping>(sql`
    SELECT kind, years, register_number AS "registerNumber" FROM retention_decision
    WHERE municipality_id = open_municipality_id() AND ended_at IS NULL`)
}

export type Keeping = LongerKeeping & { id: string; decidedOn: IsoDate; ended: boolean }
export type RulesView = {
  rules: RetentionRule[]
  decisions: Keeping[]
  today: IsoDate
  can: { decide: boolean }
}

export const getRetentionRules = defineQuery({
  allow: 'disposal.list',
  input: nothingAsked,
  async run({ run, actor, today }): Promise<RulesView> {
    const decisions = await run<Keeping>(sql`
      SELECT id, kind, years, register_number AS "registerNumber", decided_on::text AS "decidedOn",
        ended_at IS NOT NULL AS ended
      FROM retention_decision WHERE municipality_id = open_municipality_id()
      ORDER BY ended_at IS NOT NULL, decided_on DESC, id`)
    return {
      rules: rulesInForce(today),
      decisions,
      today,
      can: { decide: can(actor, 'retention.decide', {}) },
    }
  },
})
