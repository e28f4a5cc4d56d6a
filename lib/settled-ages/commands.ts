import { takeStep } from '@/lib/concern-steps/commands'
import { lockReport } from '@/lib/concern-steps/queries'
import { findSealedConcern } from '@/lib/concerns/queries'
import { concernContent } from '@/lib/concerns/schema'
import { done, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { openRecord } from '@/lib/platform/sealing'
import { readAges } from '@/lib/settled-ages/queries'
import { maySettle, subjectNow } from '@/lib/settled-ages/rules'
import { ageInput } from '@/lib/settled-ages/schema'

const notNow = () => refuse({ kind: 'not_allowed_now', reason: 'state' })

/** Child or adult, of somebody whom the report did not know it of: the clocks and the steps that are asked for follow. */
export const settleAge = defineCommand({
  allow: 'concern.settle_age',
  input: ageInput,
  load: lockReport,
  async run({ tx, run, actor, now, input, row, audit }): Promise<Outcome<{ id: string }>> {
    const report = await findSealedConcern({ run, actor, now }, row.id)
    if (!report?.wrappedKey) return notNow()
    const { keyVersion, wrappedKey, content } = report
    const [municipalityId, place] = [actor.municipality.id, { table: 'concern_report', id: row.id } as const]
    const sealed = { keyVersion, wrappedKey, content }
    const { people } = concernContent.parse(await openRecord(run, municipalityId, { ...place, sealed }))
    const { person, kind, basis } = input
    if (!maySettle(people, person)) return notNow()
    const subject = subjectNow(people, [...(await readAges(run, row.id)), { person, kind }])
    await tx.settledAge.create({
      data: { municipalityId, reportId: row.id, person, kind, settledAt: now, settledById: actor.userId },
      select: { id: true },
    })
    const taken = { change: { subject }, reason: kind, note: basis }
    const state = await takeStep({ tx, run, actor, now, row }, 'settle_age', taken)
    audit(row.id, { state, person, kind, from: row.subject, subject })
    return done({ id: row.id })
  },
})
