import type { CaseParts } from '@/lib/case-parts/queries'
import type { CasePart } from '@/lib/cases/rules'
import { type ConsentMeans, type ConsentStanding, consentStanding, type Giver } from '@/lib/consents/rules'
import { consentContent } from '@/lib/consents/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { sql } from '@/lib/platform/db'

export type ConsentView = {
  id: string
  purpose: string
  givers: Giver[]
  note: string
  means: ConsentMeans
  parts: CasePart[]
  validFrom: IsoDate
  validUntil: IsoDate
  recordedBy: string
  withdrawnAt: string | null
  withdrawnBy: Giver | ''
  standing: ConsentStanding
}
type Facts = Pick<ConsentView, 'means' | 'parts' | 'validFrom' | 'validUntil' | 'withdrawnAt'> & {
  participantId: string
  by: string | null
}

export const consentRows = (caseId: string) => sql`(
  SELECT 'consent' AS "table", consent.id, consent.content, jsonb_build_object(
    'participantId', consent.participant_id, 'means', consent.means, 'parts', consent.parts,
    'validFrom', consent.valid_from, 'validUntil', consent.valid_until, 'withdrawnAt', consent.withdrawn_at,
    'by', users.name) AS facts
  FROM consent
  JOIN case_participant participant ON participant.municipality_id = consent.municipality_id
    AND participant.id = consent.participant_id
  LEFT JOIN users ON users.id = consent.recorded_by_id
  WHERE consent.municipality_id = open_municipality_id() AND participant.case_id = ${caseId}::uuid
  ORDER BY consent.withdrawn_at IS NOT NULL, consent.valid_until DESC, consent.recorded_at DESC, consent.id)`

/** Those of one participant; what they say is opened when asked for. */
export function consentsFrom(parts: CaseParts, today: IsoDate): (participantId: string) => ConsentView[] {
  const all = parts.of<Facts>('consent')
  return (participantId) =>
    all
      .filter(({ facts }) => facts.participantId === participantId)
      .map(({ id, facts: { participantId: _, by, withdrawnAt, ...facts }, open }) => ({
        id,
        ...facts,
        ...consentContent.parse(open()),
        recordedBy: by ?? '',
        withdrawnAt: withdrawnAt && new Date(withdrawnAt).toISOString(),
        standing: consentStanding({ ...facts, withdrawnAt }, today),
      }))
}
