import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { draftPath, expect, expectAccessible, test } from '@/tests/support/journey'
import { makeWord } from '@/tests/support/office-files'

/** What was Word yesterday, read and shown before it is in the plan; the test leaves the plan as it was. */
const slug = 'stockholm'
test.use({ municipality: slug })

async function openImport(page: Page): Promise<Page> {
  await page.goto(`${await draftPath(page, slug)}/import`)
  return page
}

const stateLine = (page: Page) => page.locator('main header p')
const shown = /\/import\/[0-9a-f-]{36}$/

test('a table copied out of a PDF becomes measures, and is undone', async ({ pageOf, isMobile }) => {
  test.skip(isMobile, 'one plan of one coordinator is imported to')
  const page = await openImport(await pageOf('samordnare'))
  await expectAccessible(page)
  const text = page.getByLabel('Klistra in tabell eller text')
  const read = page.getByRole('button', { name: 'Läs och visa' })
  await page.getByLabel('Text till planens avsnitt').check()
  await text.fill('1 Bakgrund\n\nPlanen bygger på den lägesbild som nämnden tog emot i våras.')
  await read.click()
  await expect(page).toHaveURL(/\/text$/)
  await expectAccessible(page)
  await openImport(page)
  const table = readFileSync('tests/fixtures/import/norrmalm-table.txt', 'utf8')
  await text.fill(table)
  await read.click()
  await expect(page).toHaveURL(shown)
  await expect(stateLine(page)).toContainText('av 11 är valda')
  await expectAccessible(page)
  await page.getByLabel('Ta med rad 2').uncheck()
  const status = page.getByRole('combobox', { name: 'Status, Delta i stadsövergripande utbildningar' })
  await status.selectOption('Klar')
  await page.getByRole('button', { name: /^Importera \d+ åtgärder$/ }).click()
  await expect(stateLine(page)).toContainText('lades in i planen')
  await page.getByRole('button', { name: 'Ångra importen' }).click()
  await expect(stateLine(page)).toContainText('Importen är ångrad')
})

test('without JavaScript a Word file is read, and a picture that calls itself one is refused', async ({
  pageOf,
  isMobile,
}) => {
  test.skip(isMobile, 'the words are the same at every width')
  const page = await openImport(await pageOf('samordnare', { javaScriptEnabled: false }))
  const give = async (buffer: Buffer) => {
    await page
      .getByLabel('Eller välj en fil')
      .setInputFiles({ name: 'plan.docx', mimeType: 'application/octet-stream', buffer })
    await page.getByRole('button', { name: 'Läs och visa' }).click()
  }
  await give(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))
  await expect(page.getByRole('alert').getByText('varken ett Word-dokument')).toBeVisible()
  const rows = [
    ['Åtgärd', 'Ansvarig', 'Status'],
    ['Fika med föreningarna', 'Kulturförvaltningen', 'Löpande'],
  ]
  await give(Buffer.from(makeWord([{ table: rows }])))
  await expect(page).toHaveURL(shown)
  await expect(page.getByRole('rowheader', { name: 'Fika med föreningarna' })).toBeVisible()
  await page.getByRole('button', { name: 'Släng importen' }).click()
  await expect(page).toHaveURL(/\/import$/)
})
