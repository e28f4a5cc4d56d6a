import { expect, expectAccessible, test } from '@/tests/support/journey'

/** From what is late to a letter that is written, and the one press that answers it. */
const slug = 'stockholm'
test.use({ municipality: slug })

test.describe.configure({ timeout: 180_000 })

test('the strategist reminds a committee once, and the letter stands in the outbox', async ({
  pageOf,
  isMobile,
}) => {
  test.skip(isMobile, 'a committee is reminded once a day')
  const page = await pageOf('strateg')
  await page.goto(`/${slug}/overview?show=late`)
  await page.getByRole('link', { name: /^Påminn Norrmalm/ }).click()
  await page.waitForURL(/\/overview\/[0-9a-f-]{36}#remind/)
  await expectAccessible(page)
  await page.getByLabel('Några ord till').fill('Hur går det?')
  await page.getByRole('button', { name: 'Påminn', exact: true }).dblclick()
  await expect(page.getByText('Påmind i dag')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Påminn', exact: true })).toHaveCount(0)

  const admin = await pageOf('admin')
  await admin.goto(`/${slug}/admin/outbox`)
  // Norrmalm has two coordinators, and two presses of the button are one reminder.
  const letters = admin.getByRole('row').filter({ hasText: 'Hur går det?' })
  await expect(letters).toHaveCount(2)
  await letters.first().getByText('Läs brevet').click()
  await expect(letters.first().getByText('Hur går det?')).toBeVisible()
  await expectAccessible(admin)

  const coordinator = await pageOf('samordnare')
  await coordinator.goto(`/${slug}`)
  await coordinator.getByRole('link', { name: /^Aviseringar \(/ }).click()
  await coordinator.waitForURL(/\/notifications$/)
  await expect(coordinator.getByText('Du har påmints om det som är försenat här.')).toBeVisible()
  await expectAccessible(coordinator)
})

test('a follow-up that is missing is answered with one press on the start page', async ({
  pageOf,
  isMobile,
}) => {
  test.skip(isMobile, 'the demo has one measure that nobody has followed up')
  const page = await pageOf('samordnare')
  await page.goto(`/${slug}`)
  const need = page.getByRole('listitem').filter({ hasText: 'Saknar uppföljning' }).first()
  const title = (await need.getByRole('heading').textContent()) ?? ''
  await expectAccessible(page)
  await need.getByRole('button', { name: `Ingen ändring: ${title}` }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Saknar uppföljning' })).toHaveCount(0)
  await page.goto(`/${slug}/measures?text=${encodeURIComponent(title)}`)
  await page.getByRole('link', { name: title, exact: true }).click()
  await page.waitForURL(/\/measures\/[0-9a-f-]{36}$/)
  await expect(page.getByText('Ingen ändring.')).toBeVisible()
  await expectAccessible(page)
})
