import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mapColumns } from '@/lib/measure-columns/rules'
import { readSource } from '@/lib/measure-imports/import'
import { type ImportRow, understandRows } from '@/lib/measure-imports/rules'
import type { PreparedImport } from '@/lib/measure-imports/schema'
import {
  jointPlan,
  kalmarPlan,
  norrmalmTable,
  orebroPlan,
  stockholmGuideline,
} from '@/tests/fixtures/import/expected'
import { makeSheet, makeWord } from '@/tests/support/office-files'

/**
 * How much of each source is understood without a human hand. What is expected was written by a person reading the
 * source; a field counts when it says exactly that, a listed measure when its whole title is there.
 */
const planId = '4d1bd1c2-38a4-4e21-8d8a-1c4d6a1a3a55'
const fixture = (name: string) => readFileSync(`tests/fixtures/import/${name}.txt`, 'utf8')

async function understood(given: { text?: string; file?: File }): Promise<ImportRow[]> {
  const read = await readSource({ planId, text: '', kind: 'measures', ...given })
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  const { headings, rows, doubtful }: PreparedImport = read.value
  const table = { headings, rows, doubtful, meanings: mapColumns(headings, rows) }
  return understandRows(table, {
    today: '2026-11-21',
    planStart: '2017-01-01',
    units: [],
    sections: [],
    titles: [],
  })
}

type Fields = {
  title: string
  purpose: string
  responsible: string
  otherParties: string
  status: string
  dueOn: string
  steps: [string, string][]
}
const fieldsOf = (row: ImportRow | undefined): Fields | undefined =>
  row && { ...row, steps: row.steps.map(({ title, status }) => [title, status]) }

function shareOfFields(rows: readonly ImportRow[], source: string): number {
  const names = ['title', 'purpose', 'responsible', 'otherParties', 'status', 'dueOn', 'steps'] as const
  const judged = norrmalmTable.flatMap((expected, index) => {
    const got = fieldsOf(rows[index])
    return names.map((name) => JSON.stringify(got?.[name]) === JSON.stringify(expected[name]))
  })
  const right = judged.filter(Boolean).length
  report(`${source}: ${rows.length} of ${norrmalmTable.length} rows, ${right} of ${judged.length} fields`)
  return rows.length === norrmalmTable.length ? right / judged.length : 0
}

function shareOfMeasures(rows: readonly ImportRow[], expected: readonly string[], source: string): number {
  const plain = (text: string) => text.replace(/…$/, '')
  const found = expected.filter((title) =>
    rows.some(
      (row) =>
        plain(row.title) !== '' &&
        title.startsWith(plain(row.title)) &&
        `${row.title} ${row.purpose}`.includes(title),
    ),
  )
  report(
    `${source}: ${found.length} of ${expected.length} measures, ${rows.length - found.length} more to untick`,
  )
  return found.length / expected.length
}

const report = (line: string) => process.stdout.write(`  understood: ${line}\n`)

test('the Norrmalm table, pasted out of its PDF', async () => {
  expect(
    shareOfFields(await understood({ text: fixture('norrmalm-table') }), 'Norrmalm, pasted'),
  ).toBeGreaterThanOrEqual(0.95)
})

const words: Record<string, string> = { ongoing: 'Pågår', proposal: 'Förslag' }
const cellsOf = ({ title, purpose, responsible, otherParties, status, dueOn, steps }: Fields) => [
  steps.length > 0
    ? `${title}. Genom att ${steps.map(([name], at) => `${at + 1}. ${name}.`).join(' ')}`
    : title,
  purpose,
  responsible,
  otherParties,
  steps.length > 0
    ? steps.map(([, state], at) => `${at + 1}. ${words[state]}`).join(' ')
    : `${words[status]}${dueOn ? ` t.o.m. ${dueOn.slice(0, 4)}` : ''}`,
]
const headings = ['Åtgärd', 'Syfte med åtgärd', 'Ansvarig', 'Andra berörda', 'Status']
const rows = [headings, ...norrmalmTable.map(cellsOf)]

test.each([
  ['Word', new File([makeWord([{ table: rows }])], 'plan.docx')],
  ['Excel', new File([makeSheet(rows)], 'plan.xlsx')],
  [
    'CSV',
    new File([rows.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n')], 'plan.csv'),
  ],
])('the same table as a file of %s', async (kind, file) => {
  expect(shareOfFields(await understood({ file }), `Norrmalm, ${kind}`)).toBe(1)
})

test.each([
  ['Kalmar', 'kalmar-plan', kalmarPlan],
  ['Örebro', 'orebro-plan', orebroPlan],
  ['the joint plan', 'joint-plan', jointPlan],
  ['the guidelines of Stockholm', 'stockholm-guideline', stockholmGuideline],
] as const)('the measures of %s', async (source, name, expected) => {
  expect(shareOfMeasures(await understood({ text: fixture(name) }), expected, source)).toBeGreaterThanOrEqual(
    0.9,
  )
})
