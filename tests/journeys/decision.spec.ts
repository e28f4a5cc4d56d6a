import type { Page } from '@playwright/test'
import { signInBrowser } from '@/tests/support/demo'
import { expect, expectAccessible, test } from '@/tests/support/journey'

/** A plan's whole way, in a municipality whose plans no other journey reads. */
const slug = 'orebro'

test.describe.configure({ timeout: 180_000 })

async function plansIn(page: Page, state: string): Promise<{ id: string }[]> {
  return (await (await page.request.get(`/api/${slug}/plans?state=${state}`)).json()).plans
}

/** Presses the button that names the act, and waits for the word that it is done. */
async function take(page: Page, act: string, done: string) {
  await page.getByRole('button', { name: act, exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: done })).toBeVisible()
}

test('a decided plan gets a new version, which is sent, decided with §, frozen, put in force and compared', async ({
  page,
}) => {
  test.skip(test.info().project.name !== 'desktop', 'one plan, one way')
  await signInBrowser(page.context(), 'strateg', slug)
  const [inForce] = await plansIn(page, 'in_force')
  const earlier = `/${slug}/plans/${inForce?.id}`
  await page.goto(`${earlier}/editions`)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Skapa ny version' }).click()
  await expect(page).not.toHaveURL(/editions/)
  const plan = new URL(page.url()).pathname
  await expect(page.getByRole('link', { name: /^Ändra texten i/ }).first()).toBeVisible()

  await page.getByRole('link', { name: 'Skicka på samråd' }).click()
  await expect(page).toHaveURL(`${plan}/decision`)
  await expectAccessible(page)
  await take(page, 'Skicka på samråd', 'Planen är på samråd.')
  await page.getByLabel('Nämndens sammanträde').fill('')
  await page.getByRole('button', { name: 'Skicka till nämnden', exact: true }).click()
  await expect(page.locator('#send-meetingOn-error')).toHaveText('Fyll i fältet.')
  await page.getByLabel('Nämndens sammanträde').fill('2199-01-31')
  await take(page, 'Skicka till nämnden', 'Planen är skickad till nämnden.')
  await page.goto(plan)
  await expect(page.getByRole('link', { name: /^Ändra texten i/ })).toHaveCount(0)

  await page.getByRole('link', { name: 'Registrera beslut' }).click()
  await expect(page).toHaveURL(`${plan}/decision`)
  await page.getByLabel('Paragraf', { exact: true }).first().fill('§ 27')
  await page.getByLabel('Diarienummer').fill('Demo 2026/200')
  await page.getByLabel('Ska följas upp senast').fill('2198-12-31')
  await take(page, 'Registrera beslut', 'Beslutet är registrerat.')
  await expect(page.getByRole('list', { name: 'Planens väg till beslut' })).toContainText('§ 27')
  await take(page, 'Låt planen gälla', 'Planen gäller.')
  await page.goto(earlier)
  await expect(page.locator('header p')).toContainText(['Planen är ersatt av en senare.'])

  await page.goto(`${plan}/compare`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jämför versioner')
  await expect(page.locator('header p')).toContainText(['Version 1 och version 2.'])
  await expectAccessible(page)
})
