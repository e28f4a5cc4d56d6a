import { expect } from 'vitest'
import { assessProtection } from '@/lib/assessments/commands'
import type { AssessmentKind } from '@/lib/assessments/schema'
import { acceptConcern } from '@/lib/concerns/commands'
import { readConcern } from '@/lib/concerns/queries'
import { wallClock } from '@/lib/concerns/rules'
import { clock, setClock } from '@/lib/platform/clock'
import { caseWorker, file, secret, world } from '@/tests/support/concern-desk'

/** A case worker at work with a report; the test files of assessments, forwarding and feedback share it. */
export const said = `Underlag ${secret}`
const made = () => ({ ...wallClock(clock.now()), basis: said, reasons: `Skäl ${secret} 🔪 <script>` })
export const protection = (id: string, given: object = {}) => ({
  id,
  ...made(),
  decision: 'not_needed',
  ...given,
})
export const decision = (id: string, given: object = {}) => ({
  ...{ id, ...made(), decision: 'advice_support', childHeard: 'yes', childHeardHow: `Samtal ${secret}` },
  ...given,
})
export const inDays = (days: number) => {
  const moved = new Date(Date.now() + days * 86_400_000)
  setClock(() => moved)
}
export const refusedField = (field: string) => ({
  ok: false,
  refusal: { kind: 'invalid', fields: { [field]: [expect.any(String)] } },
})
export const notNow = { ok: false, refusal: { kind: 'not_allowed_now', reason: 'state' } }

export async function accepted(subject: 'child' | 'adult' | 'unknown' = 'child'): Promise<string> {
  const id = await file()
  if (subject !== 'child') {
    await world.within('A', (tx) =>
      tx.concernReport.update({
        where: { municipalityId_id: { municipalityId: world.A.municipality.id, id } },
        data: { subject },
      }),
    )
  }
  expect(await acceptConcern(caseWorker, { id })).toMatchObject({ ok: true })
  return id
}

export async function protectedReport(): Promise<string> {
  const id = await accepted()
  expect(await assessProtection(caseWorker, protection(id))).toMatchObject({ ok: true })
  return id
}

export const standing = async (id: string, kind: AssessmentKind) => {
  const { view } = await readConcern(caseWorker, { id })
  return view.work.assessments.find((one) => one.kind === kind && !one.corrected)
}
