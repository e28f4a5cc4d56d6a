import {
  type LibraryAddress,
  type LibraryFocus,
  type LibrarySource,
  libraryAddress,
  libraryFocuses,
  type TargetGroup,
} from '@/lib/measure-library/schema'
import type { preventionLevels } from '@/lib/measures/schema'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'

export type LibraryEntry = {
  id: string
  title: string
  purpose: string
  steps: string[]
  level: (typeof preventionLevels)[number] | null
  focus: LibraryFocus
  targetGroups: TargetGroup[]
  source: LibrarySource
  /** The municipality that shares it. */
  owner: string | null
}
export type LibraryView = {
  plan: { id: string; title: string }
  /** Where an example can be added. */
  sections: { id: string; label: string }[]
  entries: (LibraryEntry & { added: boolean })[]
  /** Without the filter. */
  total: number
  address: LibraryAddress
}

export const entryColumns: Sql = sql`entry.id, entry.title, entry.purpose, entry.steps,
  entry.prevention_level::text AS level, entry.focus::text AS focus, entry.target_groups AS "targetGroups",
  entry.source`

type Plan = { id: string; title: string; committeeId: string; state: string }

/** Examples and what others share, for one plan: three statements. */
export const getLibrary = defineQuery({
  allow: 'measure.add',
  input: libraryAddress,
  async load({ run, input }) {
    const [row] = await run<Plan>(sql`
      SELECT id, title, committee_id AS "committeeId", state::text AS state FROM action_plan
      WHERE municipality_id = open_municipality_id() AND id = ${input.planId}::uuid`)
    return row ?? null
  },
  async run({ run, row, input }): Promise<LibraryView> {
    const sections = await run<{ id: string; label: string }>(sql`
      SELECT id, number || ' ' || heading AS label FROM plan_section
      WHERE municipality_id = open_municipality_id() AND plan_id = ${row.id}::uuid AND kind = 'measures'
      ORDER BY position, number`)
    const all = await readEntries(run, row.id)
    const entries = all.filter((entry) => isChosen(entry, input))
    const { id, title } = row
    return {
      plan: { id, title },
      sections,
      entries: inFocusOrder(entries),
      total: all.length,
      address: input,
    }
  },
})

/** What others may see of a shared row is the row itself; one's own is not offered to oneself. */
function readEntries(run: RunSql, planId: string): Promise<LibraryView['entries']> {
  return run<LibraryView['entries'][number]>(sql`
    SELECT ${entryColumns}, owner.name AS owner,
      EXISTS (SELECT FROM measure WHERE measure.municipality_id = open_municipality_id()
        AND measure.plan_id = ${planId}::uuid AND measure.library_measure_id = entry.id
        AND measure.archived_at IS NULL) AS added
    FROM library_measure entry LEFT JOIN municipality owner ON owner.id = entry.owner_id
    WHERE entry.shared_at IS NOT NULL AND entry.owner_id IS DISTINCT FROM open_municipality_id()
    ORDER BY entry.title, entry.id`)
}

function isChosen(entry: LibraryEntry, { focus, level, target, from }: LibraryAddress): boolean {
  const isShared = entry.source === 'municipality'
  return (
    (!focus || entry.focus === focus) &&
    (!level || entry.level === level) &&
    (!target || entry.targetGroups.includes(target)) &&
    (!from || (from === 'shared') === isShared)
  )
}

const inFocusOrder = <Entry extends LibraryEntry>(entries: readonly Entry[]): Entry[] =>
  entries.toSorted((one, other) => libraryFocuses.indexOf(one.focus) - libraryFocuses.indexOf(other.focus))

/** One that may be added: shared by somebody. For commands. */
export async function findShared(run: RunSql, id: string): Promise<Omit<LibraryEntry, 'owner'> | null> {
  const [row] = await run<Omit<LibraryEntry, 'owner'>>(sql`
    SELECT ${entryColumns} FROM library_measure entry
    WHERE entry.id = ${id}::uuid AND entry.shared_at IS NOT NULL`)
  return row ?? null
}
