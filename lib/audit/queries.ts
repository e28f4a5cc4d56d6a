import { type AuditSubject, auditFilter } from '@/lib/audit/schema'
import { empty, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import type { Role } from '@/lib/policy/reach'

export type AuditLine = {
  seq: number
  at: string
  actor: string | null
  role: Role | 'system' | 'resident'
  action: string
  /** The report's number, the plan's or the measure's title, the template's name: never a person. */
  about: string | null
}
export type AuditView = { about: AuditSubject; lines: AuditLine[]; next: number | null }

const pageSize = 50

const narrowing: Record<AuditSubject, Sql> = {
  all: empty,
  concern_read: sql`AND event.action = 'concern.read'`,
  concern: sql`AND event.object_type = 'concern'`,
  glass: sql`AND event.object_type = 'glass'`,
  plan: sql`AND event.object_type = 'plan'`,
  measure: sql`AND event.object_type = 'measure'`,
}

/** The trail, newest first, by sequence number so that a page stays the same page while events arrive. */
export const listAuditEvents = defineQuery({
  allow: 'audit.read',
  input: auditFilter,
  run: async ({ run, input }): Promise<AuditView> => {
    const rows = await run<Omit<AuditLine, 'at'> & { at: Date }>(sql`
      SELECT event.seq, event.at, event.actor_role AS role, event.action, users.name AS actor,
        COALESCE(concern.year || '-' || lpad(concern.number::text, 4, '0'), action_plan.title, measure.title,
          template.name) AS about
      FROM audit_event event
      LEFT JOIN users ON users.id = event.actor_id
      LEFT JOIN concern_report concern ON concern.municipality_id = event.municipality_id
        AND concern.id = event.object_id AND event.object_type IN ('concern', 'glass')
      LEFT JOIN action_plan ON action_plan.municipality_id = event.municipality_id
        AND action_plan.id = event.object_id AND event.object_type = 'plan'
      LEFT JOIN measure ON measure.municipality_id = event.municipality_id
        AND measure.id = event.object_id AND event.object_type = 'measure'
      LEFT JOIN plan_template template ON template.municipality_id = event.municipality_id
        AND template.id = event.object_id AND event.object_type = 'plan_template'
      WHERE event.municipality_id = open_municipality_id() ${narrowing[input.about]}
        ${input.before ? sql`AND event.seq < ${input.before}` : empty}
      ORDER BY event.seq DESC LIMIT ${pageSize + 1}`)
    const lines = rows.slice(0, pageSize).map(({ at, ...line }) => ({ ...line, at: at.toISOString() }))
    return { about: input.about, lines, next: rows.length > pageSize ? (lines.at(-1)?.seq ?? null) : null }
  },
})
