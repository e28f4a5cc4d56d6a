import { followUpMeasure } from '@/lib/follow-ups/commands'
import { closeDatabase } from '@/lib/platform/db'
import { endSession, startSession } from '@/lib/platform/sign-in'
import type { PrismaClient } from '@/prisma/generated/client'

/**
 * A first visitor is to meet a place where work goes on. These follow-ups go through the gate like anyone's, so that
 * the trail of the demo is a real one.
 */
const reports = [
  'Gruppen har träffats två gånger sedan sist. Minnesanteckningarna finns hos samordnaren.',
  'Enheterna har fått materialet och gått igenom det på sina arbetsplatsträffar.',
  'Vi har börjat. Nästa avstämning är bokad till januari.',
  'Fler har anmält sig än vi räknade med. En omgång till är planerad i vår.',
] as const

type Turn = { userId: string; slug: string; measureId: string }

export async function reportFromCoordinators(owner: PrismaClient, slugs: readonly string[]): Promise<void> {
  try {
    for (const slug of slugs) {
      const turns = await owner.$transaction((tx) => findTurns(tx, slug))
      for (const [index, turn] of turns.entries()) await report(turn, reports[index % reports.length] ?? '')
    }
  } finally {
    await closeDatabase()
  }
}

/** For up to four committees: their coordinator, and a measure under way in a plan that can be followed up. */
async function findTurns(tx: Pick<PrismaClient, '$executeRaw' | '$queryRaw'>, slug: string): Promise<Turn[]> {
  await tx.$executeRaw`
    SELECT set_config('app.municipality_id', id::text, true) FROM municipality WHERE slug = ${slug}`
  return tx.$queryRaw<Turn[]>`
    SELECT DISTINCT ON (committee.position, committee.name)
      membership.user_id AS "userId", ${slug} AS slug, measure.id AS "measureId"
    FROM committee
    JOIN membership ON membership.municipality_id = committee.municipality_id
      AND membership.committee_id = committee.id AND membership.role = 'coordinator' AND membership.valid_to IS NULL
    JOIN action_plan plan ON plan.municipality_id = committee.municipality_id AND plan.committee_id = committee.id
      AND plan.state IN ('decided', 'in_force')
    JOIN measure ON measure.municipality_id = plan.municipality_id AND measure.plan_id = plan.id
      AND measure.status = 'ongoing' AND measure.archived_at IS NULL
    WHERE committee.municipality_id = open_municipality_id()
    ORDER BY committee.position, committee.name, measure.position, measure.id LIMIT 4`
}

async function report({ userId, slug, measureId }: Turn, comment: string): Promise<void> {
  const token = await startSession(userId)
  const input = { measureId, status: 'ongoing', comment, obstacle: '' }
  const outcome = await followUpMeasure({ token, municipality: slug }, input)
  await endSession(token)
  if (!outcome.ok) throw new Error(`The demo's follow-up was refused: ${outcome.refusal.kind}.`)
}
