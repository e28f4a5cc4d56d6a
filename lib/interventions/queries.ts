import type { CaseParts } from '@/lib/case-parts/queries'
import {
  type InterventionKind,
  type InterventionState,
  interventionLaw,
  nextInterventionStates,
} from '@/lib/interventions/rules'
import { interventionContent } from '@/lib/interventions/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { sql } from '@/lib/platform/db'

export type InterventionView = {
  id: string
  kind: InterventionKind
  law: string | null
  state: InterventionState
  next: InterventionState[]
  startsOn: IsoDate
  endsOn: IsoDate | null
  provider: string
  description: string
  result: string
}
type Facts = Pick<InterventionView, 'kind' | 'state' | 'startsOn' | 'endsOn'>

export const interventionRows = (caseId: string) => sql`(
  SELECT 'intervention' AS "table", intervention.id, intervention.content, jsonb_build_object(
    'kind', intervention.kind, 'state', intervention.state, 'startsOn', intervention.starts_on,
    'endsOn', intervention.ends_on) AS facts
  FROM intervention
  WHERE intervention.municipality_id = open_municipality_id() AND intervention.case_id = ${caseId}::uuid
  ORDER BY intervention.state IN ('ended', 'cancelled'), intervention.starts_on, intervention.id)`

/** Those that go on before those that are over. */
export const interventionsFrom = (parts: CaseParts): InterventionView[] =>
  parts.of<Facts>('intervention').map(({ id, facts, open }) => ({
    id,
    ...facts,
    law: interventionLaw(facts.kind, facts.startsOn),
    next: [...nextInterventionStates(facts.state)],
    ...interventionContent.parse(open()),
  }))
