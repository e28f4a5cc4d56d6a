import type { Area } from '@/lib/areas/rules'
import { type NamedFile, openConcernFile } from '@/lib/concern-attachments/queries'
import {
  type DraftAnswers,
  draftAnswers,
  draftFileChoice,
  firstUnfinishedStep,
  formInput,
} from '@/lib/concern-drafts/schema'
import { readSurroundings, type Surroundings } from '@/lib/concerns/queries'
import {
  type FormStep,
  isKnownSource,
  type ReceivingUnit,
  receivingChoices,
  routeTo,
} from '@/lib/concerns/rules'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { openRecord, type Sealed } from '@/lib/platform/sealing'
import type { Actor } from '@/lib/policy/reach'

export type DraftRow = Sealed & { id: string; ownerId: string; savedAt: Date }

/** One's own draft; in a command the row is locked until the end. */
export async function findDraftRow(
  { run, actor }: { run: RunSql; actor: Actor },
  id: string,
  lock: Sql = sql``,
): Promise<DraftRow | null> {
  const [row] = await run<DraftRow>(sql`
    SELECT id, reporter_id AS "ownerId", updated_at AS "savedAt", key_version AS "keyVersion",
      wrapped_key AS "wrappedKey", content
    FROM concern_draft
    WHERE municipality_id = ${actor.municipality.id}::uuid AND id = ${id}::uuid ${lock}`)
  return row ?? null
}

export async function openDraft(run: RunSql, actor: Actor, row: DraftRow): Promise<DraftAnswers> {
  const sealed = { keyVersion: row.keyVersion, wrappedKey: row.wrappedKey, content: row.content }
  const json = await openRecord(run, actor.municipality.id, { table: 'concern_draft', id: row.id, sealed })
  return draftAnswers.parse(json)
}

export type FormView = {
  draft: { id: string; savedAt: string; answers: DraftAnswers; next: FormStep } | null
  /** The draft was sent: the receipt has its id. */
  filed: boolean
  dutyOfficer: { name: string; phone: string } | null
  /** Where it may go, when there is more than one place; and where it goes when the reporter does not say. */
  receivingUnits: { id: string; name: string }[]
  receivingUnitId: string
  areas: Area[]
  source: string
}

type FormRow = Partial<DraftRow> & { ownerId: string; filed: boolean }

export const openConcernForm = defineQuery({
  allow: 'concern.draft',
  input: formInput,
  load: async ({ run, actor, input }): Promise<FormRow | null> => {
    if (!input.draft) return { ownerId: actor.userId, filed: false }
    const draft = await findDraftRow({ run, actor }, input.draft)
    if (draft) return { ...draft, filed: false }
    const reporterId = await findReporter(run, actor, input.draft)
    return reporterId ? { ownerId: reporterId, filed: true } : null
  },
  run: async ({ run, actor, row }): Promise<FormView> => {
    const surroundings = await readSurroundings(run, actor)
    const draft = 'id' in row ? await draftView(run, actor, row as DraftRow) : null
    return { draft, filed: row.filed, ...formSurroundings(surroundings) }
  },
})

async function draftView(run: RunSql, actor: Actor, row: DraftRow): Promise<FormView['draft']> {
  const answers = await openDraft(run, actor, row)
  return { id: row.id, savedAt: row.savedAt.toISOString(), answers, next: firstUnfinishedStep(answers) }
}

function formSurroundings({ dutyOfficerName, dutyOfficerPhone, ...rest }: Surroundings) {
  const choices = receivingChoices(rest.units)
  const route = routeTo(rest.units, { committeeId: rest.committeeId, chosenUnitId: '' })
  return {
    dutyOfficer: dutyOfficerPhone ? { name: dutyOfficerName ?? '', phone: dutyOfficerPhone } : null,
    receivingUnits: namedUnits(choices),
    receivingUnitId: route?.id ?? '',
    areas: rest.areas,
    source: rest.lastSource && isKnownSource(rest.lastSource) ? rest.lastSource : '',
  }
}

/** Nothing where there is nothing to choose. */
export function namedUnits(choices: readonly ReceivingUnit[]) {
  return choices.length > 1 ? choices.map(({ id, ...unit }) => ({ id, name: unitName(unit) })) : []
}

/** Receptions are often called the same: the committee tells them apart. */
const unitName = ({ name, committeeName }: Pick<ReceivingUnit, 'name' | 'committeeName'>) =>
  committeeName ? `${committeeName}, ${name}` : name

/** A file of one's own draft, to look at it again. */
export const getDraftFile = defineQuery({
  allow: 'concern.draft',
  audited: ({ attachmentId }) => ({ attachment: attachmentId }),
  input: draftFileChoice,
  load: ({ run, actor, input }) => findDraftRow({ run, actor }, input.draft),
  async run({ run, actor, row, input }): Promise<NamedFile | null> {
    const { attachments } = await openDraft(run, actor, row)
    return openConcernFile({ run, actor }, input.attachmentId, { named: attachments, ownerId: row.id })
  },
})

/** Who filed the report with this id: a report keeps the id of its draft. */
export async function findReporter(run: RunSql, actor: Actor, id: string): Promise<string | null> {
  const [report] = await run<{ reporterId: string }>(sql`
    SELECT reporter_id AS "reporterId" FROM concern_report
    WHERE municipality_id = ${actor.municipality.id}::uuid AND id = ${id}::uuid`)
  return report?.reporterId ?? null
}
