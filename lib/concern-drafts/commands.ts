import { readAreas } from '@/lib/areas/queries'
import {
  attachConcernFile,
  destroyDraftFile,
  destroyDraftFiles,
  storeConcernFile,
} from '@/lib/concern-attachments/commands'
import { mostConcernFiles } from '@/lib/concern-attachments/schema'
import {
  type DraftRow,
  findDraftRow,
  findReporter,
  openConcernForm,
  openDraft,
} from '@/lib/concern-drafts/queries'
import {
  type DraftAnswers,
  dangerStep,
  draftFileChoice,
  draftInput,
  draftSave,
  givenDraftFile,
  newDraftFile,
  personChoice,
  personStep,
  storyStep,
} from '@/lib/concern-drafts/schema'
import { mostPeople, type TypedPerson } from '@/lib/concern-people/schema'
import { type RunSql, type Sql, sql, type Tx } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { type CommandContext, defineCommand, prepareCommand } from '@/lib/platform/gate'
import { sealRecord } from '@/lib/platform/sealing'
import type { Actor } from '@/lib/policy/reach'
import { receiveFile } from '@/lib/stored-files/import'

type WithDraft = { run: RunSql; actor: Actor; input: { draft: string } }
type DraftContext = Pick<CommandContext<unknown, DraftRow>, 'tx' | 'run' | 'actor' | 'now'>

export const lockDraftRow = ({ run, actor, input }: WithDraft) =>
  findDraftRow({ run, actor }, input.draft, sql`FOR UPDATE`)

/** The draft, or nothing when it has become a report; null when the id is neither. */
type Begun = { ownerId: string; draft: DraftRow | null }

async function findBegun({ run, actor, input }: WithDraft): Promise<Begun | null> {
  const draft = await lockDraftRow({ run, actor, input })
  if (draft) return { ownerId: draft.ownerId, draft }
  const ownerId = await findReporter(run, actor, input.draft)
  return ownerId ? { ownerId, draft: null } : null
}

/**
 * Step 1: begins the draft under the id that the form was given, or changes the answer in it. Repeating it does no
 * more. A step of a report that is filed already, in an old tab, changes nothing and leads on to the receipt.
 */
export const answerDanger = defineCommand({
  allow: 'concern.draft',
  input: dangerStep,
  load: async (context) =>
    (await findBegun(context)) ?? { ownerId: context.actor.userId, draft: 'new' as const },
  run: async ({ tx, run, actor, now, input, row, audit }) => {
    const context = { tx, run, actor, now }
    const answers = { danger: input.danger, people: [], attachments: [] }
    if (row.draft === 'new') await beginDraft(context, input.draft, answers)
    else if (row.draft) await changeDraft(context, row.draft, () => ({ danger: input.danger }))
    audit(input.draft, { step: 'danger' })
    return done({ id: input.draft })
  },
})

async function beginDraft({ run, actor, now }: DraftContext, id: string, answers: DraftAnswers) {
  const municipalityId = actor.municipality.id
  const { keyVersion, wrappedKey, content } = await sealRecord(run, municipalityId, {
    table: 'concern_draft',
    id,
    json: answers,
  })
  await run(sql`
    INSERT INTO concern_draft (municipality_id, id, reporter_id, updated_at, key_version, wrapped_key, content)
    VALUES (${municipalityId}::uuid, ${id}::uuid, ${actor.userId}::uuid, ${now}, ${keyVersion}, ${wrappedKey}, ${content})
    ON CONFLICT DO NOTHING RETURNING id`)
}

type Changes = (answers: DraftAnswers) => Partial<DraftAnswers>

async function changeDraft(
  { tx, run, actor, now }: DraftContext,
  row: DraftRow,
  changesOf: Changes,
): Promise<DraftAnswers> {
  const municipalityId = actor.municipality.id
  const answers = await openDraft(run, actor, row)
  const json = { ...answers, ...changesOf(answers) }
  const sealed = await sealRecord(run, municipalityId, { table: 'concern_draft', id: row.id, json })
  await tx.concernDraft.update({
    where: { municipalityId_id: { municipalityId, id: row.id } },
    data: { ...sealed, updatedAt: now },
  })
  return json
}

/** Puts the answers of step 2 into the draft and goes on. */
export const describeConcern = defineCommand({
  allow: 'concern.draft',
  input: storyStep,
  load: findBegun,
  run: async ({ tx, run, actor, now, input: { draft, next, ...answers }, row, audit }) => {
    if (row.draft) await changeDraft({ tx, run, actor, now }, row.draft, () => answers)
    audit(draft, { step: 'story' })
    return done({ id: draft, next })
  },
})

/** Puts one person into the draft, in place of whoever stood there, and goes on to the next one or to the review. */
export const describePerson = defineCommand({
  allow: 'concern.draft',
  input: personStep,
  load: findBegun,
  run: async ({ tx, run, actor, now, input, row, audit }) => {
    const { draft, position, receivingUnitId, areaId, next, ...person } = input
    if (areaId && !(await readAreas(run)).some(({ id }) => id === areaId)) {
      return invalid('areaId', 'invalid_choice')
    }
    const changesOf = ({ people }: DraftAnswers) => ({
      ...{ receivingUnitId, areaId },
      people: withPerson(people, position, person),
    })
    const changed = row.draft && (await changeDraft({ tx, run, actor, now }, row.draft, changesOf))
    audit(draft, { step: 'person' })
    const count = changed?.people.length ?? mostPeople
    return done({ id: draft, next: next === 'another' && count < mostPeople ? count : null })
  },
})

/** Whoever comes last in the list is added to it: no empty places are left between. */
function withPerson(people: readonly TypedPerson[], position: number, person: TypedPerson): TypedPerson[] {
  const at = Math.min(position, people.length)
  return [...people.slice(0, at), person, ...people.slice(at + 1)]
}

/** Takes one person out of the draft. */
export const removePerson = defineCommand({
  allow: 'concern.draft',
  input: personChoice,
  load: findBegun,
  run: async ({ tx, run, actor, now, input: { draft, position }, row, audit }) => {
    const changesOf = ({ people }: DraftAnswers) => ({ people: people.filter((_, at) => at !== position) })
    if (row.draft) await changeDraft({ tx, run, actor, now }, row.draft, changesOf)
    audit(draft, { step: 'person_removed' })
    return done({ id: draft })
  },
})

/** Saves what is typed, however unfinished. What is filed already cannot be saved, and says so. */
export const keepDraft = defineCommand({
  allow: 'concern.draft',
  input: draftSave,
  load: lockDraftRow,
  run: async ({ tx, run, actor, now, input: { draft, answers, person }, row, audit }) => {
    const changesOf = ({ people }: DraftAnswers) =>
      person ? { ...answers, people: withPerson(people, person.at, person.typed) } : answers
    await changeDraft({ tx, run, actor, now }, row, changesOf)
    audit(draft, { step: 'typing' })
    return done({ savedAt: now.toISOString() })
  },
})

const keepDraftFile = defineCommand({
  allow: 'concern.draft',
  input: newDraftFile,
  load: lockDraftRow,
  async run({ tx, run, actor, now, input: { draft, file }, row, audit }): Promise<Outcome<{ name: string }>> {
    const kept = await storeConcernFile({ run, actor, now }, file, { field: 'file' })
    if (!kept.ok) return kept
    const { fileId: _, ...named } = kept.value
    await attachConcernFile({ run, actor, now }, kept.value, { draftId: draft })
    const { attachments } = await changeDraft({ tx, run, actor, now }, row, (answers) => ({
      attachments: [...answers.attachments, named],
    }))
    if (attachments.length > mostConcernFiles) return invalid('file', 'concern_file_too_many')
    audit(draft, { attachment: kept.value.id, kind: file.kind, bytes: file.bytes.length })
    return done({ name: file.name })
  },
})

export const attachDraftFile = prepareCommand({
  input: givenDraftFile,
  door: openConcernForm,
  open: ({ draft }) => ({ draft }),
  async prepare({ draft, file }) {
    const received = await receiveFile(file, 'file')
    return received.ok ? done({ draft, file: received.value }) : received
  },
  command: keepDraftFile,
})

/** Taken away already, it is gone all the same. */
export const removeDraftFile = defineCommand({
  allow: 'concern.draft',
  input: draftFileChoice,
  load: lockDraftRow,
  run: async ({ tx, run, actor, now, input: { draft, attachmentId }, row, audit }) => {
    await changeDraft({ tx, run, actor, now }, row, ({ attachments }) => ({
      attachments: attachments.filter(({ id }) => id !== attachmentId),
    }))
    await destroyDraftFile(run, draft, attachmentId)
    audit(draft, { attachment: attachmentId, destroyed: true })
    return done({ id: draft })
  },
})

export const discardDraft = defineCommand({
  allow: 'concern.draft',
  input: draftInput,
  load: lockDraftRow,
  run: async ({ tx, run, actor, input, audit }) => {
    await destroyDraftFiles(run, input.draft)
    await deleteDraft(tx, actor, input.draft)
    audit(input.draft, { step: 'discarded' })
    return done({ id: input.draft })
  },
})

const deleteDraft = (tx: Tx, actor: Actor, id: string) =>
  tx.concernDraft.delete({ where: { municipalityId_id: { municipalityId: actor.municipality.id, id } } })

/** The draft has become the report of the same id: its files follow, and nothing else is left of it. */
export const leavingDraft = (id: string): Sql => sql`
    WITH moved AS (
      UPDATE concern_attachment SET draft_id = NULL, report_id = ${id}::uuid
      WHERE municipality_id = open_municipality_id() AND draft_id = ${id}::uuid)
    DELETE FROM concern_draft WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid`
