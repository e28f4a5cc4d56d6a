import { z } from 'zod'

/** What the trail can be narrowed to. Reads of concern reports are what the officer reviews most (SoLPuL § 10). */
export const auditSubjects = ['all', 'concern_read', 'concern', 'glass', 'plan', 'measure'] as const
export type AuditSubject = (typeof auditSubjects)[number]

export const auditFilter = z.object({
  about: z.enum(auditSubjects).catch('all'),
  /** Only events before this sequence number: the next page. */
  before: z.coerce.number().int().positive().optional().catch(undefined),
})
