import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { mostViews, newView, viewChoice, viewName } from '@/lib/saved-views/schema'

type Kept = { viewId: string; query: string }
type StoredView = { id: string; ownerId: string; query: string }

async function lockView(run: RunSql, viewId: string): Promise<StoredView | null> {
  const [view] = await run<StoredView>(sql`
    SELECT id, user_id AS "ownerId", query FROM saved_view
    WHERE municipality_id = open_municipality_id() AND id = ${viewId}::uuid FOR UPDATE`)
  return view ?? null
}

type Naming = { run: RunSql; userId: string; name: string }

/** Two saves at once of the same person wait for each other here, so that the name is free when it is taken. */
async function namesOf({ run, userId, name }: Naming): Promise<{ count: number; taken: string | null }> {
  await run(
    sql`SELECT 1::int AS held FROM pg_advisory_xact_lock(hashtextextended('saved_view:' || ${userId}, 0))`,
  )
  const [row] = await run<{ count: number; taken: string | null }>(sql`
    SELECT count(*)::int AS count, (array_agg(id::text) FILTER (WHERE name = ${name}))[1] AS taken FROM saved_view
    WHERE municipality_id = open_municipality_id() AND user_id = ${userId}::uuid`)
  return row ?? { count: 0, taken: null }
}

export const saveView = defineCommand({
  allow: 'view.save',
  input: newView,
  async run({ tx, actor, run, input, now, audit }): Promise<Outcome<Kept>> {
    const { count, taken } = await namesOf({ run, userId: actor.userId, name: input.name })
    if (taken) return invalid('name', 'name_taken')
    if (count >= mostViews) return invalid('name', 'too_many')
    const { id } = await tx.savedView.create({
      data: { municipalityId: actor.municipality.id, userId: actor.userId, createdAt: now, ...input },
    })
    audit(id)
    return done({ viewId: id, query: input.query })
  },
})

export const renameView = defineCommand({
  allow: 'view.save',
  input: viewName,
  load: ({ run, input }) => lockView(run, input.viewId),
  async run({ tx, actor, run, input, row, audit }): Promise<Outcome<Kept>> {
    const { taken } = await namesOf({ run, userId: actor.userId, name: input.name })
    if (taken && taken !== row.id) return invalid('name', 'name_taken')
    await tx.savedView.update({
      where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
      data: { name: input.name },
      select: { id: true },
    })
    audit(row.id)
    return done({ viewId: row.id, query: row.query })
  },
})

export const removeView = defineCommand({
  allow: 'view.save',
  input: viewChoice,
  load: ({ run, input }) => lockView(run, input.viewId),
  async run({ tx, actor, row, audit }): Promise<Outcome<Kept>> {
    await tx.savedView.delete({
      where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
      select: { id: true },
    })
    audit(row.id)
    return done({ viewId: row.id, query: row.query })
  },
})
