import { z } from 'zod'

export const noInput = z.strictObject({})

/** What has words of its own; the others are told in general ones. */
export const noticeKinds = [
  'measure_before',
  'measure_after',
  'measure_unanswered',
  'committee_reminded',
  'concern_received',
  'guideline_published',
] as const
