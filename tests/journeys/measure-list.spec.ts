import type { Page } from '@playwright/test'
import { expect, expectSound, test } from '@/tests/support/journey'

/** Measures as a working list. In a municipality whose measures no other journey changes. */
const slug = 'sorvik'
test.use({ municipality: slug })
const list = `/${slug}/measures`

test.describe.configure({ timeout: 120_000 })

const rows = (page: Page) => page.locator('tbody tr:not([data-group])')

test('rows are chosen by the address, ticked, changed together and given back', async ({
  pageOf,
  isMobile,
}) => {
  test.skip(isMobile, 'both would change the same rows')
  const page = await pageOf('samordnare')
  await page.goto(list)
  await expect(page.getByRole('heading', { level: 1, name: 'Åtgärder' })).toBeVisible()
  const all = await rows(page).count()
  await page.getByLabel('Status', { exact: true }).first().selectOption('ongoing')
  await page.getByRole('button', { name: 'Visa urvalet' }).click()
  await expect(page).toHaveURL(/status=ongoing/)
  expect(await rows(page).count()).toBeLessThan(all)

  const ticks = page.getByRole('checkbox', { name: /^Markera \d/ })
  await ticks.nth(0).check()
  await ticks.nth(1).check()
  await page.getByText('Ändra de markerade åtgärderna').click()
  await expectSound(page)
  await page.locator('#bulk-status').selectOption('done')
  await page.getByRole('button', { name: 'Ändra de markerade' }).click()
  await expect(page).toHaveURL(/status=ongoing.*change=/)
  await expect(page.getByText('2 åtgärder är ändrade: status.')).toBeVisible()
  await page.getByRole('button', { name: 'Ångra ändringen' }).click()
  await expect(page.getByText(/Ändringen är ångrad. 2 åtgärder har fått tillbaka/)).toBeVisible()
})

test('the same selection as a board, a timeline and a grid; a name brings it back', async ({
  pageOf,
  isMobile,
}) => {
  const page = await pageOf('samordnare')
  await page.goto(`${list}?status=ongoing`)
  await page.getByRole('link', { name: 'Tavla' }).click()
  await expect(page).toHaveURL(/view=board/)
  await expect(page.getByRole('heading', { level: 2, name: /Pågår/ })).toBeVisible()
  await expectSound(page)
  await page.getByRole('link', { name: 'Tidslinje' }).click()
  await expect(page).toHaveURL(/view=timeline/)
  await expect(page.getByText(/Det lodräta strecket är i dag/)).toBeVisible()
  await expectSound(page)
  const name = `Pågående ${isMobile ? 'telefon' : 'skärm'}`
  await page.getByText('Spara som vy').click()
  await page.getByLabel('Vad ska vyn heta?').fill(name)
  await page.getByRole('button', { name: 'Spara vyn' }).click()
  await expect(page.getByRole('link', { name })).toBeVisible()
  await page.getByRole('link', { name: 'Nivåer och miljöer' }).click()
  await expect(page).toHaveURL(/measures\/grid/)
  await expectSound(page)
  await page.goto(list)
  await page.getByRole('link', { name }).click()
  await expect(page).toHaveURL(/view=timeline&status=ongoing/)
})

test('without scripts a card of the board gets another status, and back', async ({ pageOf, isMobile }) => {
  test.skip(isMobile, 'the same forms')
  const page = await pageOf('samordnare', { javaScriptEnabled: false })
  await page.goto(`${list}?view=board`)
  const change = page.getByRole('combobox', { name: /^Ändra status: / }).first()
  await page.getByText('Ändra status').first().click()
  await change.selectOption({ label: 'Klar' })
  await page.getByRole('button', { name: 'Spara' }).first().click()
  await expect(page.getByText('En åtgärd är ändrad: status.')).toBeVisible()
  await page.getByRole('button', { name: 'Ångra ändringen' }).click()
  await expect(page.getByText(/Ändringen är ångrad. En åtgärd har fått tillbaka/)).toBeVisible()
})

test('a follow-up that is missing is answered with one press where it stands in the list', async ({
  pageOf,
  isMobile,
}) => {
  test.skip(isMobile, 'the municipality has one measure that nobody has followed up')
  const page = await pageOf('samordnare')
  await page.goto(`${list}?view=mine`)
  const row = rows(page).filter({ hasText: 'Saknar uppföljning' })
  const title = (await row.getByRole('link').textContent()) ?? ''
  await expectSound(page)
  await row.getByRole('button', { name: `Ingen ändring: ${title}` }).dblclick()
  await expect(page.getByRole('status').getByText(`Sparat: ingen ändring för ${title}.`)).toBeVisible()
  await expect(page.getByText('Saknar uppföljning')).toHaveCount(0)
  await expect(page.getByRole('link', { name: title, exact: true })).toBeFocused()
  await page.getByRole('link', { name: title, exact: true }).click()
  await page.waitForURL(/\/measures\/[0-9a-f-]{36}$/)
  await expect(page.getByText('Ingen ändring.', { exact: true })).toHaveCount(1)
})
