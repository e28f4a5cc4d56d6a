import { z } from 'zod'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand, defineQuery } from '@/lib/platform/gate'

/** The smallest query and command there can be, so that tests of the gate lean on no module. */
type Row = { id: string; committeeId: string; state: string; title: string; version: number }

async function load(run: RunSql, id: string): Promise<Row | null> {
  const [row] = await run<Row>(sql`
    SELECT measure.id, plan.committee_id AS "committeeId", plan.state::text AS state, measure.title, measure.version
    FROM measure JOIN action_plan AS plan
      ON plan.municipality_id = measure.municipality_id AND plan.id = measure.plan_id
    WHERE measure.municipality_id = open_municipality_id() AND measure.id = ${id}::uuid`)
  return row ?? null
}

export const getTitle = defineQuery({
  allow: 'measure.read',
  input: z.object({ id: z.uuid() }),
  load: ({ run, input }) => load(run, input.id),
  run: async ({ row }) => ({ id: row.id, title: row.title }),
})

/** The same read, written in the audit trail. */
export const getTitleAudited = defineQuery({
  allow: 'measure.read',
  input: z.object({ id: z.uuid() }),
  load: ({ run, input }) => load(run, input.id),
  run: async ({ row }) => ({ title: row.title }),
  audited: true,
})

export const setTitle = defineCommand({
  allow: 'measure.edit',
  input: z.object({
    id: z.uuid(),
    title: z.string().min(1, 'required'),
    /** What goes wrong after the row is written. */
    afterwards: z.enum(['refuse', 'throw', 'break']).optional(),
  }),
  load: ({ run, input }) => load(run, input.id),
  run: async ({
    run,
    tx,
    row,
    input,
    actor,
    audit,
  }): Promise<Outcome<{ title: string; version: number }>> => {
    const { version } = await tx.measure.update({
      where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
      data: { title: input.title, version: { increment: 1 } },
    })
    audit(row.id, { fields: ['title'] })
    if (input.afterwards === 'refuse') return refuse({ kind: 'not_allowed_now', reason: 'state' })
    if (input.afterwards === 'throw') throw new Error('planted')
    if (input.afterwards === 'break') await run(sql`SELECT 1 / 0`)
    return done({ title: input.title, version })
  },
})

/** A command over no object: the role alone decides. */
export const doNothing = defineCommand({
  allow: 'measure.add',
  input: z.object({ word: z.string() }),
  run: async () => done('done'),
})

const askLimit = sql`SELECT current_setting('statement_timeout') AS "limit"`

/** How long one statement may take, as a read and as a write meets it. */
export const readLimit = defineQuery({
  allow: 'measure.read',
  input: z.object({}),
  run: async ({ run }) => (await run<{ limit: string }>(askLimit))[0]?.limit ?? null,
})
export const writeLimit = defineCommand({
  allow: 'measure.add',
  input: z.object({}),
  run: async ({ run }) => done((await run<{ limit: string }>(askLimit))[0]?.limit),
})
