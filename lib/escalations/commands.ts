import type { Reachable } from '@/lib/escalations/queries'
import type { Escalation } from '@/lib/escalations/rules'
import { writeMail } from '@/lib/outbox/commands'
import { type RunSql, sql } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { letterWords } from '@/lib/platform/words'

/** Who is warned of what. A report is named by its number: the warning says nothing of whom it is about. */
export type Warned = Escalation & { reportId: string; number: string; to: Reachable }
type Place = { slug: string; name: string; locale: string }
type Writing = { run: RunSql; place: Place; now: Date }

/** The unique row decides: what somebody has been warned of already is left out. */
export async function writeWarnings(
  { run, place, now }: Writing,
  due: readonly Warned[],
): Promise<{ warnings: number; people: number }> {
  if (due.length === 0) return { warnings: 0, people: 0 }
  const rows = due.map(({ reportId, clock, level, dueOn, to, number }) => ({
    ...{ reportId, clock, level, dueOn, number },
    userId: to.userId,
  }))
  const kept = await run<{ key: string }>(sql`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS row ("reportId" uuid, clock text, level text, "dueOn" date, "userId" uuid, number text)
    ), fresh AS (
      INSERT INTO concern_escalation (municipality_id, id, report_id, clock, level, user_id, due_on, sent_at)
      SELECT open_municipality_id(), gen_random_uuid(), "reportId", clock::escalation_clock, level::escalation_level,
        "userId", "dueOn", ${now}
      FROM given ON CONFLICT DO NOTHING RETURNING municipality_id, report_id, clock, level, user_id, due_on
    ), told AS (
      INSERT INTO notification (municipality_id, id, user_id, kind, object_type, object_id, params)
      SELECT DISTINCT ON (fresh.report_id, fresh.clock, fresh.user_id) fresh.municipality_id, gen_random_uuid(),
        fresh.user_id, 'concern_runs_out_' || fresh.clock, 'concern', fresh.report_id,
        jsonb_build_object('number', given.number, 'day', fresh.due_on)
      FROM fresh JOIN given ON given."reportId" = fresh.report_id
    )
    SELECT report_id || ' ' || clock || ' ' || level || ' ' || user_id AS key FROM fresh`)
  const fresh = new Set(kept.map(({ key }) => key))
  const sent = due.filter((one) => fresh.has([one.reportId, one.clock, one.level, one.to.userId].join(' ')))
  const people = await writeLetters({ run, place, now }, sent)
  return { warnings: sent.length, people }
}

/** One letter to each, whatever the number of reports, in the municipality's language. */
async function writeLetters({ run, place }: Writing, warned: readonly Warned[]): Promise<number> {
  const { t, day } = await letterWords(place.locale, 'escalations')
  const inbox = `${env().NEXTAUTH_URL.replace(/\/$/, '')}/${place.slug}/concerns`
  const letters = [...Map.groupBy(warned, ({ to }) => to.userId)].map(([userId, own]) => ({
    userId,
    address: own[0]?.to.address ?? '',
    subject: t('mail.subject', { municipality: place.name }),
    body: [
      t('mail.greeting'),
      ...new Set(own.map(({ number, clock, dueOn }) => t(`mail.${clock}`, { number, day: day(dueOn) }))),
      inbox,
      t('mail.footer'),
    ].join('\n\n'),
  }))
  await writeMail(run, letters)
  return letters.length
}
