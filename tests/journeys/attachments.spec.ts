import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { photo, secretPlace } from '@/tests/support/good-files'
import { expect, expectSound, test } from '@/tests/support/journey'

/** A file on a measure: added, fetched and taken away; the test leaves the measure as it was. */
const slug = 'stockholm'
test.use({ municipality: slug })

const attachmentsIn = (page: Page) => page.locator('#bilagor')

async function openMeasure(page: Page): Promise<Page> {
  // A draft that no other journey writes in.
  const { plans } = await (await page.request.get(`/api/${slug}/plans?state=draft`)).json()
  const { id } = plans.find(({ committee }: { committee: string }) => !committee.startsWith('Norrmalm'))
  const { sections } = await (await page.request.get(`/api/${slug}/plans/${id}`)).json()
  const measures = sections.flatMap((section: { measures?: { id: string }[] }) => section.measures ?? [])
  await page.goto(`/${slug}/plans/${id}/measures/${measures[0].id}`)
  await expect(page.getByRole('heading', { level: 2, name: 'Bilagor' })).toBeVisible()
  return page
}

async function give(page: Page, name: string, buffer: Buffer) {
  await page.getByLabel('Lägg till en bilaga').setInputFiles({ name, mimeType: 'application/pdf', buffer })
  await page.getByRole('button', { name: 'Lägg till bilagan' }).click()
}

async function remove(page: Page, name: string) {
  const row = attachmentsIn(page).getByRole('row').filter({ hasText: name })
  await row.locator('summary').click()
  await row.getByRole('button', { name: `Ta bort bilagan ${name}` }).click()
  await expect(page).toHaveURL(/attachment=removed/)
  await expect(attachmentsIn(page).getByText('Bilagan är borttagen.')).toBeVisible()
  await expect(attachmentsIn(page).getByRole('link', { name })).toHaveCount(0)
}

test('a picture is added without what it knew, fetched as a file and taken away', async ({
  pageOf,
  isMobile,
}) => {
  test.skip(isMobile, 'the files are the same')
  const page = await openMeasure(await pageOf('strateg'))
  const { request } = page.context()
  // A second try must not meet what the first left.
  const name = `Torget i maj ${test.info().retry}.pdf`
  await give(page, name, Buffer.from(await photo('jpeg')))
  await expect(attachmentsIn(page).getByRole('status')).toContainText('finns nu bland bilagorna')
  const link = attachmentsIn(page).getByRole('link', { name: `${name}.jpg` })
  await expect(link).toBeVisible()
  await expectSound(page)

  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe(`${name}.jpg`)
  expect((await readFile(await download.path())).includes(secretPlace)).toBe(false)
  const address = (await link.getAttribute('href')) as string
  const headers = (await request.get(address)).headers()
  expect(headers).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
  expect(headers['content-disposition']).toMatch(/^attachment; /)
  expect(headers['content-security-policy']).toContain('sandbox')
  expect((await request.get(address.replace(`/${slug}/`, '/orebro/'))).status()).toBe(404)
  expect((await request.get(address.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).status()).toBe(404)
  await remove(page, `${name}.jpg`)
  expect((await request.get(address)).status()).toBe(404)
})

test('without JavaScript a page in disguise is refused beside the field, and a text is kept', async ({
  pageOf,
  isMobile,
}) => {
  test.skip(isMobile, 'the words are the same at every width')
  const page = await openMeasure(await pageOf('strateg', { javaScriptEnabled: false }))
  await give(page, 'rapport.pdf', Buffer.from('<!doctype html><script>alert(1)</script>'))
  await expect(page.getByLabel('Lägg till en bilaga')).toHaveAccessibleDescription(/inte av ett slag/)
  const name = `Minnesanteckning ${test.info().retry}.txt`
  await give(page, name, Buffer.from('Kom ihåg 🌻'))
  await expect(attachmentsIn(page).getByRole('link', { name })).toBeVisible()
  await remove(page, name)
})
