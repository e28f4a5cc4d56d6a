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
  /** The report's or the case's number, the plan's or the measure's title, the template's name: never a person. */
  about: string | null
  /** It was done with something that has a name: without one it is there no longer. */
  named: boolean
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

const namedTypes = ['concern', 'case', 'plan', 'measure', 'plan_template', 'guideline'] as const

/** The first word of an action is not always what it was done with: an import is into a plan. An id is one thing's. */
const isAbout = (table: Sql) =>
  sql`${table}.municipality_id = event.municipality_id AND ${table}.id = event.object_id`
const officeNumber = (table: Sql) => sql`${table}.year || '-' || lpad(${table}.number::text, 4, '0')`

/** The trail, newest first, by sequence number so that a page stays the same page while events arrive. */
export const listAuditEvents = defineQuery({
  allow: 'audit.read',
  input: auditFilter,
  run: async ({ run, input }): Promise<AuditView> => {
    const rows = await run<Omit<AuditLine, 'at'> & { at: Date }>(sql`
      SELECT event.seq, event.at, event.actor_role AS role, event.action, users.name AS actor,
        event.object_id IS NOT NULL AND event.object_type = ANY(${[...namedTypes]}::text[]) AS named,
        COALESCE(${officeNumber(sql`concern`)}, ${officeNumber(sql`support_case`)}, action_plan.title, measure.title,
          template.name, guideline.title) AS about
      FROM audit_event event
      LEFT JOIN users ON users.id = event.actor_id
      LEFT JOIN concern_report concern ON ${isAbout(sql`concern`)}
      LEFT JOIN support_case ON ${isAbout(sql`support_case`)}
      LEFT JOIN action_plan ON ${isAbout(sql`action_plan`)}
      LEFT JOIN measure ON ${isAbout(sql`measure`)}
      LEFT JOIN plan_template template ON ${isAbout(sql`template`)}
      LEFT JOIN guideline ON ${isAbout(sql`guideline`)}
      WHERE event.municipality_id = open_municipality_id() ${narrowing[input.about]}
        ${input.before ? sql`AND event.seq < ${input.before}` : empty}
      ORDER BY event.seq DESC LIMIT ${pageSize + 1}`)
    const lines = rows.slice(0, pageSize).map(({ at, ...line }) => ({ ...line, at: at.toISOString() }))
    return { about: input.about, lines, next: rows.length > pageSize ? (lines.at(-1)?.seq ?? null) : null }
  },
})
