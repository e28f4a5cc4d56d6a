import { nothingAsked } from '@/lib/disposals/schema'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { type LongerKeeping, type RetentionRule, rulesInForce } from '@/lib/retention/rules'

/** The municipality's own decisions that stand. */
export function standingDecisions(run: RunSql): Promise<LongerKeeping[]> {
  return run<LongerKeeping>(sql`
    SELECT kind, years, register_number AS "registerNumber" FROM retention_decision
    WHERE municipality_id = open_municipality_id() AND ended_at IS NULL`)
}

export type RulesView = { rules: RetentionRule[] }

export const getRetentionRules = defineQuery({
  allow: 'disposal.list',
  input: nothingAsked,
  run: async ({ today }): Promise<RulesView> => ({ rules: rulesInForce(today) }),
})
