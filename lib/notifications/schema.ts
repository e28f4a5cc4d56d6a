import { z } from 'zod'

export const noInput = z.strictObject({})

/** They lead to the plan's consultation: whoever is invited may read that and not the plan. */
export const consultationKinds = [
  'consultation_invited',
  'comment_written',
  'comment_answered',
  'comment_resolved',
] as const

/** What has words of its own; the others are told in general ones. */
export const noticeKinds = [
  ...consultationKinds,
  'measure_before',
  'measure_after',
  'measure_unanswered',
  'committee_reminded',
  'concern_received',
  'glass_broken',
  'glass_broken_here',
  'disposal_prepared',
  'case_assigned',
  'case_shared',
  'concern_runs_out_protection',
  'concern_runs_out_preliminary',
  'concern_taken_over',
  'report_held_waits',
  'incident_reported',
  'access_review_asked',
  'guideline_published',
] as const
