import { expect, type Page, test } from '@playwright/test'
import { emailOf } from '@/tests/support/demo'

/** Sign-in through the municipality's own identity provider: a real one, started with the server. */
const slug = 'kalmar'

async function signInAt(page: Page, address: string) {
  await page.getByRole('button', { name: 'Logga in med kommunkonto' }).click()
  await page.getByPlaceholder('Enter any login').fill(address)
  await page.getByPlaceholder('and password').fill('anything')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

test('a known address comes in by the identity provider, to the page asked for', async ({
  page,
  context,
}) => {
  await page.goto(`/login?next=/${slug}/plans`)
  // Letters' case is the provider's own affair.
  await signInAt(page, emailOf('samordnare', slug).toUpperCase())
  await expect(page).toHaveURL(`/${slug}/plans`)
  await expect(page.getByRole('heading', { level: 1, name: 'Handlingsplaner' })).toBeVisible()
  const session = (await context.cookies()).find(({ name }) => name.endsWith('samlad-session'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
})

test('an address without an account is told where to turn, and gets no session', async ({
  page,
  context,
}) => {
  await page.goto('/login')
  await signInAt(page, 'nyanstalld@kalmar.example')
  await expect(page).toHaveURL(/\/login\?error=unknown_account/)
  await expect(page.getByRole('alert').filter({ hasText: 'Be kommunens administratör' })).toBeVisible()
  expect((await context.cookies()).some(({ name }) => name.endsWith('samlad-session'))).toBe(false)
})

test('an address that the provider has not verified opens nobody’s account', async ({ page }) => {
  await page.goto('/login')
  await signInAt(page, `unverified:${emailOf('samordnare', slug)}`)
  await expect(page).toHaveURL(/\/login\?error=unknown_account/)
})

test('an answer that was never asked for is refused', async ({ page }) => {
  await page.goto('/api/auth/callback/oidc?code=stolen&state=made-up')
  await expect(page).toHaveURL(/\/login\?.*error=OAuthCallback/)
  await expect(page.getByRole('alert').filter({ hasText: 'Inloggningen avbröts' })).toBeVisible()
})
