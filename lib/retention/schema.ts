import { z } from 'zod'
import { registerNumber } from '@/lib/legal-holds/schema'
import { recordKind } from '@/lib/retained-records/schema'
import { leastYearsOf } from '@/lib/retention/rules'
import { requiredDay } from '@/lib/typed-values/schema'

const mostYears = 110

/** A decision to keep longer; one to keep shorter is no decision. */
export const newKeeping = z
  .object({
    kind: recordKind,
    keep: z.enum(['years', 'for_good'], { error: 'choose_one' }),
    years: z.string('required').default(''),
    registerNumber,
    decidedOn: requiredDay,
  })
  .superRefine(({ kind, keep, years }, context) => {
    if (keep === 'for_good') return
    const fault = faultOf(years, leastYearsOf(kind))
    if (fault) context.addIssue({ code: 'custom', path: ['years'], message: fault })
  })
  .transform(({ keep, years, ...decision }) => ({
    ...decision,
    years: keep === 'years' ? Number(years) : null,
  }))

function faultOf(years: string, least: number): string | null {
  if (!/^\d{1,3}$/.test(years.trim()) || Number(years) > mostYears) return 'wrong_value'
  return Number(years) < least ? 'shorter_than_law' : null
}

export const keepingChoice = z.object({ decisionId: z.uuid() })
