import { findImport } from '@/lib/measure-imports/queries'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { type PlacedChapter, textImportChoice } from '@/lib/text-imports/schema'

export type TargetSection = { id: string; number: string; heading: string; filled: boolean; version: number }

export async function sectionsOf(run: RunSql, planId: string): Promise<TargetSection[]> {
  return run<TargetSection>(sql`
    SELECT id, number, heading, body <> '' AS filled, version FROM plan_section
    WHERE municipality_id = open_municipality_id() AND plan_id = ${planId}::uuid ORDER BY position, number`)
}

export type TextContent = { chapters: PlacedChapter[] }
/** What was written where, and what stood there before. */
export type TextReceipt = {
  written: { id: string; heading: string; before: string | null; version: number }[]
}
export type TextImportView = {
  id: string
  plan: { id: string; title: string }
  state: 'open' | 'used' | 'undone'
  chapters: PlacedChapter[]
  sections: TargetSection[]
  /** Once it is used: the sections it wrote in; changed is what somebody has written in since. */
  written: { id: string; heading: string; changed: boolean }[]
}

export const getTextImport = defineQuery({
  allow: 'plan.edit_text',
  input: textImportChoice,
  async load({ run, input }) {
    const row = await findImport(run, input.importId)
    return row?.planId === input.planId && row.kind === 'prose' ? row : null
  },
  async run({ run, row }): Promise<TextImportView> {
    const sections = await sectionsOf(run, row.planId)
    const open = row.importState === 'open'
    const versions = new Map(sections.map(({ id, version }) => [id, version]))
    const written = open ? [] : (row.content as TextReceipt).written
    return {
      id: row.id,
      plan: { id: row.planId, title: row.title },
      state: row.importState,
      chapters: open ? (row.content as TextContent).chapters : [],
      sections,
      written: written.map(({ id, heading, version }) => ({
        id,
        heading,
        changed: versions.get(id) !== version,
      })),
    }
  },
})
