import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { demoPassword, emailOf } from '@/tests/support/demo'

const slug = 'orebro'
const plans = `/${slug}/plans`
const email = emailOf('strateg', slug)

async function fillIn(page: Page, address: string, password: string) {
  await page.getByLabel('E-postadress').fill(address)
  await page.getByLabel('Lösenord').fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Logga in', exact: true }).click()
}

async function sessionOf(context: BrowserContext) {
  return (await context.cookies()).find(({ name }) => name.endsWith('samlad-session'))
}

test('a visitor is sent to sign in and comes back to the page asked for', async ({ page }) => {
  await page.goto(plans)
  await expect(page).toHaveURL(/\/login\?next=/)
  await fillIn(page, email, demoPassword)
  await expect(page).toHaveURL(plans)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('without a page asked for, the way leads to the own municipality', async ({ page }) => {
  await page.goto('/login')
  await fillIn(page, email, demoPassword)
  await expect(page).toHaveURL(`/${slug}`)
})

test('with the keyboard alone', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no keyboard')
  await page.goto(`/login?next=${plans}`)
  await page.getByLabel('E-postadress').focus()
  await page.keyboard.type(email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(demoPassword)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(plans)
})

test('the cookie is the browser’s alone, and new at each sign-in', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const planted = 'planted-by-someone-else-0123456789abcdefgh'
  await context.addCookies([{ name: 'samlad-session', value: planted, url: String(baseURL) }])
  await page.goto(`/login?next=${plans}`)
  await fillIn(page, email, demoPassword)
  await expect(page).toHaveURL(plans)
  const first = await sessionOf(context)
  expect(first).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(first?.value).not.toBe(planted)

  await page.goto(`/login?next=${plans}`)
  await fillIn(page, email, demoPassword)
  await expect(page).toHaveURL(plans)
  expect((await sessionOf(context))?.value).not.toBe(first?.value)

  // Whoever kept the earlier cookie holds nothing.
  const thief = await browser.newContext({ baseURL })
  await thief.addCookies([{ name: 'samlad-session', value: String(first?.value), url: String(baseURL) }])
  const stolen = await thief.newPage()
  await stolen.goto(plans)
  await expect(stolen).toHaveURL(/\/login/)
  await thief.close()
})

test('a wrong password and an unknown address say the same, and keep the address', async ({
  page,
  isMobile,
}) => {
  const texts = []
  // Addresses of their own: failures slow an account.
  const known = emailOf(isMobile ? 'polis' : 'stodfunktion', slug)
  for (const address of [known, 'ingen@orebro.demo']) {
    await page.goto('/login')
    await fillIn(page, address, 'fel lösenord')
    const alert = page.getByRole('main').getByRole('alert')
    await expect(alert).toContainText('stämmer inte')
    texts.push(await alert.textContent())
    await expect(page.getByLabel('E-postadress')).toHaveValue(address)
    await expect(page.getByLabel('Lösenord')).toHaveValue('')
  }
  expect(new Set(texts).size).toBe(1)
})

test('signing out ends it everywhere, also behind the back button', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await page.goto(`/login?next=${plans}`)
  await fillIn(page, email, demoPassword)
  await expect(page).toHaveURL(plans)
  const heading = await page.getByRole('heading', { level: 1 }).textContent()
  const copy = await context.cookies()

  await page.locator('[popovertarget="user-menu"]').click()
  await page.getByRole('button', { name: 'Logga ut' }).click()
  await expect(page.getByRole('main')).toContainText('Du är utloggad')
  expect(await sessionOf(context)).toBeUndefined()

  await page.goBack()
  await expect(page).toHaveURL(/\/login/)
  await expect(page.getByRole('main')).not.toContainText(String(heading))

  const thief = await browser.newContext({ baseURL })
  await thief.addCookies(copy)
  const stolen = await thief.newPage()
  await stolen.goto(plans)
  await expect(stolen).toHaveURL(/\/login/)
  await thief.close()
})

for (const next of [
  '//evil.test',
  '/\\evil.test',
  'https://evil.test',
  'javascript:alert(1)',
  '/%09/evil.test',
]) {
  test(`signing in never leads away: ${next}`, async ({ page, baseURL }) => {
    await page.goto(`/login?next=${encodeURIComponent(next)}`)
    await fillIn(page, email, demoPassword)
    await expect(page).not.toHaveURL(/login/)
    expect(new URL(page.url()).origin).toBe(baseURL)
  })
}

test('the session address of next-auth tells nothing about the person', async ({ page }) => {
  await page.goto(`/login?next=${plans}`)
  await fillIn(page, email, demoPassword)
  await expect(page).toHaveURL(plans)
  const answer = await page.request.get('/api/auth/session')
  expect(Object.keys((await answer.json()) as object)).toEqual(['expires'])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('signing in, a wrong password, and signing out', async ({ page }) => {
    await page.goto(`/login?next=${plans}`)
    await fillIn(page, 'ingen-alls@orebro.demo', 'fel')
    await expect(page.getByRole('main')).toContainText('stämmer inte')
    await fillIn(page, email, demoPassword)
    await expect(page).toHaveURL(plans)
    await page.locator('[popovertarget="user-menu"]').click()
    await page.getByRole('button', { name: 'Logga ut' }).click()
    await expect(page.getByRole('main')).toContainText('Du är utloggad')
  })
})

test('in English', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the same form')
  await page.goto('/login')
  await page.getByRole('button', { name: 'English' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
