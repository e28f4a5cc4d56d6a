import { entryColumns, type LibraryEntry } from '@/lib/measure-library/queries'
import { readDraft } from '@/lib/measures/queries'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { type SharingState, sharingState } from '@/lib/shared-measures/rules'
import { sharingAddress } from '@/lib/shared-measures/schema'

export type OwnCopy = Omit<LibraryEntry, 'owner'> & {
  sharedAt: string | null
  /** Changes when a word of it does. */
  seal: string
}
export type SharingView = {
  measure: { id: string; title: string }
  plan: { id: string; title: string }
  state: SharingState
  copy: OwnCopy | null
  /** What the form begins with: the copy, or what may be taken from the measure. */
  form: {
    title: string
    purpose: string
    steps: string[]
    level: string
    focus: string
    targetGroups: string[]
  }
  change: boolean
}

export async function findOwnCopy(run: RunSql, measureId: string): Promise<OwnCopy | null> {
  const [row] = await run<Omit<OwnCopy, 'sharedAt'> & { sharedAt: Date | null }>(sql`
    SELECT ${entryColumns}, entry.shared_at AS "sharedAt",
      md5(concat_ws('|', entry.title, entry.purpose, entry.prevention_level, entry.focus,
        array_to_string(entry.target_groups, ','), array_to_string(entry.steps, '|'))) AS seal
    FROM library_measure entry
    WHERE entry.owner_id = open_municipality_id() AND entry.measure_id = ${measureId}::uuid`)
  return row ? { ...row, sharedAt: row.sharedAt?.toISOString() ?? null } : null
}

type Subject = {
  id: string
  title: string
  planId: string
  planTitle: string
  committeeId: string
  state: string
}

/** What leaves, as it leaves: never who answers for it, other parties, dates or follow-up. */
export const getSharing = defineQuery({
  allow: 'measure.share',
  input: sharingAddress,
  async load({ run, input }) {
    const [row] = await run<Subject>(sql`
      SELECT measure.id, measure.title, plan.id AS "planId", plan.title AS "planTitle",
        plan.committee_id AS "committeeId", plan.state::text AS state
      FROM measure
      JOIN action_plan plan ON plan.municipality_id = measure.municipality_id AND plan.id = measure.plan_id
      WHERE measure.municipality_id = open_municipality_id() AND measure.id = ${input.measureId}::uuid
        AND plan.id = ${input.planId}::uuid AND measure.archived_at IS NULL`)
    return row ?? null
  },
  async run({ run, row, input }): Promise<SharingView> {
    const copy = await findOwnCopy(run, row.id)
    const draft = await readDraft(run, row.id)
    const steps = draft.steps.map(({ title }) => title)
    const suggested = { title: draft.title, purpose: draft.purpose, steps, level: draft.preventionLevel }
    return {
      measure: { id: row.id, title: row.title },
      plan: { id: row.planId, title: row.planTitle },
      state: sharingState(copy),
      copy,
      form: copy
        ? { ...copy, level: copy.level ?? '', targetGroups: [...copy.targetGroups] }
        : { ...suggested, focus: '', targetGroups: [] },
      change: input.change || !copy,
    }
  },
})
