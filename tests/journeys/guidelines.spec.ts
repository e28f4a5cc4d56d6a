import { signInBrowser } from '@/tests/support/demo'
import { expect, expectAccessible, test } from '@/tests/support/journey'

/** A new version of the guidelines, from draft to the last measure in its place. Nobody else reads Sörvik's. */
const slug = 'sorvik'

test('a new version is written, published with what it does shown first, and measures are moved', async ({
  page,
  context,
  isMobile,
}) => {
  test.skip(isMobile, 'the version can be published once')
  await signInBrowser(context, 'strateg', slug)
  await page.goto(`/${slug}/guidelines`)
  await page.getByRole('heading', { level: 2 }).getByRole('link').first().click()
  await page.waitForURL(/guidelines\/[0-9a-f-]{36}$/)
  await page.getByRole('button', { name: 'Ny version' }).click()
  await page.waitForURL(/\/edit$/)
  const first = page.getByRole('link', { name: /^Ändra 1 / })
  await first.click()
  await page.waitForURL(/section=/)
  await page.getByLabel('Vad avsnittet ska leda till').fill('Ett nytt syfte med <script>alert(1)</script>')
  await expectAccessible(page)
  await page
    .locator('form')
    .filter({ has: page.getByLabel('Rubrik') })
    .getByRole('button', { name: 'Spara' })
    .click()
  await page.waitForURL(/edit#section-/)
  await expect(page.getByText('Ett nytt syfte med <script>alert(1)</script>')).toBeVisible()

  await page.getByRole('link', { name: 'Publicera' }).click()
  await page.waitForURL(/publish$/)
  await expect(page.locator('header p').last()).toHaveText(/Ett avsnitt har ändrats/)
  await expectAccessible(page)
  await page.getByLabel('Beslutsdatum').fill('2026-11-02')
  await page.getByLabel('Paragraf').fill('9')
  await page.getByLabel('Gäller från').fill('2026-11-03')
  await page.getByRole('button', { name: 'Publicera' }).click()
  await expect(page.getByText('Bekräfta att du vet vad publiceringen gör.').first()).toBeVisible()
  await page.getByLabel(/^Publicera\. /).check()
  await page.getByRole('button', { name: 'Publicera' }).click()
  await page.waitForURL(/move$/)
  await expectAccessible(page)
  const move = page.url()
  await page.goto(move.replace(/move$/, 'compare'))
  await expectAccessible(page)
  await page.goto(move)
  await page.getByRole('button', { name: 'Flytta åtgärderna' }).first().click()
  await page.waitForURL(/moved=\d/)
  await expect(page.locator('header p').last()).toHaveText(/Alla åtgärder har sin plats/)
})

test('the matrix shows gaps, and reads as a list on a phone', async ({ page, context, isMobile }) => {
  await signInBrowser(context, 'strateg', 'stockholm')
  await page.goto('/stockholm/guidelines/matrix')
  await expect(page.locator('header p').last()).toHaveText(/ansvarig nämnd ingen åtgärd/)
  await expect(page.getByRole('table')).toHaveCount(isMobile ? 0 : 1)
  await expect(page.getByText(isMobile ? 'Åtgärd saknas' : 'Saknas', { exact: true }).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Bara de som saknar åtgärder' }).click()
  await page.waitForURL(/show=gaps/)
  await expect(page.getByText('Norrmalms stadsdelsnämnd')).toHaveCount(0)
})
