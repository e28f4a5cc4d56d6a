import { addMeasure, expect, expectSound, test } from '@/tests/support/journey'

/** From what a measure is to move to what it has moved, and what it said before that was put right. */
const slug = 'stockholm'
test.use({ municipality: slug })
test.describe.configure({ timeout: 120_000 })

test('an indicator gets its value with the follow-up, and a wrong one stays beside the right one', async ({
  pageOf,
  isMobile,
}) => {
  test.skip(isMobile, 'the same forms, narrower')
  const page = await pageOf('samordnare')
  const plan = (await addMeasure(page, slug, 'Mäts medan den pågår')).replace(/[?#].*/, '')
  const measureId = new URL(page.url()).searchParams.get('edit')
  await page.goto(`${plan}/measures/${measureId}`)
  await page.getByRole('link', { name: 'Lägg till en indikator' }).click()
  await page.waitForURL(/indicator=new/)
  await page.getByLabel('Vad mäts?').fill('Andel som har gått kursen')
  await page.getByLabel('Enhet', { exact: false }).first().fill('%')
  await page.getByLabel('Ju högre desto bättre').check()
  await page.getByLabel(/^Utgångsvärde/).fill('40,5')
  await page.locator('#indicator-baselineOn').fill('2025-12-31')
  await page.getByLabel(/^Mål \(/).fill('80.000')
  await page.locator('#indicator-targetOn').fill('2030-12-31')
  await page.getByRole('button', { name: 'Spara indikatorn' }).click()
  await expect(page.locator('#indicator-targetValue-error')).toContainText('kan läsas på två sätt')
  await expect(page.getByLabel('Vad mäts?')).toHaveValue('Andel som har gått kursen')
  await expectSound(page)
  await page.getByLabel(/^Mål \(/).fill('80')
  await page.getByRole('button', { name: 'Spara indikatorn' }).click()
  await page.waitForURL(/#indikator-/)
  await expect(page.getByText('Från 40,5 % (2025), inget nytt värde än; mål 80 % (2030).')).toBeVisible()

  await page.getByLabel('Hur går det?').fill('Två kurser är hållna.')
  await page.getByLabel('Andel som har gått kursen (%)').fill('26')
  await page.getByRole('button', { name: 'Spara uppföljningen' }).click()
  await expect(page.getByText('Mätt: Andel som har gått kursen, 26 %')).toBeVisible()

  await page.getByText('Alla värden (1)').click()
  await page.getByRole('link', { name: /^Rätta värdet från/ }).click()
  await page.waitForURL(/value=/)
  await page.getByLabel('Värde (%)').fill('62')
  await page.getByLabel(/^Varför rättas det/).fill('Siffrorna hade bytt plats.')
  await page.getByRole('button', { name: 'Spara rättelsen' }).click()
  await page.waitForURL(/measures\/[0-9a-f-]{36}#indikator-/)
  await expect(page.getByText('Från 40,5 % (2025) till 62 % (')).toBeVisible()
  await expect(page.getByRole('img', { name: /till 62/ })).toBeVisible()
  await page.getByText('Alla värden (1)').click()
  await expect(page.locator('del').filter({ hasText: '26 %' }).first()).toBeVisible()
  await expectSound(page)
})
