import { assessments } from '@/lib/policy/assessments'
import { cases } from '@/lib/policy/cases'
import { concerns } from '@/lib/policy/concerns'
import { incidents } from '@/lib/policy/incidents'
import { oversight } from '@/lib/policy/oversight'
import { pictures } from '@/lib/policy/pictures'
import { plans } from '@/lib/policy/plans'
import { platform } from '@/lib/policy/platform'
import { residents } from '@/lib/policy/residents'
import { retention } from '@/lib/policy/retention'

/** Each area of the work has a file of its own; no action stands in two of them. */
export const areas = {
  plans,
  pictures,
  concerns,
  assessments,
  cases,
  incidents,
  residents,
  oversight,
  retention,
  platform,
} as const

/** Who may do what, to which objects, in which state. The gate runs nothing that has no row here. */
export const policy = {
  ...areas.plans,
  ...areas.pictures,
  ...areas.concerns,
  ...areas.assessments,
  ...areas.cases,
  ...areas.incidents,
  ...areas.oversight,
  ...areas.retention,
  ...areas.residents,
  ...areas.platform,
} as const

export type Action = keyof typeof policy
