import { releaseConcernFiles } from '@/lib/concern-attachments/commands'
import type { Reachable } from '@/lib/escalations/queries'
import { findHeld, openHeld } from '@/lib/held-reports/queries'
import type { HeldLevel } from '@/lib/held-reports/rules'
import { heldInput } from '@/lib/held-reports/schema'
import { writeMail } from '@/lib/outbox/commands'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { done } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { letterWords } from '@/lib/platform/words'
import { registerResidentReport } from '@/lib/residents/commands'
import { isPolicesFirst } from '@/lib/routing/queries'

type WithHeld = { run: RunSql; input: { id: string } }
const lockHeld = ({ run, input }: WithHeld) => findHeld(run, input.id, sql`FOR UPDATE OF held`)

/** A person wrote it: it becomes a report with the day it came in, and whoever has its code goes on with it. */
export const releaseHeld = defineCommand({
  allow: 'held_report.settle',
  input: heldInput,
  load: lockHeld,
  run: async ({ run, tx, actor, today, row, audit }) => {
    const { id, receivedAt, subject, immediateDanger, areaId, unitId: receivingUnitId } = row
    const municipalityId = actor.municipality.id
    const content = await openHeld(run, municipalityId, row)
    const policeFirst = await isPolicesFirst(run, { subject, danger: immediateDanger, areaId })
    const facts = { id, receivedAt, subject, immediateDanger, areaId, receivingUnitId, policeFirst }
    const number = await registerResidentReport({ run, tx, actor, today }, facts, content)
    await releaseConcernFiles(run, id)
    await tx.followUpCode.updateMany({
      where: { municipalityId, heldId: id },
      data: { heldId: null, reportId: id },
    })
    await tx.heldReport.delete({ where: { municipalityId_id: { municipalityId, id } } })
    audit(id, { number, state: 'received' })
    return done({ id })
  },
})

/** A machine wrote it. It stays where it can be read again, until it is disposed of. */
export const dismissHeld = defineCommand({
  allow: 'held_report.settle',
  input: heldInput,
  load: lockHeld,
  run: async ({ tx, actor, now, row, audit }) => {
    await tx.heldReport.update({
      where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
      data: { dismissedAt: now, dismissedById: actor.userId },
    })
    audit(row.id, { state: 'dismissed' })
    return done({ id: row.id })
  },
})

/** What came in to one reception on one day and waits: a thousand of them are one thing to be told of. */
export type Waiting = { unitId: string; receivedOn: IsoDate; danger: boolean; firstId: string; count: number }
export type HeldWarning = Waiting & { level: HeldLevel; dueOn: IsoDate; to: Reachable }

type Writing = { run: RunSql; place: { slug: string; name: string; locale: string }; now: Date }

/** Rows, notices and letters; how many were warned. */
export async function writeHeldWarnings(
  { run, place, now }: Writing,
  due: readonly HeldWarning[],
): Promise<number> {
  const sent = await writeWarnings(run, due, now)
  await writeLetters(run, place, sent)
  return sent.length
}

const keyOf = ({ unitId, receivedOn, danger, level, to }: HeldWarning) =>
  [unitId, receivedOn, danger, level, to.userId].join(' ')

/** The unique row decides: what somebody has been warned of already is left out. */
async function writeWarnings(run: RunSql, due: readonly HeldWarning[], now: Date): Promise<HeldWarning[]> {
  if (due.length === 0) return []
  const rows = due.map(({ to, ...group }) => ({ ...group, userId: to.userId }))
  const kept = await run<{ key: string }>(sql`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row ("unitId" uuid, "receivedOn" date,
        danger boolean, level text, "userId" uuid, "firstId" uuid, "dueOn" date)
    ), fresh AS (
      INSERT INTO held_escalation (municipality_id, id, unit_id, received_on, danger, level, user_id, sent_at)
      SELECT open_municipality_id(), gen_random_uuid(), "unitId", "receivedOn", danger, level::escalation_level,
        "userId", ${now}
      FROM given ON CONFLICT DO NOTHING
      RETURNING municipality_id, unit_id, received_on, danger, level, user_id
    ), told AS (
      INSERT INTO notification (municipality_id, id, user_id, kind, object_type, object_id, params)
      SELECT DISTINCT ON (fresh.user_id, fresh.unit_id, fresh.received_on) fresh.municipality_id, gen_random_uuid(),
        fresh.user_id, 'report_held_waits', 'held_report', given."firstId",
        jsonb_build_object('number', fresh.received_on, 'day', given."dueOn")
      FROM fresh JOIN given ON given."unitId" = fresh.unit_id AND given."receivedOn" = fresh.received_on
    )
    SELECT concat_ws(' ', unit_id, received_on, danger::text, level, user_id) AS key FROM fresh`)
  const fresh = new Set(kept.map(({ key }) => key))
  return due.filter((one) => fresh.has(keyOf(one)))
}

/** One letter to each, in the municipality's language; it says how many wait and nothing of what they say. */
async function writeLetters(run: RunSql, place: Writing['place'], sent: readonly HeldWarning[]) {
  if (sent.length === 0) return
  const { t, day } = await letterWords(place.locale, 'held-reports')
  const list = `${env().NEXTAUTH_URL.replace(/\/$/, '')}/${place.slug}/concerns/held`
  const letters = [...Map.groupBy(sent, ({ to }) => to.userId)].map(([userId, own]) => ({
    userId,
    address: own[0]?.to.address ?? '',
    subject: t('mail.subject', { municipality: place.name }),
    body: [
      t('mail.greeting'),
      ...new Set(
        own.map(({ count, receivedOn, dueOn }) =>
          t('mail.waits', { count, received: day(receivedOn), day: day(dueOn) }),
        ),
      ),
      list,
      t('mail.footer'),
    ].join('\n\n'),
  }))
  await writeMail(run, letters)
}
