import { isValidToday } from '@/lib/members/queries'
import { type RunSql, sql } from '@/lib/platform/db'

/** To everyone of the support function, once for each question until they have read it. */
export async function tellSupport(run: RunSql, questionId: string): Promise<void> {
  await run(sql`
    INSERT INTO notification (municipality_id, id, user_id, kind, object_type, object_id)
    SELECT DISTINCT ON (member.user_id) member.municipality_id, gen_random_uuid(), member.user_id, 'question_asked',
      'question', ${questionId}::uuid
    FROM membership member
    WHERE member.municipality_id = open_municipality_id() AND member.role = 'support_function' AND ${isValidToday}
      AND NOT EXISTS (SELECT 1 FROM notification unread WHERE unread.municipality_id = member.municipality_id
        AND unread.user_id = member.user_id AND unread.object_id = ${questionId}::uuid AND unread.read_at IS NULL)
    RETURNING id`)
}
