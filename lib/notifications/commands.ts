import { noInput } from '@/lib/notifications/schema'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { done, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import type { Actor } from '@/lib/policy/reach'

export type Notice = {
  /** A message key; the words come from the reader's language. */
  kind: string
  objectType: 'plan' | 'concern' | 'glass' | 'case' | 'incident' | 'access_request'
  objectId: string
  /** Ids, never text. */
  params?: Record<string, string>
}

/**
 * To everyone the statement names (a column `user_id`), once each and never to whoever acts. In the act's own
 * transaction: what did not happen is told to nobody.
 */
export async function notify(
  { run, actor }: { run: RunSql; actor: Actor },
  receivers: Sql,
  { kind, objectType, objectId, params = {} }: Notice,
): Promise<void> {
  await run(sql`
    INSERT INTO notification (municipality_id, id, user_id, kind, object_type, object_id, params)
    SELECT ${actor.municipality.id}::uuid, gen_random_uuid(), receiver.user_id, ${kind}, ${objectType},
      ${objectId}::uuid, ${JSON.stringify(params)}::jsonb
    FROM (SELECT DISTINCT user_id FROM (${receivers}) named) receiver
    WHERE receiver.user_id <> ${actor.userId}::uuid RETURNING id`)
}

/** All of one's own at once: whoever has read the list has read them. */
export const markNoticesRead = defineCommand({
  allow: 'notification.mark_read',
  input: noInput,
  load: async ({ actor }) => ({ ownerId: actor.userId }),
  async run({ actor, run, now }): Promise<Outcome<{ read: number }>> {
    const read = await run(sql`
      UPDATE notification SET read_at = ${now}
      WHERE municipality_id = open_municipality_id() AND user_id = ${actor.userId}::uuid AND read_at IS NULL
      RETURNING id`)
    return done({ read: read.length })
  },
})
