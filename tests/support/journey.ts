import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { faultsOn } from '@/tests/support/axe'
import { type DemoAccount, signInBrowser } from '@/tests/support/demo'

export { expect }

type Opening = BrowserContextOptions & { municipality?: string }
type Journey = {
  municipality: string
  /** A window of that role's own, signed in. Closed with the test: an open plan follows all that others do to it. */
  pageOf: (role: DemoAccount, opening?: Opening) => Promise<Page>
}

/** A journey names its municipality once: `test.use({ municipality })`. */
export const test = base.extend<Journey>({
  municipality: ['', { option: true }],
  pageOf: async ({ browser, municipality: usual }, use) => {
    const contexts: { close: () => Promise<void> }[] = []
    await use(async (role, { municipality = usual, ...options } = {}) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      await signInBrowser(context, role, municipality)
      return context.newPage()
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
})

/** No fault that axe finds, once the title has come: the last page's is taken away before the next one's is streamed. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(async () => {
    await expect(page).toHaveTitle(/ · Samlad$/)
    expect(await faultsOn(page)).toEqual([])
  }).toPass({ timeout: 15_000 })
}

/** And as wide as the window. */
export async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page)
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(sideways, 'the page does not scroll sideways').toBeLessThanOrEqual(0)
}

/** The address of the municipality's first draft. */
export async function draftPath(page: Page, municipality: string): Promise<string> {
  const { plans } = await (await page.request.get(`/api/${municipality}/plans?state=draft`)).json()
  return `/${municipality}/plans/${plans[0].id}`
}

/** A new measure in the first draft's first group, its row open as a form; the row's address. */
export async function addMeasure(page: Page, municipality: string, title: string): Promise<string> {
  await page.goto(await draftPath(page, municipality))
  await page
    .getByRole('link', { name: /^Ny åtgärd i / })
    .first()
    .click()
  await page.getByLabel('Vad ska göras?').fill(title)
  await page.getByRole('button', { name: 'Lägg till åtgärden' }).click()
  await expect(page.getByLabel('Åtgärd', { exact: true })).toHaveValue(title)
  return page.url()
}
