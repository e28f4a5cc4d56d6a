import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { faultsOn } from '@/tests/support/axe'
import { signInBrowser } from '@/tests/support/demo'

/** A plan begins from a template. In a municipality whose drafts no other journey reads. */
const slug = 'norrvik'

async function expectAccessible(page: Page) {
  expect(await faultsOn(page)).toEqual([])
}

async function chooseTemplate(page: Page, name: string) {
  await page.goto(`/${slug}/plans`)
  await page.getByRole('link', { name: 'Ny plan', exact: true }).click()
  await page.waitForURL(/\/plans\/new$/)
  await page.getByRole('link', { name: `Välj ${name}` }).click()
  await page.waitForURL(/template=/)
}

async function addSection(page: Page, given: { heading: string; kind?: string; guidance: string }) {
  await page.getByRole('link', { name: 'Nytt avsnitt' }).click()
  await page.waitForURL(/add=1/)
  await page.getByLabel('Rubrik', { exact: true }).fill(given.heading)
  await page.getByLabel('Innehåll').selectOption(given.kind ?? 'text')
  await page.getByLabel(/^Vägledning/).fill(given.guidance)
  await page.getByRole('button', { name: 'Lägg till avsnittet' }).click()
  await page.waitForURL(/#section-/)
  await expect(page.getByRole('listitem').filter({ hasText: given.guidance })).toBeVisible()
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a coordinator begins a plan, and is told what to write', async ({ page, context, isMobile }) => {
    test.skip(isMobile, 'the same form')
    await signInBrowser(context, 'samordnare', slug)
    await chooseTemplate(page, 'Åtgärdsplan enligt lag (2023:196)')
    await page.getByLabel('Gäller till och med').fill('2020-12-31')
    await page.getByRole('button', { name: 'Skapa utkastet' }).click()
    await expect(page.locator('#periodTo-error')).toHaveText(/före startdatumet/)
    await page.getByLabel('Gäller från').fill('2031-01-01')
    await page.getByLabel('Gäller till och med').fill('2032-12-31')
    await page.getByRole('button', { name: 'Skapa utkastet' }).click()
    await page.waitForURL(/\/plans\/[0-9a-f-]{36}/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Åtgärdsplan enligt lag (2023:196) 2031–2032',
    )
    const section = page.getByRole('region', { name: 'Underlag' })
    await expect(section).toContainText('Vägledning för dig som skriver')
  })
})

test('an administrator makes a template, and a coordinator is told what it requires', async ({
  browser,
  page,
  context,
  isMobile,
}) => {
  test.skip(isMobile, 'the same forms')
  const name = `Mall ${randomUUID().slice(0, 8)}`
  await signInBrowser(context, 'admin', slug)
  await page.goto(`/${slug}/admin`)
  await page.getByRole('link', { name: 'Planmallar' }).click()
  await page.waitForURL(/\/templates$/)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Ny mall' }).click()
  await page.waitForURL(/\/new$/)
  await page.getByLabel('Mallens namn').fill(name)
  await page.getByRole('button', { name: 'Skapa mallen' }).click()
  await page.waitForURL(/\/templates\/[0-9a-f-]{36}$/)
  await addSection(page, { heading: 'Bakgrund', guidance: 'Skriv varför.' })
  await addSection(page, { heading: 'Åtgärder', kind: 'measures', guidance: 'Skriv vad.' })
  await page.getByRole('button', { name: 'Flytta upp 2' }).click()
  await expect(page.getByRole('heading', { level: 3 }).first()).toContainText('Åtgärder')
  await page.getByRole('button', { name: 'Flytta ned 1' }).click()
  await expect(page.getByRole('heading', { level: 3 }).first()).toContainText('Bakgrund')
  await page.getByLabel('Svarar mot behovet').selectOption('required')
  await page.getByLabel('Genusperspektiv').selectOption('hidden')
  await page.getByRole('button', { name: 'Spara fälten' }).click()
  await page.waitForURL(/#fields$/)
  await expectAccessible(page)

  const other = await browser.newContext({ ...test.info().project.use })
  await signInBrowser(other, 'samordnare', slug)
  const plan = await other.newPage()
  await chooseTemplate(plan, name)
  await plan.getByLabel('Planens namn').fill(name)
  await plan.getByRole('button', { name: 'Skapa utkastet' }).click()
  await plan.waitForURL(/\/plans\/[0-9a-f-]{36}/)
  await expect(plan.getByRole('region', { name: 'Bakgrund' })).toContainText('Skriv varför.')
  await plan.getByRole('link', { name: 'Ny åtgärd i 2 Åtgärder' }).click()
  await plan.getByLabel('Vad ska göras?').fill('Prova en metod')
  await plan.getByRole('button', { name: 'Lägg till åtgärden' }).click()
  await plan.waitForURL(/edit=/)
  const need = plan.getByLabel('Svarar mot behovet')
  await expect(need).toHaveAccessibleDescription(/saknas, krävs före samråd/)
  await expect(plan.getByLabel('Genusperspektiv')).toHaveCount(0)
  await expect(plan.getByRole('link', { name: '2.1 saknar behov' })).toBeVisible()
  await expectAccessible(plan)
  await plan.getByLabel(/^Svarar mot behovet/).fill('Unga nås av propaganda.')
  await expect(need).toHaveAccessibleDescription(/\(krävs\)/)
  await need.press('Control+Enter')
  await expect(plan.getByRole('row', { name: /Prova en metod/ })).toBeVisible()
  await expect(plan.getByRole('link', { name: '2.1 saknar behov' })).toHaveCount(0)
  await expect(plan.getByRole('link', { name: '2.1 saknar ansvarig' })).toBeVisible()
  await other.close()

  await page.locator('summary', { hasText: 'Avveckla mallen' }).click()
  await page.getByRole('button', { name: 'Avveckla mallen' }).click()
  await expect(page.getByText('Mallen är avvecklad och erbjuds inte längre.')).toBeVisible()
})

test('the two pages are accessible, and the title follows the period', async ({
  page,
  context,
  isMobile,
}) => {
  test.skip(isMobile, 'the same form')
  await signInBrowser(context, 'strateg', slug)
  await page.goto(`/${slug}/plans/new`)
  await expectAccessible(page)
  await chooseTemplate(page, 'Gemensam plan i brottsförebyggande rådet')
  await expectAccessible(page)
  await page.getByLabel('Gäller från').fill('2033-01-01')
  await page.getByLabel('Gäller till och med').fill('2034-12-31')
  await expect(page.getByLabel('Planens namn')).toHaveValue(/2033–2034$/)
  await page.getByLabel('Planens namn').fill('Vår plan')
  await page.getByLabel('Gäller till och med').fill('2033-12-31')
  await expect(page.getByLabel('Planens namn')).toHaveValue('Vår plan')
})
