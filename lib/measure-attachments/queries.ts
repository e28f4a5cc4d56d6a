import { invitedIn } from '@/lib/invitations/queries'
import { attachmentPlace, attachmentStart } from '@/lib/measure-attachments/schema'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { type OpenedFile, openFile } from '@/lib/stored-files/queries'
import type { FileKind } from '@/lib/stored-files/schema'

export type Attachment = {
  id: string
  name: string
  kind: FileKind
  size: number
  addedAt: string
  by: string | null
}

/** In the order they came. */
export async function attachmentsOf(run: RunSql, measureId: string): Promise<Attachment[]> {
  const rows = await run<Omit<Attachment, 'addedAt'> & { addedAt: Date }>(sql`
    SELECT attachment.id, attachment.name, file.kind::text AS kind, file.size, attachment.added_at AS "addedAt",
      users.name AS by
    FROM measure_attachment attachment
    JOIN stored_file file ON file.municipality_id = attachment.municipality_id AND file.id = attachment.file_id
    LEFT JOIN users ON users.id = attachment.added_by_id
    WHERE attachment.municipality_id = open_municipality_id() AND attachment.measure_id = ${measureId}::uuid
    ORDER BY attachment.added_at, attachment.id`)
  return rows.map((row) => ({ ...row, addedAt: row.addedAt.toISOString() }))
}

/** The door to the form: whoever writes the plan, whatever its state, gets a file judged; the command says if it is time. */
export const getAttachmentStart = defineQuery({
  allow: 'measure.follow_up',
  input: attachmentStart,
  async load({ run, input }) {
    const [row] = await run<{ id: string; title: string; committeeId: string; state: string }>(sql`
      SELECT m.id, m.title, plan.committee_id AS "committeeId", plan.state::text AS state
      FROM measure m JOIN action_plan plan ON plan.municipality_id = m.municipality_id AND plan.id = m.plan_id
      WHERE m.municipality_id = open_municipality_id() AND m.id = ${input.measureId}::uuid`)
    return row ?? null
  },
  run: async ({ row: { id, title } }) => ({ id, title }),
})

type LoadedAttachment = {
  id: string
  fileId: string
  name: string
  committeeId: string
  invitedId: string | null
  state: string
}

/** The file itself. Every fetching is in the trail. */
export const getAttachment = defineQuery({
  allow: 'attachment.read',
  input: attachmentPlace,
  audited: ({ measureId }) => ({ measure: measureId }),
  async load({ run, actor, input }) {
    const [row] = await run<LoadedAttachment>(sql`
      SELECT attachment.id, attachment.file_id AS "fileId", attachment.name, plan.committee_id AS "committeeId",
        ${invitedIn(actor)} AS "invitedId", plan.state::text AS state
      FROM measure_attachment attachment
      JOIN measure m ON m.municipality_id = attachment.municipality_id AND m.id = attachment.measure_id
      JOIN action_plan plan ON plan.municipality_id = m.municipality_id AND plan.id = m.plan_id
      WHERE attachment.municipality_id = open_municipality_id() AND attachment.id = ${input.attachmentId}::uuid
        AND m.id = ${input.measureId}::uuid AND plan.id = ${input.planId}::uuid`)
    return row ?? null
  },
  async run({ run, actor, row }): Promise<(OpenedFile & { name: string }) | null> {
    const opened = await openFile({ run, actor }, row.fileId)
    return opened && { name: row.name, ...opened }
  },
})
