import { randomUUID } from 'node:crypto'
import { newNote } from '@/lib/case-notes/schema'
import { lockCase, lockedKey } from '@/lib/cases/commands'
import { sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { sealUnder } from '@/lib/platform/sealing'

/** A note, or what is right instead of an earlier one: that stays as it is. */
export const writeNote = defineCommand({
  allow: 'case.write_note',
  input: newNote,
  load: lockCase,
  async run({ tx, run, actor, input, row, now, audit }): Promise<Outcome<{ caseId: string }>> {
    if (input.corrects) {
      const [standing] = await run<{ id: string }>(sql`
        SELECT note.id FROM case_note note
        WHERE note.municipality_id = open_municipality_id() AND note.case_id = ${row.id}::uuid
          AND note.id = ${input.corrects}::uuid AND NOT EXISTS (SELECT FROM case_note later
            WHERE later.municipality_id = note.municipality_id AND later.corrects_id = note.id)`)
      if (!standing) return invalid('', 'note_corrected')
    }
    const [key, id] = [await lockedKey({ run, actor }, row), randomUUID()]
    await tx.caseNote.create({
      data: {
        ...{
          municipalityId: actor.municipality.id,
          id,
          caseId: row.id,
          writtenAt: now,
          writtenById: actor.userId,
        },
        correctsId: input.corrects || null,
        content: sealUnder(key, { table: 'case_note', id }, { text: input.text }),
      },
      select: { id: true },
    })
    audit(row.id, { note: id, corrects: input.corrects || null })
    return done({ caseId: row.id })
  },
})
