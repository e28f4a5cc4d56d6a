import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readCsv, readWorkbook, unzipped } from '@/tests/support/files'
import { expect, expectAccessible, test } from '@/tests/support/journey'
import { readPdf } from '@/tests/support/pdf'

/** A plan leaves the system: every file is fetched by the browser and opened again. */
const slug = 'kalmar'
test.use({ municipality: slug })

test.describe.configure({ timeout: 120_000 })

async function fetched(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: button, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) }
}

test('every file of a plan is fetched and opened again', async ({ pageOf, isMobile }) => {
  test.skip(isMobile, 'the files are the same')
  const page = await pageOf('strateg')
  const { plans } = await (await page.request.get(`/api/${slug}/plans`)).json()
  await page.goto(`/${slug}/plans/${plans[0].id}`)
  await page.getByRole('link', { name: 'Hämta som fil' }).click()
  await page.waitForURL(/\/export$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Hämta som fil' })).toBeVisible()
  await expectAccessible(page)

  const csv = await fetched(page, 'Hämta CSV')
  expect(csv.name).toMatch(/^(handlings|atgards)plan-[a-z0-9-]+\.csv$/)
  const [head = [], first = []] = readCsv(new TextDecoder().decode(csv.bytes))
  expect(head.slice(0, 3)).toEqual(['Nr', 'Avsnitt', 'Åtgärd'])
  const title = first[2] ?? ''
  expect(title.length).toBeGreaterThan(3)

  const workbook = readWorkbook((await fetched(page, 'Hämta Excel')).bytes)
  expect(workbook[1]?.map(({ value }) => value)).toContain(title)
  const json = JSON.parse(new TextDecoder().decode((await fetched(page, 'Hämta JSON')).bytes))
  expect(json.measures[0].title).toBe(title)
  const word = unzipped((await fetched(page, 'Hämta Word')).bytes)
  expect(word.get('word/document.xml')).toContain('w:tblHeader')
  for (const button of ['Hämta PDF', 'Hämta arkiv-PDF']) {
    const pdf = await readPdf((await fetched(page, button)).bytes)
    expect(pdf).toMatchObject({ title: plans[0].title, language: 'sv', tagged: true })
    expect(pdf.roles).toContain('TH')
  }
})

test('a file that is not yours is nowhere, and a stranger is sent to sign in', async ({
  pageOf,
  isMobile,
}) => {
  test.skip(isMobile, 'the answers are the same')
  const context = (await pageOf('strateg')).context()
  const { plans } = await (await context.request.get(`/api/${slug}/plans`)).json()
  const path = `/api/${slug}/plans/${plans[0].id}/export/csv`
  const own = await context.request.get(path)
  expect(own.headers()).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
  expect(own.headers()['content-disposition']).toMatch(/^attachment; filename="[a-z0-9-]+\.csv"$/)
  expect((await context.request.get(path.replace(`/${slug}/`, '/orebro/'))).status()).toBe(404)
  expect((await context.request.get(path.replace(/csv$/, 'exe'))).status()).toBe(404)
  await context.clearCookies()
  const stranger = await context.request.get(path, { maxRedirects: 0 })
  expect([302, 303, 307]).toContain(stranger.status())
  expect(stranger.headers().location).toContain(
    encodeURIComponent(path.replace('/api', '').replace('/csv', '')),
  )
})
