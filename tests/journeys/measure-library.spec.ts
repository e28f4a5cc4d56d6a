import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { signInBrowser } from '@/tests/support/demo'

/** Examples for a plan, and a measure that leaves the municipality and comes back. */
async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

test('a coordinator adds an example to the plan, once', async ({ page, context, isMobile }) => {
  test.skip(isMobile, 'the same form')
  await signInBrowser(context, 'samordnare', 'stockholm')
  const { plans } = await (await page.request.get('/api/stockholm/plans?state=draft')).json()
  await page.goto(`/stockholm/plans/${plans[0].id}`)
  await page.getByRole('link', { name: 'Exempel på åtgärder' }).first().click()
  await page.waitForURL(/library/)
  await page.getByLabel('Vad det handlar om').selectOption('support')
  await page.getByLabel('Målgrupp').selectOption('leavers')
  await page.getByRole('button', { name: 'Visa', exact: true }).click()
  await page.waitForURL(/target=leavers/)
  await expectAccessible(page)
  const entry = page.getByRole('listitem').filter({ hasText: 'En väg ut för den som behöver skydd' }).first()
  await entry.getByRole('button', { name: /^Lägg till/ }).click()
  await expect(entry.getByText('Finns i planen')).toBeVisible()
  await expect(entry.getByRole('button')).toHaveCount(0)
})

test('a measure is shared after two looks, and withdrawn', async ({ page, context, isMobile }) => {
  test.skip(isMobile, 'the same form')
  await signInBrowser(context, 'strateg', 'norrvik')
  const { plans } = await (await page.request.get('/api/norrvik/plans?state=in_force')).json()
  await page.goto(`/norrvik/plans/${plans[0].id}`)
  await page.getByRole('link', { name: 'Pröva varje åtgärd mot genusperspektivet' }).first().click()
  await page.waitForURL(/\/measures\//)
  await page.getByRole('link', { name: 'Dela med andra kommuner' }).click()
  await page.waitForURL(/\/share$/)
  await page.getByLabel('Vad handlar åtgärden om?').selectOption('follow_up')
  await page.getByLabel('Syfte').fill('Ring 070-123 45 67')
  await page.getByRole('button', { name: 'Till förhandsvisningen' }).click()
  await expect(page.getByText('Texten ser ut att innehålla ett telefonnummer.').first()).toBeVisible()
  await page.getByLabel('Syfte').fill('Åtgärden når både flickor och pojkar.')
  await page.getByRole('button', { name: 'Till förhandsvisningen' }).click()
  await expect(page.getByRole('heading', { name: 'Så läser andra kommuner åtgärden' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel(/^Jag har läst/).check()
  await page.getByRole('button', { name: 'Dela med andra kommuner' }).click()
  await page.getByRole('button', { name: 'Ta tillbaka' }).click()
  await expect(page.getByRole('button', { name: 'Dela med andra kommuner' })).toBeVisible()
})
