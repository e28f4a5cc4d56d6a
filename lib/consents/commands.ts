import { randomUUID } from 'node:crypto'
import { type CasePlace, lockCase, lockedKey } from '@/lib/cases/commands'
import { bornOnOf, contentUnder } from '@/lib/cases/queries'
import type { CaseContent } from '@/lib/cases/schema'
import { concernNumber } from '@/lib/concerns/rules'
import { type Protected, refuseConsent } from '@/lib/consents/rules'
import { consentContent, newConsent, withdrawal } from '@/lib/consents/schema'
import { notify } from '@/lib/notifications/commands'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { type Bytes, openUnder, sealUnder } from '@/lib/platform/sealing'

/** What the rules of consent ask about the person. */
const protectedPerson = (content: CaseContent, today: IsoDate): Protected => ({
  ageGroup: content.ageGroup,
  bornOn: bornOnOf(content, today),
  guardians: [content.guardian1Name, content.guardian2Name].filter(Boolean).length,
})

type Found = { id: string; userId: string | null; ended: boolean }

/** Samtycke for one organisation and one purpose. Whoever must give it follows from the person's age. */
export const recordConsent = defineCommand({
  allow: 'case.record_consent',
  input: newConsent,
  load: lockCase,
  async run({ tx, run, actor, input, row, now, today, audit }): Promise<Outcome<CasePlace>> {
    const participant = await findParticipant(run, row.id, input.participantId)
    if (!participant || participant.ended) return invalid('participantId', 'participant_gone')
    const key = await lockedKey({ run, actor }, row)
    const fault = refuseConsent(input, protectedPerson(contentUnder(key, row), today), today)
    if (fault) return invalid(fault.field, fault.key)
    const [id, { participantId, means, parts, validFrom, validUntil, purpose, givers, note }] = [
      randomUUID(),
      input,
    ]
    await tx.consent.create({
      data: {
        ...{ municipalityId: actor.municipality.id, id, participantId, means, parts: [...new Set(parts)] },
        ...{ validFrom: new Date(validFrom), validUntil: new Date(validUntil) },
        ...{ recordedAt: now, recordedById: actor.userId },
        content: sealUnder(key, { table: 'consent', id }, { purpose, givers, note }),
      },
      select: { id: true },
    })
    const told = { kind: 'case_shared', objectType: 'case', objectId: row.id } as const
    const params = { number: concernNumber(row.year, row.number) }
    if (participant.userId)
      await notify({ run, actor }, sql`SELECT ${participant.userId}::uuid AS user_id`, { ...told, params })
    audit(row.id, { consent: id, participant: participantId, parts, from: validFrom, until: validUntil })
    return done({ caseId: row.id })
  },
})

async function findParticipant(run: RunSql, caseId: string, participantId: string): Promise<Found | null> {
  const [found] = await run<Found>(sql`
    SELECT id, user_id::text AS "userId", ended_at IS NOT NULL AS ended FROM case_participant
    WHERE municipality_id = open_municipality_id() AND case_id = ${caseId}::uuid AND id = ${participantId}::uuid`)
  return found ?? null
}

/** Sharing stops at once: whoever read by it meets a 404 at the next request. */
export const withdrawConsent = defineCommand({
  allow: 'case.withdraw_consent',
  input: withdrawal,
  load: lockCase,
  async run({ run, actor, input: { consentId, by }, row, now, audit }): Promise<Outcome<CasePlace>> {
    const [consent] = await run<{ content: Bytes; withdrawn: boolean }>(sql`
      SELECT consent.content, consent.withdrawn_at IS NOT NULL AS withdrawn FROM consent
      JOIN case_participant participant ON participant.municipality_id = consent.municipality_id
        AND participant.id = consent.participant_id
      WHERE consent.municipality_id = open_municipality_id() AND consent.id = ${consentId}::uuid
        AND participant.case_id = ${row.id}::uuid FOR UPDATE OF consent`)
    if (!consent) return invalid('', 'consent_gone')
    // Withdrawn twice is withdrawn: the first one stands.
    if (!consent.withdrawn) {
      const [key, place] = [
        await lockedKey({ run, actor }, row),
        { table: 'consent', id: consentId } as const,
      ]
      const said = consentContent.parse(openUnder(key, place, consent.content))
      const content = sealUnder(key, place, { ...said, withdrawnBy: by })
      await run(sql`
        UPDATE consent SET withdrawn_at = ${now}::timestamptz, withdrawn_by_id = ${actor.userId}::uuid, content = ${content}
        WHERE municipality_id = open_municipality_id() AND id = ${consentId}::uuid RETURNING id`)
    }
    audit(row.id, { consent: consentId, withdrawn: true })
    return done({ caseId: row.id })
  },
})
