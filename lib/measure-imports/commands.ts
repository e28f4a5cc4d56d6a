import { randomUUID } from 'node:crypto'
import { writeMeasures } from '@/lib/imported-measures/commands'
import { type ColumnMeaning, columnMeanings, headingKey, mapColumns } from '@/lib/measure-columns/rules'
import { readSource } from '@/lib/measure-imports/import'
import {
  findImport,
  findPlan,
  getImportStart,
  type ImportContent,
  keptDays,
  madeBy,
  placesOf,
  type Receipt,
  type StoredImport,
  surroundingsOf,
} from '@/lib/measure-imports/queries'
import { type ImportRow, understandRows } from '@/lib/measure-imports/rules'
import {
  type ImportKind,
  importChoices,
  importId,
  importMapping,
  importSource,
  preparedImport,
  type RowChoice,
} from '@/lib/measure-imports/schema'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand, prepareCommand } from '@/lib/platform/gate'
import { sectionsOf } from '@/lib/text-imports/queries'
import { placeChapters } from '@/lib/text-imports/rules'

export type ImportPlaceOnSite = {
  planId: string
  importId: string
  page: number
  settled: boolean
  kind: ImportKind
}

const placeOf = ({ id, planId }: Pick<StoredImport, 'id' | 'planId'>, page = 1): ImportPlaceOnSite => ({
  planId,
  importId: id,
  page,
  settled: false,
  kind: 'measures',
})

/** Keeps what was read, with a first reading of what it means. Nothing of the plan is touched. */
const keepImport = defineCommand({
  allow: 'measure.import',
  input: preparedImport,
  load: ({ run, input }) => findPlan(run, input.planId, sql`FOR SHARE OF plan`),
  async run({ actor, run, input, row, today, audit }): Promise<Outcome<ImportPlaceOnSite>> {
    const { headings, rows, doubtful, source, name, chapters } = input
    const kind = chapters ? 'prose' : 'measures'
    const content = chapters
      ? { chapters: placeChapters(chapters, await sectionsOf(run, row.id)) }
      : await firstReading(run, { headings, rows, doubtful }, { ...row, today })
    const id = randomUUID()
    await run(sql`
      DELETE FROM measure_import WHERE municipality_id = open_municipality_id()
        AND made_at < now() - make_interval(days => ${keptDays}::int)`)
    await run(sql`
      INSERT INTO measure_import (municipality_id, id, plan_id, made_by_id, kind, source, name, content)
      VALUES (${actor.municipality.id}::uuid, ${id}::uuid, ${row.id}::uuid, ${actor.userId}::uuid,
        ${kind}::import_kind, ${source}, ${name}, ${JSON.stringify(content)}::jsonb)`)
    audit(id, { plan: row.id, step: 'read', source, rows: chapters?.length ?? rows.length })
    return done({ ...placeOf({ id, planId: row.id }), kind })
  },
})

type Source = Omit<ImportContent['table'], 'meanings'>

async function firstReading(
  run: RunSql,
  { headings, rows, doubtful }: Source,
  plan: { planId: string; periodFrom: string; today: string },
): Promise<ImportContent> {
  const meanings = (await recall(run, headings)) ?? mapColumns(headings, rows)
  const table = { headings, rows, meanings, doubtful }
  const surroundings = await surroundingsOf(run, plan.planId, plan.today)
  return { table, rows: understandRows(table, { ...surroundings, planStart: plan.periodFrom }) }
}

export const readImport = prepareCommand({
  input: importSource,
  door: getImportStart,
  open: ({ planId }) => ({ planId }),
  prepare: readSource,
  command: keepImport,
})

async function recall(run: RunSql, headings: readonly string[]): Promise<ColumnMeaning[] | null> {
  const [known] = await run<{ meanings: string[] }>(sql`
    SELECT meanings FROM import_mapping
    WHERE municipality_id = open_municipality_id() AND headings = ${headingKey(headings)}`)
  const meanings = known?.meanings.filter((meaning) =>
    (columnMeanings as readonly string[]).includes(meaning),
  )
  return meanings?.length === headings.length ? (meanings as ColumnMeaning[]) : null
}

const lockImport = async (run: RunSql, id: string) => {
  const row = await findImport(run, id, sql`FOR UPDATE OF made FOR SHARE OF plan`)
  return row?.kind === 'measures' ? row : null
}

/** What is settled is settled: an old tab changes nothing. */
const settledAlready = () => refuse({ kind: 'not_allowed_now', reason: 'import_settled' })

/** Says what the columns mean and where headings go; the rows are read anew, and the answer is remembered. */
export const mapImport = defineCommand({
  allow: 'measure.import',
  input: importMapping,
  load: ({ run, input }) => lockImport(run, input.importId),
  async run({ actor, run, input, row, today, audit }): Promise<Outcome<ImportPlaceOnSite>> {
    if (row.importState !== 'open') return settledAlready()
    const { table, rows: before } = row.content as ImportContent
    const meanings = table.headings.map(
      (_, column) => input.columns[column] ?? table.meanings[column] ?? ('none' as const),
    )
    if (isTwice(meanings)) return invalid('', 'import_column_twice')
    const surroundings = { ...(await surroundingsOf(run, row.planId, today)), planStart: row.periodFrom }
    const places = placesOf(before).map(({ heading }) => heading)
    const chosen = new Map(
      places.flatMap((heading, at) => (input.places[at] ? [[heading, input.places[at]]] : [])),
    )
    const unknown = [...chosen.values()].some(
      (id) => id !== 'new' && !surroundings.sections.some((one) => one.id === id),
    )
    if (unknown) return invalid('', 'invalid_choice')
    const rows = understandRows({ ...table, meanings }, surroundings).map((one) => ({
      ...one,
      sectionId: chosen.get(one.heading) ?? one.sectionId,
      take: one.take && before.find(({ at }) => at === one.at)?.take !== false,
    }))
    await keepContent(run, row.id, { table: { ...table, meanings }, rows })
    await remember(run, actor.municipality.id, { headings: table.headings, meanings })
    audit(row.id, { plan: row.planId, step: 'mapped' })
    return done(placeOf(row))
  },
})

function isTwice(meanings: readonly ColumnMeaning[]): boolean {
  const said = meanings.filter((meaning) => meaning !== 'none')
  return new Set(said).size < said.length
}

async function keepContent(run: RunSql, id: string, content: ImportContent) {
  await run(sql`
    UPDATE measure_import SET content = ${JSON.stringify(content)}::jsonb
    WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid`)
}

async function remember(
  run: RunSql,
  municipalityId: string,
  { headings, meanings }: { headings: readonly string[]; meanings: ColumnMeaning[] },
) {
  const key = headingKey(headings)
  const known = await run(sql`
    UPDATE import_mapping SET meanings = ${meanings}::text[], updated_at = now()
    WHERE municipality_id = open_municipality_id() AND headings = ${key} RETURNING id`)
  if (known.length > 0) return
  await run(sql`
    INSERT INTO import_mapping (municipality_id, id, headings, meanings)
    VALUES (${municipalityId}::uuid, ${randomUUID()}::uuid, ${key}, ${meanings}::text[]) ON CONFLICT DO NOTHING`)
}

/** Keeps the choices of the page that was shown; with `confirm` the rows that are taken become measures. */
export const settleImport = defineCommand({
  allow: 'measure.import',
  input: importChoices,
  load: ({ run, input }) => lockImport(run, input.importId),
  async run({ actor, run, input, row, now, audit }): Promise<Outcome<ImportPlaceOnSite>> {
    if (row.importState !== 'open') return settledAlready()
    const content = row.content as ImportContent
    const rows = choose(content.rows, input.rows)
    if (input.act !== 'confirm') {
      await keepContent(run, row.id, { ...content, rows })
      audit(row.id, { plan: row.planId, step: 'chosen' })
      return done(placeOf(row, Number(input.act.slice('page:'.length))))
    }
    const taken = rows.filter(({ take }) => take)
    if (taken.length === 0) return invalid('', 'import_none_taken')
    const place = { planId: row.planId, importId: row.id }
    const written = await writeMeasures({ actor, run, now }, place, taken)
    if (!written) return invalid('', 'import_section_gone')
    const receipt: Receipt = {
      made: taken.length,
      skipped: rows.length - taken.length,
      sections: written.sections,
    }
    await settle(run, row.id, { state: 'used', receipt })
    audit(row.id, { plan: row.planId, step: 'confirmed', ...receipt })
    return done({ ...placeOf(row), settled: true })
  },
})

function choose(rows: readonly ImportRow[], choices: readonly RowChoice[]): ImportRow[] {
  const chosen = new Map(choices.map((choice) => [choice.at, choice]))
  return rows.map((row) => {
    const choice = chosen.get(row.at)
    if (!choice) return row
    const { sectionId, status, dueOn } = choice
    return { ...row, sectionId, status, dueOn, take: choice.take === 'yes' && row.title !== '' }
  })
}

async function settle(run: RunSql, id: string, to: { state: 'used' | 'undone'; receipt: Receipt }) {
  await run(sql`
    UPDATE measure_import SET state = ${to.state}::import_state, content = ${JSON.stringify(to.receipt)}::jsonb,
      settled_at = now()
    WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid`)
}

/** Removes what the import made, except what anyone has changed since: that stays, and is named. */
export const undoImport = defineCommand({
  allow: 'measure.import',
  input: importId,
  load: ({ run, input }) => lockImport(run, input.importId),
  async run({ run, row, audit }): Promise<Outcome<ImportPlaceOnSite>> {
    if (row.importState !== 'used') return settledAlready()
    await run(sql`
      SELECT id FROM measure WHERE municipality_id = open_municipality_id() AND plan_id = ${row.planId}::uuid
        AND import_id = ${row.id}::uuid ORDER BY id FOR UPDATE`)
    const made = await madeBy(run, row)
    const removable = made.filter(({ changed }) => !changed).map(({ id }) => id)
    await run(sql`
      DELETE FROM measure_step
      WHERE municipality_id = open_municipality_id() AND measure_id = ANY(${removable}::uuid[])`)
    await run(sql`
      DELETE FROM measure WHERE municipality_id = open_municipality_id() AND id = ANY(${removable}::uuid[])`)
    await run(sql`
      DELETE FROM plan_section section WHERE municipality_id = open_municipality_id()
        AND plan_id = ${row.planId}::uuid AND import_id = ${row.id}::uuid AND version = 1
        AND NOT EXISTS (SELECT FROM measure WHERE municipality_id = section.municipality_id AND section_id = section.id)`)
    const receipt = { ...(row.content as Receipt), made: removable.length }
    await settle(run, row.id, { state: 'undone', receipt })
    audit(row.id, {
      plan: row.planId,
      step: 'undone',
      removed: removable.length,
      kept: made.length - removable.length,
    })
    return done({ ...placeOf(row), settled: true })
  },
})

export const discardImport = defineCommand({
  allow: 'measure.import',
  input: importId,
  load: ({ run, input }) => findImport(run, input.importId, sql`FOR UPDATE OF made`),
  async run({ run, row, audit }): Promise<Outcome<{ planId: string }>> {
    if (row.importState !== 'open') return settledAlready()
    await run(sql`
      DELETE FROM measure_import WHERE municipality_id = open_municipality_id() AND id = ${row.id}::uuid`)
    audit(row.id, { plan: row.planId, step: 'discarded' })
    return done({ planId: row.planId })
  },
})
