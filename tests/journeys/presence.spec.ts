import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { addMeasure, draftPath, expect, expectAccessible, test } from '@/tests/support/journey'

/** Two people with the same plan open: each sees where the other writes, and what the other saves. */
const slug = 'stockholm'
test.use({ municipality: slug })
const quiet = 'kalmar'

test.describe.configure({ timeout: 120_000 })
test.skip(({ isMobile }) => isMobile, 'a plan is one, and the widths would be each other’s colleagues')

const colleagues = (page: Page) =>
  page.getByRole('list', { name: 'Fler i planen just nu' }).getByRole('listitem')
const saved = (page: Page) =>
  expect(page.locator('tr[data-editing] span[role=status]')).toHaveText(/^Sparat /)

test('who reads sees who else is here, and what a colleague saves, without reloading or moving', async ({
  pageOf,
}) => {
  const [reader, writer] = [
    await pageOf('styrelse', { municipality: quiet }),
    await pageOf('samordnare', { municipality: quiet }),
  ]
  const { plans } = await (await reader.request.get(`/api/${quiet}/plans?state=in_force`)).json()
  const path = `/${quiet}/plans/${plans[0].id}`
  await reader.goto(path)
  await writer.goto(path)
  await expect(colleagues(reader)).toHaveText([/, läser$/])
  await expect(colleagues(writer)).toHaveText([/, läser$/])
  await expectAccessible(reader)

  const row = reader.locator('tr[id^=atgard-]').last()
  await row.scrollIntoViewIfNeeded()
  const before = (await row.boundingBox())?.y
  const link = await row.getByRole('link').first().getAttribute('href')
  await writer.goto(link ?? '')
  const status = (await writer.getByLabel('Status nu').inputValue()) === 'cancelled' ? 'done' : 'cancelled'
  await writer.getByLabel('Status nu').selectOption(status)
  await writer.getByLabel('Hur går det?').fill('Prov av det som händer nu')
  await writer.getByRole('button', { name: 'Spara uppföljningen' }).click()
  await expect(row).toContainText(status === 'done' ? 'Klar' : 'Utgår')
  await expect(reader.getByText(/^Ändrat nu av .+ i [\d.]+$/)).toBeVisible()
  await expect(row).toHaveAttribute('data-changed', /^Ändrat nu av /)
  expect((await row.boundingBox())?.y).toBe(before)
  await expect(colleagues(reader)).toHaveCount(0)
})

test('what is being typed stays when a colleague saves, and who has the same row open is told at once', async ({
  pageOf,
}) => {
  const [mine, theirs] = [await pageOf('samordnare'), await pageOf('strateg')]
  const address = await addMeasure(mine, slug, `Prov ${randomUUID()}`)
  await theirs.goto(address)
  await expect(mine.locator('tr[data-editing]')).toHaveAttribute('data-writer', / skriver här$/)
  const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })

  // Half a word in a field that is not saved, because it cannot be: the page must not be read anew under it.
  await field(mine, 'Åtgärd').fill('')
  await field(theirs, 'Ansvarig').fill('Kollegans enhet')
  await field(theirs, 'Ansvarig').blur()
  await saved(theirs)
  await expect(mine.getByText(/^Ändrat nu av /)).toBeVisible()
  await field(mine, 'Syfte').pressSequentially('Halvskriven men', { delay: 30 })
  await expect(field(mine, 'Åtgärd')).toHaveValue('')
  await field(mine, 'Åtgärd').fill('Prov igen')
  await expect(field(mine, 'Ansvarig')).toHaveValue('Kollegans enhet')
  await expect(field(mine, 'Syfte')).toHaveValue('Halvskriven men')
  await saved(mine)

  // Nothing unsaved: the colleague's text comes into the field, and it is said by whom.
  await expect(field(theirs, 'Syfte')).toHaveValue('Halvskriven men')
  await expect(
    theirs
      .locator('tr[data-editing]')
      .getByText(/ ändrade .*Syfte.* \d\d\.\d\d\./)
      .first(),
  ).toBeVisible()
  await mine.reload()
  await expect(field(mine, 'Syfte')).toHaveValue('Halvskriven men')
})

test('who may not read the plan gets no stream', async ({ pageOf }) => {
  const path = await draftPath(await pageOf('samordnare'), slug)
  const stranger = await pageOf('styrelse')
  expect((await stranger.request.get(`/api${path}/live`)).status()).toBe(404)
  await stranger.context().clearCookies()
  expect((await stranger.request.get(`/api${path}/live`)).status()).toBe(401)
})
