import { randomUUID } from 'node:crypto'
import { type Step, stepInput } from '@/lib/picture-steps/schema'
import { lockPicture, type PicturePlace } from '@/lib/pictures/commands'
import { type PictureRow, readFacts } from '@/lib/pictures/queries'
import { type ActKey, acts, blockers, findShortcomings } from '@/lib/pictures/rules'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'

/** A step of the picture's way. From where, by whom and what must be whole first stand in the rules and the policy. */
const step = (key: ActKey) =>
  defineCommand<Step, PictureRow, PicturePlace>({
    allow: `picture.${key}`,
    input: stepInput(key),
    load: lockPicture,
    async run({ tx, run, actor, input, row, now, today, audit }): Promise<Outcome<PicturePlace>> {
      const act = acts[key]
      if (input.seen !== row.state) return refuse({ kind: 'not_allowed_now', reason: 'state' })
      if (input.approvedOn > today) return invalid('approvedOn', 'day_ahead')
      if (act.demands.length > 0) {
        const found = findShortcomings(await readFacts(run, row.id))
        if (blockers(key, found).length > 0) return invalid('', 'picture_not_ready')
      }
      const where = { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } }
      const approval = act.asks.approval && {
        approvedOn: new Date(input.approvedOn),
        approvedBy: input.approvedBy,
      }
      await tx.picture.update({
        where,
        data: { state: act.to, stateSince: new Date(today), ...approval },
        select: { id: true },
      })
      await tx.pictureTransition.create({
        data: {
          ...{ municipalityId: actor.municipality.id, id: randomUUID(), pictureId: row.id, act: key },
          ...{ fromState: row.state, toState: act.to, at: now, byUserId: actor.userId, note: input.note },
        },
        select: { id: true },
      })
      if (act.to === 'published') await supersede(run, row, today)
      audit(row.id, { from: row.state, state: act.to, ...(approval && { on: input.approvedOn }) })
      return done({ pictureId: row.id })
    },
  })

/** The committee's earlier published picture is read as what once was. */
async function supersede(run: RunSql, { id, committeeId }: PictureRow, today: string) {
  await run(sql`
    UPDATE picture SET state = 'superseded', state_since = ${today}::date
    WHERE municipality_id = open_municipality_id() AND committee_id = ${committeeId}::uuid AND state = 'published'
      AND id <> ${id}::uuid RETURNING id`)
}

export const compilePicture = step('compile')
export const collectMore = step('collect')
export const reviewPicture = step('review')
export const referPictureBack = step('refer_back')
export const approvePicture = step('approve')
export const publishPicture = step('publish')
