import type { PartyKind } from '@/lib/case-participants/rules'
import { participantContent } from '@/lib/case-participants/schema'
import type { CaseParts } from '@/lib/case-parts/queries'
import { type ConsentView, consentsFrom } from '@/lib/consents/queries'
import type { IsoDate } from '@/lib/platform/clock'
import { sql } from '@/lib/platform/db'

export type ParticipantView = {
  id: string
  party: PartyKind
  organisation: string
  name: string
  role: string
  contact: string
  hasAccount: boolean
  ended: boolean
  consents: ConsentView[]
}
type Facts = {
  party: PartyKind
  userId: string | null
  account: string | null
  ended: boolean
}

export const participantRows = (caseId: string) => sql`(
  SELECT 'case_participant' AS "table", participant.id, participant.content, jsonb_build_object(
    'party', participant.party, 'userId', participant.user_id, 'account', users.name,
    'ended', participant.ended_at IS NOT NULL) AS facts
  FROM case_participant participant LEFT JOIN users ON users.id = participant.user_id
  WHERE participant.municipality_id = open_municipality_id() AND participant.case_id = ${caseId}::uuid
  ORDER BY participant.ended_at IS NOT NULL, participant.added_at, participant.id)`

/** `only` is an organisation's own person: no other participation is opened, and of consents those that hold. */
export function participantsFrom(
  parts: CaseParts,
  { today, only }: { today: IsoDate; only: string | null },
): ParticipantView[] {
  const consents = consentsFrom(parts, today)
  return parts
    .of<Facts>('case_participant')
    .filter(({ facts }) => only === null || (facts.userId === only && !facts.ended))
    .map(({ id, facts, open }) => {
      const { organisation, name, role, contact } = participantContent.parse(open())
      const given = consents(id).filter((consent) => only === null || consent.standing === 'holds')
      return {
        ...{ id, party: facts.party, organisation, role, contact, ended: facts.ended },
        name: facts.account ?? name,
        hasAccount: facts.userId !== null,
        consents: given,
      }
    })
}
