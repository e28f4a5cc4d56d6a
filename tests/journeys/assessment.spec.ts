import type { Page } from '@playwright/test'
import { formatDate } from '@/components/ui/dates'
import { addDays } from '@/lib/calendar-days/rules'
import { dayInStockholm } from '@/lib/platform/clock'
import { expect, test } from '@/tests/support/journey'
import { fileReport, letDaysPass, runScript } from '@/tests/support/journey-desk'

/** A report in its fourteen days: assessed at once, told of in time, decided in time, and sent on without losing a day. */
const slug = 'stockholm'
test.use({ municipality: slug })
test.skip(({ isMobile }) => isMobile, 'the forms are the same at every width')

const inDays = (days: number) => formatDate(addDays(dayInStockholm(new Date()), days), 'day', 'sv')
const addressOf = (report: string) => `/${slug}/concerns/${report}`
const inboxAt = (report: string) => `/${slug}/concerns?tab=all&selected=${report}`

async function accept(page: Page, report: string) {
  await page.goto(inboxAt(report))
  await page.getByRole('button', { name: 'Ta emot' }).click()
  await page.waitForURL(addressOf(report))
}

test('protection is assessed on day 1, the deputy is told on day 12, the decision comes on day 13', async ({
  pageOf,
}) => {
  const reporter = await pageOf('falt')
  const report = await fileReport(reporter.request, slug, `Elev i 9B ${Date.now()}`)
  await letDaysPass(slug, report, 1)
  const worker = await pageOf('socialsekreterare')
  await accept(worker, report)
  const number =
    (await worker.getByRole('heading', { level: 1 }).textContent())?.replace('Anmälan ', '') ?? ''
  await expect(worker.getByText('Skyddsbedömningen ska göras i dag, före 24.00.')).toBeVisible()
  const protection = worker
    .locator('section')
    .filter({ has: worker.getByRole('heading', { name: 'Skyddsbedömning' }) })
  await expect(protection.getByText('SoL (2025:400) 20:1').first()).toBeVisible()
  await protection.getByLabel('Nej, inget behov av omedelbart skydd').check()
  await protection.getByLabel('Vad bygger bedömningen på?').fill('Anmälan och ett samtal med anmälaren.')
  await protection.getByLabel('Skäl för bedömningen').fill('Vuxna finns omkring eleven i dag.')
  await protection.getByRole('button', { name: 'Spara skyddsbedömningen' }).click()
  await expect(protection.getByText('Inget behov av omedelbart skydd', { exact: true })).toBeVisible()

  await letDaysPass(slug, report, 11)
  await runScript('tests/support/warn-of-clocks.ts', slug)
  const deputy = await pageOf('socialsekreterare.hanna')
  await deputy.goto(`/${slug}/notifications`)
  const notice = deputy.getByRole('listitem').filter({ hasText: number })
  await expect(notice.filter({ hasText: 'Förhandsbedömningen ska vara klar senast' })).toBeVisible()
  await deputy.goto(inboxAt(report))
  const row = deputy.getByRole('row').filter({ hasText: number })
  await expect(row.getByText('Dag 12 av 14')).toBeVisible()
  await expect(deputy.getByRole('button', { name: 'Ta över' })).toBeVisible()

  await letDaysPass(slug, report, 1)
  await worker.goto(addressOf(report))
  await expect(worker.getByText(`Beslut om utredning senast ${inDays(1)}.`)).toBeVisible()
  await expect(worker.getByText('Ställföreträdarna varnades')).toBeVisible()
  await worker.getByLabel('Inled utredning').check()
  await worker.getByLabel('Vad bygger beslutet på?').fill('Samtal med eleven och en förälder.')
  await worker.getByRole('radio', { name: 'Ja', exact: true }).check()
  await worker.getByLabel('Hur, eller varför inte?').fill('Samtal i skolan.')
  await worker.getByLabel('Skäl för beslutet').fill('Eleven har hotat två klasskamrater med vapen.')
  await worker.getByRole('button', { name: 'Spara beslutet' }).click()
  await expect(worker.getByText('Utredning inleds. Avsluta anmälan när')).toBeVisible()
  await expect(worker.getByText('Försenad')).toHaveCount(0)
})

test('a report to the wrong district is sent on, and its clock goes on from the day it came in', async ({
  pageOf,
}) => {
  const secret = `Elev på Söder ${Date.now()}`
  const reporter = await pageOf('falt')
  const report = await fileReport(reporter.request, slug, secret)
  await letDaysPass(slug, report, 5)
  const [wrong, right] = [await pageOf('socialsekreterare'), await pageOf('socialsekreterare.sodermalm')]
  expect((await right.goto(addressOf(report)))?.status()).toBe(404)
  await accept(wrong, report)
  await wrong.getByText('Skicka till en annan mottagning').click()
  await wrong
    .getByLabel('Vart?')
    .selectOption({ label: 'Socialtjänstens mottagningsgrupp, Södermalms stadsdelsnämnd' })
  await wrong.getByLabel('Personen bor i ett annat område').check()
  await wrong.getByRole('button', { name: 'Skicka vidare' }).click()
  await wrong.waitForURL(/view=forwarded/)
  expect((await wrong.goto(addressOf(report)))?.status()).toBe(404)
  expect(await wrong.content()).not.toContain(secret)

  await right.goto(inboxAt(report))
  const row = right.locator(`tr:has(a[href*="${report}"])`)
  await expect(row.getByText('Dag 5 av 14')).toBeVisible()
  await expect(row.getByText('4 dagar')).toBeVisible()
  await accept(right, report)
  await expect(right.getByText(secret).first()).toBeVisible()
  await expect(
    right.getByRole('listitem').filter({ hasText: 'Personen bor i ett annat område' }),
  ).toBeVisible()
  await expect(right.getByText(`senast ${inDays(9)}.`)).toBeVisible()
})
