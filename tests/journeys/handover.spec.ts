import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expect, expectSound, test } from '@/tests/support/journey'

const slug = 'sorvik'
test.use({ municipality: slug })
test.skip(({ isMobile }) => isMobile, 'a report is handed over once')

/** Assessed for protection two weeks ago, and not decided. */
async function openReport(page: Page): Promise<string> {
  await page.goto(`/${slug}/concerns?tab=mine`)
  const row = page.getByRole('row', { name: /Försenad \d+ dag/ }).first()
  await row.getByRole('link').first().click()
  await page.getByRole('link', { name: 'Läs anmälan' }).click()
  await page.waitForURL(/\/concerns\/[0-9a-f-]{36}$/)
  return ((await page.getByRole('heading', { level: 1 }).textContent()) ?? '').replace('Anmälan ', '')
}

async function decideInquiry(page: Page) {
  await page.getByRole('radio', { name: /^Inled utredning/ }).check()
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Spara beslutet' }) })
  await form.getByLabel('Vad bygger beslutet på?').fill('Samtal med henne och med pappan.')
  await form.getByLabel('Skäl för beslutet').fill('Hon får pengar för att hota andra.')
  await form.getByLabel('Ja', { exact: true }).check()
  await form.getByLabel('Hur, eller varför inte?').fill('Enskilt samtal i skolan.')
  await form.getByRole('button', { name: 'Spara beslutet' }).click()
  await expect(page.getByRole('heading', { name: 'Överlämning till utredning' })).toBeVisible()
}

test('what leads to an inquiry is handed over, fetched and confirmed before it is closed', async ({
  pageOf,
}) => {
  const page = await pageOf('socialsekreterare')
  const number = await openReport(page)
  await decideInquiry(page)
  await page.getByRole('button', { name: 'Avsluta anmälan' }).click()
  const refusal = page.getByRole('alert').filter({ hasText: 'inte överlämnad till utredning' })
  await expect(refusal).toBeVisible()
  await expect(refusal.getByRole('link')).toHaveAttribute('href', '#remains')
  await page.getByRole('link', { name: 'Till överlämningen' }).click()
  await page.getByRole('button', { name: 'Lämna över', exact: true }).click()

  const reference = page.getByLabel('Beteckning i ärendesystemet')
  await expect(reference).toBeVisible()
  await expectSound(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Hela paketet (zip)' }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`${number}.zip`)
  const files = unzipSync(await readFile(await download.path()))
  expect(Object.keys(files)).toEqual([`${number}.pdf`, `${number}.json`, `${number}.sha256`])
  const { report, people } = JSON.parse(strFromU8(files[`${number}.json`] ?? new Uint8Array()))
  expect(report).toMatchObject({ number, decision: 'open_inquiry' })
  expect(people).toMatchObject([{ kind: 'child' }])

  await reference.fill('20120401-2389')
  await page.getByRole('button', { name: 'Bekräfta mottagandet' }).click()
  await expect(page.getByText('Det ser ut som ett personnummer').first()).toBeVisible()
  await reference.fill('UTR 2026:17')
  await page.getByRole('button', { name: 'Bekräfta mottagandet' }).click()
  await expect(page.getByText('UTR 2026:17').first()).toBeVisible()
  await page.getByRole('button', { name: 'Avsluta anmälan' }).click()
  await expect(page.getByText('Anmälan är avslutad: utredning inleds.')).toBeVisible()
})
