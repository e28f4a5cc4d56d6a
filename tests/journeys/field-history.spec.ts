import { addMeasure, expect, expectSound, test } from '@/tests/support/journey'

/** Nothing that a plan has said is lost: what a field said before is found, and put back. */
const slug = 'stockholm'
test.use({ municipality: slug })
test.describe.configure({ timeout: 120_000 })

test('a field that was changed twice tells both, and the first is put back', async ({ pageOf, isMobile }) => {
  test.skip(isMobile, 'the same list, narrower')
  const page = await pageOf('samordnare')
  const plan = (await addMeasure(page, slug, 'Minns vad som stod')).replace(/[?#].*/, '')
  const measureId = new URL(page.url()).searchParams.get('edit')
  const purpose = page.getByLabel('Syfte', { exact: true })
  for (const text of ['Det första syftet', 'Det andra syftet']) {
    await purpose.fill(text)
    await purpose.blur()
    await expect(page.locator('tr[data-editing] span[role=status]').first()).toHaveText(/^Sparat \d\d\.\d\d$/)
  }
  await page.goto(`${plan}/measures/${measureId}`)
  await page.getByRole('link', { name: 'Se vad som stod förut' }).click()
  await page.waitForURL(/\/history\?measure=/)
  const changes = page.getByRole('listitem').filter({ hasText: 'Syfte' })
  await expect(changes).toHaveCount(2)
  await expect(changes.nth(0).locator('del')).toHaveText('första')
  await expect(changes.nth(0).locator('ins')).toHaveText('andra')
  await expect(changes.nth(1).locator('ins')).toHaveText('Det första syftet')
  await expectSound(page)

  await changes.nth(0).getByRole('button', { name: 'Återställ Syfte till det som stod förut' }).click()
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}#/)
  await expect(page.getByText('Det första syftet')).toBeVisible()
  await page.goto(`${plan}/history?measure=${measureId}`)
  await expect(changes).toHaveCount(3)
  await expect(changes.nth(0).locator('ins')).toHaveText('första')
})
