import type { z } from 'zod'
import { type DraftRow, findDraftRow, openDraft } from '@/lib/concern-drafts/queries'
import {
  type DraftAnswers,
  dangerStep,
  draftInput,
  draftSave,
  personStep,
  storyStep,
} from '@/lib/concern-drafts/schema'
import { findReporter } from '@/lib/concerns/queries'
import { type RunSql, sql, type Tx } from '@/lib/platform/db'
import { done } from '@/lib/platform/errors'
import { type CommandContext, defineCommand } from '@/lib/platform/gate'
import { sealRecord } from '@/lib/platform/sealing'
import type { Actor } from '@/lib/policy/reach'

type WithDraft = { run: RunSql; actor: Actor; input: { draft: string } }
type DraftContext = Pick<CommandContext<unknown, DraftRow>, 'tx' | 'run' | 'actor' | 'now'>

export const lockDraftRow = ({ run, actor, input }: WithDraft) =>
  findDraftRow({ run, actor }, input.draft, sql`FOR UPDATE`)

type Beginning = { ownerId: string; draft: DraftRow | null; filed: boolean }

/**
 * Step 1: begins the draft under the id that the form was given, or changes the answer in it. Repeating it does no
 * more; the id of a report that is filed already leads on to its receipt and begins nothing.
 */
export const answerDanger = defineCommand({
  allow: 'concern.draft',
  input: dangerStep,
  load: async ({ run, actor, input }): Promise<Beginning> => {
    const draft = await lockDraftRow({ run, actor, input })
    if (draft) return { ownerId: draft.ownerId, draft, filed: false }
    const reporterId = await findReporter(run, actor, input.draft)
    return { ownerId: reporterId ?? actor.userId, draft: null, filed: reporterId !== null }
  },
  run: async ({ tx, run, actor, now, input, row, audit }) => {
    const [context, answers] = [{ tx, run, actor, now }, { danger: input.danger }]
    if (row.draft) await changeDraft(context, row.draft, answers)
    else if (!row.filed) await beginDraft(context, input.draft, answers)
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

async function changeDraft(
  { tx, run, actor, now }: DraftContext,
  row: DraftRow,
  changes: Partial<DraftAnswers>,
): Promise<void> {
  const municipalityId = actor.municipality.id
  const json = { ...(await openDraft(run, actor, row)), ...changes }
  const sealed = await sealRecord(run, municipalityId, { table: 'concern_draft', id: row.id, json })
  await tx.concernDraft.update({
    where: { municipalityId_id: { municipalityId, id: row.id } },
    data: { ...sealed, updatedAt: now },
  })
}

type StepAnswers = Partial<DraftAnswers> & { draft: string }

/** A command that puts the answers of one step into the draft. */
const saveStep = (step: string, input: z.ZodType<StepAnswers>) =>
  defineCommand({
    allow: 'concern.draft',
    input,
    load: lockDraftRow,
    run: async ({ tx, run, actor, now, input: { draft, ...answers }, row, audit }) => {
      await changeDraft({ tx, run, actor, now }, row, answers)
      audit(draft, { step })
      return done({ id: draft, savedAt: now.toISOString() })
    },
  })

/** Saves what is typed, however unfinished. */
export const keepDraft = saveStep('typing', draftSave)
export const describeConcern = saveStep('story', storyStep)
export const describePerson = saveStep('person', personStep)

export const discardDraft = defineCommand({
  allow: 'concern.draft',
  input: draftInput,
  load: lockDraftRow,
  run: async ({ tx, actor, input, audit }) => {
    await deleteDraft(tx, actor, input.draft)
    audit(input.draft, { step: 'discarded' })
    return done({ id: input.draft })
  },
})

export const deleteDraft = (tx: Tx, actor: Actor, id: string) =>
  tx.concernDraft.delete({ where: { municipalityId_id: { municipalityId: actor.municipality.id, id } } })
