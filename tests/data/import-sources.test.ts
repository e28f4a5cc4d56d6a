import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readImport } from '@/lib/measure-imports/commands'
import {
  closeDesk,
  confirm,
  coordinator,
  type Done,
  given,
  measuresOf,
  openImport as open,
  openDesk,
  paste,
  plan,
  refusalOf,
  rowsOf,
  table,
  world,
} from '@/tests/support/import-desk'
import {
  makeBomb,
  makeEntities,
  makeLocked,
  makeOther,
  makeSheet,
  makeWord,
  picture,
} from '@/tests/support/office-files'

beforeAll(openDesk)
afterAll(closeDesk)

describe('what is given', () => {
  test.each([
    ['nothing', '', 'import_nothing_given'],
    ['only blanks', ' \n\t ', 'import_nothing_given'],
    ['prose without measures', 'Det var en gång en plan som ingen läste.', 'import_nothing_found'],
    ['headings without rows', 'Åtgärd\tAnsvarig\tStatus', 'import_nothing_found'],
    [
      'the code of a page',
      '<table><tr><td>Åtgärd</td></tr></table><script>alert(1)</script>',
      'import_markup',
    ],
    [
      'fifty thousand rows',
      table(...Array.from({ length: 50_000 }, (_, row) => `Rad ${row}\t\tPågår\t`)),
      'import_too_many_rows',
    ],
    ['more than fits', 'x'.repeat(2_000_001), 'import_too_much_text'],
  ])('%s', async (_, text, key) => {
    const outcome = await readImport(coordinator, { planId: plan.id, text })
    expect(refusalOf(outcome)).toEqual({ kind: 'invalid', fields: { text: [key] } })
  })

  test('script, formula, emoji and a title too long are text like any other', async () => {
    const at = await world.plan({ state: 'draft' })
    const long = `${'Ordrik '.repeat(50)}slut`
    const place = await paste(
      table(
        '<script>alert(1)</script>\t=HYPERLINK("x")\tPågår\t',
        `Fika 🥐\t\tPågår\t`,
        `${long}\t\tPågår\t`,
      ),
      at,
    )
    await given(confirm(place.importId))
    const imported = (await measuresOf(at)).filter(({ importId }) => importId === place.importId)
    expect(imported[0]).toMatchObject({ title: '<script>alert(1)</script>', responsible: '=HYPERLINK("x")' })
    expect(imported[1]?.title).toBe('Fika 🥐')
    expect(imported[2]?.title.length).toBeLessThanOrEqual(200)
    expect(imported[2]?.purpose).toBe(long)
  })
})

describe('two thousand rows', () => {
  test('are read, shown page by page, and written', async () => {
    const at = await world.plan({ state: 'draft' })
    const rows = Array.from(
      { length: 2_000 },
      (_, row) => `Åtgärd nummer ${row} om ${row * 7919}\tEnheten\t1. Pågår 2. Förslag\thösten 2027`,
    )
    const place = await paste(table(...rows), at)
    const { preview } = await open(place, 80)
    await given(confirm(place.importId))
    expect(preview).toMatchObject({ page: 80, pages: 80, counts: { total: 2_000 } })
    expect((await measuresOf(at)).length).toBe(1 + (preview?.counts.taken ?? 0))
    expect((await open(place)).receipt?.left).toBe(preview?.counts.taken)
  })
})

const fileOf = (bytes: BlobPart, name: string) => new File([bytes], name)
const giveFile = (file: File, at = plan) => readImport(coordinator, { planId: at.id, text: '', file })
const headings = ['Åtgärd', 'Ansvarig', 'Status', 'Klart']

async function titlesOf(file: File) {
  const place = await given<Done>(giveFile(file, await world.plan({ state: 'draft' })))
  return (await rowsOf(place)).map(({ title, responsible, status, dueOn, heading }) => [
    title,
    responsible,
    status,
    dueOn,
    heading,
  ])
}

describe('a file', () => {
  test('of Word: its tables under their headings, with merged cells filled', async () => {
    const bytes = makeWord([
      'Handlingsplan',
      { heading: 'Förebygga' },
      {
        table: [
          headings,
          ['Utbilda', { text: 'Skolan', merge: 'restart' }, 'Pågår', 'våren 2027'],
          ['Vandra', { text: '', merge: 'continue' }, 'Förslag', ''],
        ],
      },
      { heading: 'Samverka' },
      { table: [headings, ['Möten', 'Polisen', 'Klart', '2026']] },
    ])
    expect(await titlesOf(fileOf(bytes, 'plan.docx'))).toEqual([
      ['Utbilda', 'Skolan', 'ongoing', '2027-05-31', 'Förebygga'],
      ['Vandra', 'Skolan', 'proposal', '', 'Förebygga'],
      ['Möten', 'Polisen', 'done', '2026-12-31', 'Samverka'],
    ])
  })

  test('of Word without a table: its numbered lists', async () => {
    const bytes = makeWord([
      { heading: 'Kommunen ska' },
      { item: 'Utbilda personalen', ordered: true },
      { item: 'Möta polisen', ordered: true },
    ])
    expect((await titlesOf(fileOf(bytes, 'x'))).map(([title, , , , heading]) => [title, heading])).toEqual([
      ['Utbilda personalen', 'Kommunen ska'],
      ['Möta polisen', 'Kommunen ska'],
    ])
  })

  test('of Excel: merged cells filled, days as days, formulas as what they last showed', async () => {
    const bytes = makeSheet(
      [
        ['Plan för 2027'],
        headings,
        ['Utbilda', 'Skolan', 'Pågår', { day: 46_387 }],
        ['Vandra', '', { formula: 'HYPERLINK("http://x")&"!"', shown: 'Förslag' }, ''],
        [{ formula: '1+1', shown: '2' }, 'Ingen', '', 2028],
      ],
      ['B3:B4'],
    )
    expect(await titlesOf(fileOf(bytes, 'plan.xlsx'))).toEqual([
      ['Utbilda', 'Skolan', 'ongoing', '2026-12-31', ''],
      ['Vandra', 'Skolan', 'proposal', '', ''],
      ['2', 'Ingen', 'not_started', '2028-12-31', ''],
    ])
  })

  const values = 'Åtgärd;Ansvarig;Status\r\nSamverka på Östermalm;Förvaltningen;Pågår\r\n'
  const latin = Uint8Array.from(values, (letter) => letter.charCodeAt(0))
  test.each<[string, BlobPart]>([
    ['UTF-8', values],
    ['UTF-8 with a mark', `\ufeff${values}`],
    ['Windows-1252', latin],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${values}`, 'utf16le'))],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(values, 'utf16le'))],
  ])('of values in %s', async (_, bytes) => {
    expect(await titlesOf(fileOf(bytes, 'plan.csv'))).toEqual([
      ['Samverka på Östermalm', 'Förvaltningen', 'ongoing', '', ''],
    ])
  })

  const many = () =>
    makeSheet([headings, ...Array.from({ length: 50_000 }, (_, row) => [`Rad ${row}`, '', 'Pågår', ''])])
  test.each<[string, () => BlobPart, string, string]>([
    ['a picture called docx', () => picture, 'plan.docx', 'import_file_other'],
    ['an archive of something else', () => makeOther(), 'plan.docx', 'import_file_other'],
    ['20 MB', () => new Uint8Array(20 * 1024 * 1024), 'plan.docx', 'import_file_too_large'],
    ['50,000 rows', many, 'plan.xlsx', 'import_too_many_rows'],
    ['a sheet with headings alone', () => makeSheet([headings]), 'plan.xlsx', 'import_nothing_found'],
    ['a document without anything', () => makeWord([]), 'plan.docx', 'import_nothing_found'],
    ['a zip bomb', makeBomb, 'plan.docx', 'import_file_bomb'],
    ['a password', makeLocked, 'plan.docx', 'import_file_locked'],
    ['an old Word file', () => makeLocked().slice(0, 500), 'plan.doc', 'import_file_old'],
    ['a pdf', () => '%PDF-1.7 ...', 'plan.pdf', 'import_file_pdf'],
    ['a file cut off', () => makeWord(['x'.repeat(5_000)]).slice(0, 400), 'plan.docx', 'import_file_damaged'],
    ['a document type with entities', () => makeEntities(), 'plan.docx', 'import_file_damaged'],
  ])('that is %s is refused in words', async (_, bytes, name, key) => {
    const at = await world.plan({ state: 'draft' })
    expect(refusalOf(await giveFile(fileOf(bytes(), name), at))).toEqual({
      kind: 'invalid',
      fields: { file: [key] },
    })
    expect(await world.within('A', (tx) => tx.measureImport.count({ where: { planId: at.id } }))).toBe(0)
  })

  test('is not even read for someone who may not import', async () => {
    const staff = await world.access('A', 'staff')
    let reads = 0
    const file = fileOf(picture, 'plan.docx')
    file.arrayBuffer = () => {
      reads += 1
      return Promise.resolve(new ArrayBuffer(0))
    }
    await expect(readImport(staff, { planId: plan.id, file })).rejects.toThrow('not found')
    expect(reads).toBe(0)
  })
})
