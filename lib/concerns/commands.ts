import { areaOf } from '@/lib/areas/rules'
import { moveConcernFiles } from '@/lib/concern-attachments/commands'
import { deleteDraft, lockDraftRow } from '@/lib/concern-drafts/commands'
import { openDraft } from '@/lib/concern-drafts/queries'
import { type CompleteAnswers, completeAnswers } from '@/lib/concern-drafts/schema'
import { keptPerson, subjectOf } from '@/lib/concern-people/rules'
import { takeStep } from '@/lib/concern-steps/commands'
import { lockReport } from '@/lib/concern-steps/queries'
import { readSurroundings } from '@/lib/concerns/queries'
import { concernNumber } from '@/lib/concerns/rules'
import { type ConcernContent, concernInput, fileInput } from '@/lib/concerns/schema'
import { isValidToday } from '@/lib/members/queries'
import { indexPeople } from '@/lib/person-index/commands'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid } from '@/lib/platform/errors'
import { type CommandContext, defineCommand } from '@/lib/platform/gate'
import { sealRecord } from '@/lib/platform/sealing'
import type { Actor } from '@/lib/policy/reach'
import { routeReport } from '@/lib/routing/queries'

/** Whoever files: a person, or a resident who has no account. */
type Common = { run: RunSql; actor: { municipality: { id: string } } }

/**
 * Files the report. It takes the draft's id, so that a draft becomes one report however often it is sent; the
 * submission key, which is the draft's id too, gives every repeat the same receipt.
 */
export const fileConcern = defineCommand({
  allow: 'concern.file',
  input: fileInput,
  load: lockDraftRow,
  run: async ({ tx, run, actor, now, today, input, row, audit }) => {
    const answers = completeAnswers.safeParse(await openDraft(run, actor, row))
    if (!answers.success) return invalid('', 'concern_incomplete')
    const surroundings = await readSurroundings(run, actor)
    const { people, danger, receivingUnitId: chosenUnitId } = answers.data
    const { id: areaId } = areaOf(surroundings.areas, answers.data.areaId, people)
    const routed = await routeReport(run, {
      ...{ ...surroundings, chosenUnitId, areaId, fromUnitId: actor.membership.unitId },
      ...{ subject: subjectOf(people), danger: danger === 'yes' },
    })
    if (!routed) return invalid('', 'no_receiving_unit')
    const { unit, policeFirst } = routed
    const content = contentOf(answers.data, { actor, today, phone: input.phone })
    const number = await fileReport(
      { tx, run, actor, now, today },
      {
        id: row.id,
        content,
        immediateDanger: danger === 'yes',
        areaId: areaId || null,
        source: input.source || 'other',
        receivingUnitId: unit.id,
        policeFirst,
        channel: 'staff',
      },
    )
    if (content.attachments.length > 0) await moveConcernFiles(run, row.id)
    await deleteDraft(tx, actor, row.id)
    audit(row.id, { number, state: 'received', unit: unit.id })
    return done({ id: row.id })
  },
})

type Filer = Pick<CommandContext<unknown, unknown>, 'tx' | 'run' | 'actor' | 'now' | 'today'>
export type NewReport = {
  id: string
  content: ConcernContent
  immediateDanger: boolean
  source: string
  areaId: string | null
  receivingUnitId: string
  policeFirst: boolean
  channel: 'staff' | 'phone'
}

/** The report, sealed and numbered, found by whom it is about, and told to those who receive it. Answers its number. */
export async function fileReport(
  { tx, run, actor, now, today }: Filer,
  { id, content, ...clear }: NewReport,
): Promise<string> {
  const municipalityId = actor.municipality.id
  const year = Number(today.slice(0, 4))
  const number = await nextNumber(run, actor, year)
  const sealed = await sealRecord(run, municipalityId, { table: 'concern_report', id, json: content })
  await tx.concernReport.create({
    data: {
      ...{ municipalityId, id, year, number, ...clear, ...sealed },
      reporterId: actor.userId,
      subject: subjectOf(content.people),
      receivedAt: now,
      state: 'received',
    },
    select: { id: true },
  })
  await indexPeople(run, { kind: 'concern', id, people: content.people }, { today, municipalityId })
  await notifyReceivers({ run, actor }, { reportId: id, unitId: clear.receivingUnitId })
  return concernNumber(year, number)
}

type Filing = { actor: Actor; today: IsoDate; phone: string }

function contentOf(answers: CompleteAnswers, { actor, today, phone }: Filing): ConcernContent {
  const { people, danger: _danger, receivingUnitId: _unit, areaId: _area, ...story } = answers
  return {
    ...story,
    people: people.map((person) => keptPerson(person, today)),
    reporterName: actor.name,
    reporterRole: actor.membership.title ?? '',
    reporterUnit: actor.membership.scopeName ?? '',
    reporterPhone: phone,
    reporterAnonymous: false,
    takenBy: '',
  }
}

/** The next number of the year. The row lock holds until the end, so that no number is given twice or skipped. */
export async function nextNumber(run: RunSql, actor: Common['actor'], year: number): Promise<number> {
  const [municipalityId, name] = [actor.municipality.id, `concern_report/${year}`]
  const count = async () => {
    const [counter] = await run<{ value: number }>(sql`
      UPDATE counter SET value = value + 1 WHERE municipality_id = ${municipalityId}::uuid AND name = ${name}
      RETURNING value`)
    return counter?.value
  }
  const number = await count()
  if (number !== undefined) return number
  // The first of the year; of two at once the second waits here and then counts on.
  await run(sql`
    INSERT INTO counter (municipality_id, name, value)
    SELECT ${municipalityId}::uuid, ${name}, COALESCE(max(number), 0) FROM concern_report
    WHERE municipality_id = ${municipalityId}::uuid AND year = ${year}
    ON CONFLICT DO NOTHING RETURNING value`)
  const first = await count()
  if (first === undefined) throw new Error('The counter of concern reports is missing.')
  return first
}

type Notice = { reportId: string; unitId: string }

/** To every case worker of the receiving unit: that a report has come, and its number. */
export async function notifyReceivers({ run, actor }: Common, { reportId, unitId }: Notice) {
  await run(sql`
    INSERT INTO notification (municipality_id, id, user_id, kind, object_type, object_id, params)
    SELECT report.municipality_id, gen_random_uuid(), receiver.user_id, 'concern_received', 'concern', report.id,
      jsonb_build_object('number', report.year || '-' || lpad(report.number::text, 4, '0'))
    FROM concern_report report, (
      SELECT DISTINCT user_id FROM membership
      WHERE municipality_id = ${actor.municipality.id}::uuid AND unit_id = ${unitId}::uuid
        AND role = 'case_worker' AND ${isValidToday}
    ) receiver
    WHERE report.municipality_id = ${actor.municipality.id}::uuid AND report.id = ${reportId}::uuid RETURNING id`)
}

/** Ta emot: the report becomes one case worker's. Of two who press at once, one gets it. */
export const acceptConcern = defineCommand({
  allow: 'concern.accept',
  input: concernInput,
  load: lockReport,
  run: async ({ tx, run, actor, now, row, audit }) => {
    const change = { assignedToId: actor.userId, acceptedAt: now }
    const state = await takeStep({ tx, run, actor, now, row }, 'accept', { change })
    audit(row.id, { from: 'received', state })
    return done({ id: row.id })
  },
})
