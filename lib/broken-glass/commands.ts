import { findRecord, type GlassRecord, openRecordKey } from '@/lib/broken-glass/queries'
import { expiryOf, type GlassRecordKind } from '@/lib/broken-glass/rules'
import { breakInput, endInput } from '@/lib/broken-glass/schema'
import { isValidToday } from '@/lib/members/queries'
import { notify } from '@/lib/notifications/commands'
import { writeMail } from '@/lib/outbox/commands'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { done, invalid } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { sealUnder } from '@/lib/platform/sealing'
import { letterWords } from '@/lib/platform/words'
import type { Actor } from '@/lib/policy/reach'

/** Opens the record for its reader and tells those who must know, in one transaction: no glass breaks in silence. */
export const breakGlass = defineCommand({
  allow: 'glass.break',
  input: breakInput,
  confirm: ({ password }) => password,
  load: ({ run, input }) => findRecord(run, input, sql`FOR UPDATE OF record`),
  run: async ({ tx, run, actor, now, input, row, audit }) => {
    if (row.holderIds.includes(actor.userId)) return invalid('', 'glass_own_record')
    const key = await openRecordKey(run, actor, row)
    if (!key) return invalid('', 'stale_form')
    const [standing] = await run<{ id: string }>(sql`
      SELECT id FROM broken_glass
      WHERE municipality_id = open_municipality_id() AND record_id = ${row.id}::uuid
        AND user_id = ${actor.userId}::uuid AND ended_at IS NULL AND expires_at > ${now}`)
    if (standing) return invalid('', 'glass_stands')
    const id = crypto.randomUUID()
    await tx.brokenGlass.create({
      data: {
        ...{ municipalityId: actor.municipality.id, id, userId: actor.userId, recordId: row.id },
        ...{ recordKind: row.kind, reason: input.reason, openedAt: now, expiresAt: expiryOf(now) },
        note: sealUnder(key, { table: 'broken_glass', id }, input.note),
      },
    })
    await alarm({ run, actor }, { glass: id, ...row })
    audit(row.id, { glass: id, reason: input.reason, number: row.number })
    return done({ id: row.id, kind: row.kind })
  },
})

type Alarm = Pick<GlassRecord, 'id' | 'kind' | 'number' | 'holderIds'> & { glass: string }

/** To the data protection officers and to whoever has the record: on their pages now, and by letter. No person in it. */
async function alarm(context: { run: RunSql; actor: Actor }, { glass, id, kind, number, holderIds }: Alarm) {
  const officers = sql`
    SELECT user_id FROM membership WHERE municipality_id = open_municipality_id()
      AND role = 'data_protection_officer' AND ${isValidToday}`
  const holder = sql`SELECT unnest(${holderIds}::uuid[]) AS user_id`
  const params = { number }
  await notify(context, officers, { kind: 'glass_broken', objectType: 'glass', objectId: glass, params })
  await notify(context, holder, {
    ...{ kind: 'glass_broken_here', objectType: kind, objectId: id },
    params,
  })
  await writeAlarms(context, { officers, holder, number, kind })
}

type Told = Pick<Alarm, 'kind' | 'number'> & { officers: Sql; holder: Sql }

async function writeAlarms(
  { run, actor }: { run: RunSql; actor: Actor },
  { officers, holder, number, kind }: Told,
) {
  const { slug, name } = actor.municipality
  const receivers = await run<{ userId: string; address: string; officer: boolean; locale: string }>(sql`
    SELECT DISTINCT users.id AS "userId", users.email AS address, told.officer, place.default_locale AS locale
    FROM (SELECT user_id, true AS officer FROM (${officers}) first
      UNION ALL SELECT user_id, false FROM (${holder}) second) told
    JOIN users ON users.id = told.user_id AND users.disabled_at IS NULL
    JOIN municipality place ON place.id = open_municipality_id()
    WHERE users.id <> ${actor.userId}::uuid`)
  const { t } = await letterWords(receivers[0]?.locale ?? '', 'broken-glass')
  const home = `${env().NEXTAUTH_URL.replace(/\/$/, '')}/${slug}`
  await writeMail(
    run,
    receivers.map(({ userId, address, officer }) => ({
      userId,
      address,
      subject: t('mail.subject', { kind, number, municipality: name }),
      body: [
        t('mail.greeting'),
        t(officer ? 'mail.officer' : 'mail.holder', { kind, number }),
        officer ? `${home}/audit/glasses` : `${home}/${kind === 'case' ? 'cases' : 'concerns'}`,
        t('mail.footer', { municipality: name }),
      ].join('\n\n'),
    })),
  )
}

type EndedGlass = { id: string; kind: GlassRecordKind; glassId: string }

const lockGlass = async ({ run, input }: { run: RunSql; input: { glass: string } }) => {
  const [row] = await run<EndedGlass & { ownerId: string }>(sql`
    SELECT record_id AS id, record_kind::text AS kind, user_id AS "ownerId", id AS "glassId" FROM broken_glass
    WHERE municipality_id = open_municipality_id() AND id = ${input.glass}::uuid FOR UPDATE`)
  return row ?? null
}

type Ending = {
  run: RunSql
  now: Date
  row: EndedGlass
  audit: (objectId: string, detail: { glass: string }) => void
}

/** The next read meets a 404. What is over already stays as it was. */
async function endNow({ run, now, row, audit }: Ending) {
  await run(sql`
    UPDATE broken_glass SET ended_at = ${now}
    WHERE municipality_id = open_municipality_id() AND id = ${row.glassId}::uuid AND ended_at IS NULL
      AND expires_at > ${now} RETURNING id`)
  audit(row.id, { glass: row.glassId })
  return done({ id: row.glassId, kind: row.kind })
}

/** By whoever broke it; otherwise the clock ends it. */
export const endGlass = defineCommand({
  allow: 'glass.end',
  input: endInput,
  load: lockGlass,
  run: endNow,
})

/** By the officer, who need not wait for the clock. */
export const stopGlass = defineCommand({
  allow: 'glass.stop',
  input: endInput,
  load: lockGlass,
  run: endNow,
})
