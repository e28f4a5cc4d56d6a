import { decidingDay } from '@/lib/measures/queries'
import { writeMail } from '@/lib/outbox/commands'
import { type RunSql, sql } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { letterWords } from '@/lib/platform/words'
import { type Coordinator, coordinatorsOf } from '@/lib/reminders/queries'
import { committeeNote, type ReminderKind } from '@/lib/reminders/schema'

export type Reminded = { measureId: string; planId: string; title: string; kind: ReminderKind; dueOn: string }
export type Letter = {
  to: Coordinator
  measures: readonly Reminded[]
  /** Sent by somebody, with a word from them. */
  from?: { name: string; note: string }
}
type Place = { slug: string; name: string; locale: string }

/** One letter per person, whatever the number of measures, in the municipality's language. */
export async function writeReminders(run: RunSql, place: Place, letters: readonly Letter[]): Promise<void> {
  const { t, day } = await letterWords(place.locale, 'reminders')
  const base = `${env().NEXTAUTH_URL.replace(/\/$/, '')}/${place.slug}/plans`
  const lineOf = ({ title, kind, dueOn, planId, measureId }: Reminded) =>
    [title, t(`mail.${kind}`, { day: day(dueOn) }), `${base}/${planId}/measures/${measureId}`].join('\n')
  const body = ({ measures, from }: Letter) =>
    [
      t('mail.greeting'),
      from
        ? t('mail.from', { name: from.name, municipality: place.name })
        : t('mail.because', { count: measures.length }),
      ...(from?.note ? [from.note] : []),
      ...measures.map(lineOf),
      t('mail.unchanged'),
      t('mail.footer', { municipality: place.name }),
    ].join('\n\n')
  await writeMail(
    run,
    letters.map((letter) => ({
      userId: letter.to.userId,
      address: letter.to.address,
      subject: t('mail.subject', { count: letter.measures.length, municipality: place.name }),
      body: body(letter),
    })),
  )
}

const mostInLetter = 50

/** Påminn: the coordinators of a committee are asked about what is late there, once a day. */
export const remindCommittee = defineCommand({
  allow: 'reminder.send',
  input: committeeNote,
  async load({ run, input }) {
    const [row] = await run<{ id: string; committeeId: string; locale: string }>(sql`
      SELECT committee.id, committee.id AS "committeeId", municipality.default_locale AS locale
      FROM committee JOIN municipality ON municipality.id = committee.municipality_id
      WHERE committee.municipality_id = open_municipality_id() AND committee.id = ${input.committeeId}::uuid`)
    return row ?? null
  },
  async run({
    actor,
    run,
    input,
    row,
    today,
    audit,
  }): Promise<Outcome<{ committeeId: string; people: number }>> {
    const receivers = await coordinatorsOf(run, [row.id], today)
    if (receivers.length === 0) return invalid('', 'no_coordinator')
    const measures = await lateMeasures(run, row.id, today)
    if (measures.length === 0) return invalid('', 'nothing_late')
    const first = await run(sql`
      INSERT INTO committee_reminder (municipality_id, id, committee_id, sent_on, by_user_id, note)
      VALUES (open_municipality_id(), gen_random_uuid(), ${row.id}::uuid, ${today}::date, ${actor.userId}::uuid,
        ${input.note})
      ON CONFLICT DO NOTHING RETURNING id`)
    if (first.length === 0) return refuse({ kind: 'not_allowed_now', reason: 'reminded_today' })
    await tellOfCommittee(run, row.id, receivers)
    const from = { name: actor.name, note: input.note }
    const place = { ...actor.municipality, locale: row.locale }
    await writeReminders(
      run,
      place,
      receivers.map((to) => ({ to, measures, from })),
    )
    audit(row.id, { people: receivers.length, measures: measures.length })
    return done({ committeeId: row.id, people: receivers.length })
  },
})

function lateMeasures(run: RunSql, committeeId: string, today: string): Promise<Reminded[]> {
  const day = decidingDay(sql`measure`, today)
  return run<Reminded>(sql`
    SELECT measure.id AS "measureId", plan.id AS "planId", measure.title, ${day}::text AS "dueOn",
      CASE WHEN ${day} IS DISTINCT FROM measure.next_due_on THEN 'unanswered' ELSE 'after' END AS kind
    FROM action_plan plan
    JOIN measure ON measure.municipality_id = plan.municipality_id AND measure.plan_id = plan.id
    WHERE plan.municipality_id = open_municipality_id() AND plan.committee_id = ${committeeId}::uuid
      AND plan.state <> 'replaced' AND measure.archived_at IS NULL
      AND measure.status IN ('not_started', 'ongoing') AND ${day} < ${today}::date
    ORDER BY ${day}, measure.id LIMIT ${mostInLetter}::int`)
}

async function tellOfCommittee(run: RunSql, committeeId: string, receivers: readonly Coordinator[]) {
  await run(sql`
    INSERT INTO notification (municipality_id, id, user_id, kind, object_type, object_id)
    SELECT open_municipality_id(), gen_random_uuid(), reader, 'committee_reminded', 'committee', ${committeeId}::uuid
    FROM unnest(${receivers.map(({ userId }) => userId)}::uuid[]) AS reader RETURNING id`)
}
