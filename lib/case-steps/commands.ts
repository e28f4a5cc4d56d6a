import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { closeInput, stepInput } from '@/lib/case-steps/schema'
import { lockCase, lockedKey } from '@/lib/cases/commands'
import { type CaseOutcome, type CaseStep, caseSteps } from '@/lib/cases/rules'
import { done, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { sealUnder } from '@/lib/platform/sealing'

type StepInput = { caseId: string; why: string; outcome?: CaseOutcome }

/** A step of the case: named, with its reason sealed. From where it may be taken stands in the policy and the rules. */
const takeStep = (step: CaseStep, input: z.ZodType<StepInput>) =>
  defineCommand({
    allow: `case.${step}`,
    input,
    load: lockCase,
    async run({
      tx,
      run,
      actor,
      input: { why, outcome },
      row,
      now,
      audit,
    }): Promise<Outcome<{ caseId: string }>> {
      const [municipalityId, id, state] = [actor.municipality.id, randomUUID(), caseSteps[step].to]
      const key = await lockedKey({ run, actor }, row)
      const closing = state === 'closed'
      await tx.case.update({
        where: { municipalityId_id: { municipalityId, id: row.id } },
        data: {
          ...{ state, version: row.version + 1 },
          ...{ closedAt: closing ? now : null, outcome: closing ? (outcome ?? null) : null },
        },
        select: { id: true },
      })
      await tx.caseTransition.create({
        data: {
          ...{ municipalityId, id, caseId: row.id, at: now, byUserId: actor.userId },
          ...{ fromState: row.state, toState: state },
          content: sealUnder(key, { table: 'case_transition', id }, { why }),
        },
        select: { id: true },
      })
      audit(row.id, { from: row.state, state, ...(closing && { outcome: outcome ?? null }) })
      return done({ caseId: row.id })
    },
  })

export const pauseCase = takeStep('pause', stepInput)
export const resumeCase = takeStep('resume', stepInput)
export const closeCase = takeStep('close', closeInput)
export const reopenCase = takeStep('reopen', stepInput)
