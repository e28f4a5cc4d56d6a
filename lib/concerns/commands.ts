import { areaOf } from '@/lib/areas/rules'
import { leavingDraft, lockDraftRow } from '@/lib/concern-drafts/commands'
import { openDraft } from '@/lib/concern-drafts/queries'
import { type CompleteAnswers, completeAnswers } from '@/lib/concern-drafts/schema'
import { keptPerson, subjectOf } from '@/lib/concern-people/rules'
import { takeStep } from '@/lib/concern-steps/commands'
import { lockReport } from '@/lib/concern-steps/queries'
import { readSurroundings } from '@/lib/concerns/queries'
import { concernNumber } from '@/lib/concerns/rules'
import { type ConcernContent, concernInput, fileInput } from '@/lib/concerns/schema'
import { isValidToday } from '@/lib/members/queries'
import { hashing } from '@/lib/person-index/commands'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { done, invalid } from '@/lib/platform/errors'
import { defineCommand, defineSqlCommand, type SqlCommandContext } from '@/lib/platform/gate'
import { readKeys, sealRecord } from '@/lib/platform/sealing'
import { type SearchKey, searchKeyOf } from '@/lib/platform/search-keys'
import type { Actor } from '@/lib/policy/reach'
import { readRules, routeReport } from '@/lib/routing/queries'

/** Whoever files: a person, or a resident who has no account. */
type Common = { run: RunSql; actor: { municipality: { id: string } } }

/**
 * Files the report. It takes the draft's id, so that a draft becomes one report however often it is sent; the
 * submission key, which is the draft's id too, gives every repeat the same receipt.
 */
export const fileConcern = defineSqlCommand({
  allow: 'concern.file',
  input: fileInput,
  load: async (context) => {
    const { run, actor } = context
    const [draft, , filing] = await Promise.all([
      lockDraftRow(context),
      readKeys(run, actor.municipality.id),
      readFiling(context),
    ])
    return draft && { ...draft, filing }
  },
  run: async ({ run, send, actor, now, today, input, row, audit }) => {
    const [number, draft] = await Promise.all([
      nextNumber(run, actor, yearOf(today)),
      openDraft(run, actor, row),
    ])
    const answers = completeAnswers.safeParse(draft)
    if (!answers.success) return invalid('', 'concern_incomplete')
    const { rules, searchKey, ...surroundings } = row.filing
    const { people, danger, receivingUnitId: chosenUnitId } = answers.data
    const { id: areaId } = areaOf(surroundings.areas, answers.data.areaId, people)
    const routed = routeReport(rules, {
      ...{ ...surroundings, chosenUnitId, areaId, fromUnitId: actor.membership.unitId },
      ...{ subject: subjectOf(people), danger: danger === 'yes' },
    })
    if (!routed) return invalid('', 'no_receiving_unit')
    const { unit, policeFirst } = routed
    await fileReport(
      { run, send, actor, now, today },
      {
        ...{ id: row.id, number, searchKey, receivingUnitId: unit.id, policeFirst },
        content: contentOf(answers.data, { actor, today, phone: input.phone }),
        immediateDanger: danger === 'yes',
        areaId: areaId || null,
        source: input.source || 'other',
        channel: 'staff',
      },
    )
    send(leavingDraft(row.id))
    audit(row.id, { number: nameOf(number, today), state: 'received', unit: unit.id })
    return done({ id: row.id })
  },
})

type Filer = Pick<SqlCommandContext<unknown, unknown>, 'run' | 'send' | 'actor' | 'now' | 'today'>

/** Where a report may go, and the key that finds its people. */
export async function readFiling({ run, actor }: Pick<Filer, 'run' | 'actor'>) {
  const [surroundings, rules, searchKey] = await Promise.all([
    readSurroundings(run, actor),
    readRules(run),
    searchKeyOf(run, actor.municipality.id),
  ])
  return { ...surroundings, rules, searchKey }
}

export const yearOf = (today: IsoDate) => Number(today.slice(0, 4))
export const nameOf = (number: number, today: IsoDate) => concernNumber(yearOf(today), number)

export type NewReport = {
  id: string
  number: number
  searchKey: SearchKey
  content: ConcernContent
  immediateDanger: boolean
  source: string
  areaId: string | null
  receivingUnitId: string
  policeFirst: boolean
  channel: 'staff' | 'phone'
}

/** The report is there, sealed, found by whom it is about, and told to those who receive it. */
export async function fileReport({ run, send, actor, now, today }: Filer, report: NewReport) {
  const { id, content, receivingUnitId } = report
  const { people } = content
  const municipalityId = actor.municipality.id
  const sealed = await sealRecord(run, municipalityId, { table: 'concern_report', id, json: content })
  send(sql`
    INSERT INTO concern_report (municipality_id, id, year, number, subject, immediate_danger, received_at, police_first,
      channel, reporter_id, source, area_id, receiving_unit_id, state, key_version, wrapped_key, content)
    VALUES (${municipalityId}::uuid, ${id}::uuid, ${yearOf(today)}, ${report.number}, ${subjectOf(people)}::concern_subject,
      ${report.immediateDanger}, ${now}, ${report.policeFirst}, ${report.channel}::concern_channel,
      ${actor.userId}::uuid, ${report.source}, ${report.areaId}::uuid, ${receivingUnitId}::uuid, 'received', ${sealed.keyVersion},
      ${sealed.wrappedKey}, ${sealed.content})`)
  send(hashing(report.searchKey, { kind: 'concern', id, people }, { today }))
  send(noticeToReceivers(actor, { reportId: id, unitId: receivingUnitId }))
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
export const notifyReceivers = ({ run, actor }: Common, notice: Notice) =>
  run(noticeToReceivers(actor, notice))

const noticeToReceivers = (actor: Common['actor'], { reportId, unitId }: Notice): Sql => sql`
  INSERT INTO notification (municipality_id, id, user_id, kind, object_type, object_id, params)
  SELECT report.municipality_id, gen_random_uuid(), receiver.user_id, 'concern_received', 'concern', report.id,
    jsonb_build_object('number', report.year || '-' || lpad(report.number::text, 4, '0'))
  FROM concern_report report, (
    SELECT DISTINCT user_id FROM membership
    WHERE municipality_id = ${actor.municipality.id}::uuid AND unit_id = ${unitId}::uuid
      AND role = 'case_worker' AND ${isValidToday}
  ) receiver
  WHERE report.municipality_id = ${actor.municipality.id}::uuid AND report.id = ${reportId}::uuid RETURNING id`

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
