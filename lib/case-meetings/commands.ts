import { randomUUID } from 'node:crypto'
import { meetingContent, meetingMinutes, newMeeting } from '@/lib/case-meetings/schema'
import { type CasePlace, lockCase, lockedKey } from '@/lib/cases/commands'
import { sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { type Bytes, openUnder, sealUnder } from '@/lib/platform/sealing'

/** A meeting that has been held, with what was decided; or one to come, that waits for it. Nobody is written to. */
export const recordMeeting = defineCommand({
  allow: 'case.record_meeting',
  input: newMeeting,
  load: lockCase,
  async run({ tx, run, actor, input, row, now, today, audit }): Promise<Outcome<CasePlace>> {
    const { heldOn, attendees, about, decided } = input
    if (decided && heldOn > today) return invalid('decided', 'not_decided_yet')
    const [key, id] = [await lockedKey({ run, actor }, row), randomUUID()]
    await tx.caseMeeting.create({
      data: {
        ...{ municipalityId: actor.municipality.id, id, caseId: row.id, heldOn: new Date(heldOn) },
        ...{ recordedAt: now, recordedById: actor.userId, minutedAt: decided ? now : null },
        content: sealUnder(key, { table: 'case_meeting', id }, { attendees, about, decided }),
      },
      select: { id: true },
    })
    audit(row.id, { meeting: id, on: heldOn })
    return done({ caseId: row.id })
  },
})

/** What was decided, written once: what is to be added afterwards is a note. */
export const minuteMeeting = defineCommand({
  allow: 'case.record_meeting',
  input: meetingMinutes,
  load: lockCase,
  async run({ run, actor, input, row, now, today, audit }): Promise<Outcome<CasePlace>> {
    const { meetingId: id, attendees, decided } = input
    const [meeting] = await run<{ content: Bytes; held: boolean }>(sql`
      SELECT content, held_on <= ${today}::date AS held FROM case_meeting
      WHERE municipality_id = open_municipality_id() AND case_id = ${row.id}::uuid AND id = ${id}::uuid
        AND minuted_at IS NULL FOR UPDATE`)
    if (!meeting) return invalid('', 'part_changed')
    if (!meeting.held) return invalid('decided', 'not_decided_yet')
    const [key, place] = [await lockedKey({ run, actor }, row), { table: 'case_meeting', id } as const]
    const said = meetingContent.parse(openUnder(key, place, meeting.content))
    const content = sealUnder(key, place, { ...said, attendees, decided })
    await run(sql`
      UPDATE case_meeting SET minuted_at = ${now}::timestamptz, content = ${content}
      WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid RETURNING id`)
    audit(row.id, { meeting: id, minuted: true })
    return done({ caseId: row.id })
  },
})
