import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readImport } from '@/lib/measure-imports/commands'
import {
  closeDesk,
  confirm,
  coordinator,
  given,
  measuresOf,
  openImport as open,
  openDesk,
  paste,
  plan,
  refusalOf,
  table,
  world,
} from '@/tests/support/import-desk'

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
  const most = 5_000

  test(`are read, shown page by page and written within ${most} ms`, async () => {
    const at = await world.plan({ state: 'draft' })
    const rows = Array.from(
      { length: 2_000 },
      (_, row) => `Åtgärd nummer ${row} om ${row * 7919}\tEnheten\t1. Pågår 2. Förslag\thösten 2027`,
    )
    const began = performance.now()
    const place = await paste(table(...rows), at)
    const { preview } = await open(place, 80)
    await given(confirm(place.importId))
    expect(performance.now() - began).toBeLessThan(most)
    expect(preview).toMatchObject({ page: 80, pages: 80, counts: { total: 2_000 } })
    expect((await measuresOf(at)).length).toBe(1 + (preview?.counts.taken ?? 0))
    expect((await open(place)).receipt?.left).toBe(preview?.counts.taken)
  })
})
