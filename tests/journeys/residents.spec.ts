import { faultsOn } from '@/tests/support/axe'
import { visitor } from '@/tests/support/demo'
import { tinyPng } from '@/tests/support/good-files'
import { expect, expectAccessible, test } from '@/tests/support/journey'
import { manyPayloads, packed } from '@/tests/support/many-payloads'
import { payloads } from '@/tests/support/payloads'
import { asBrowser, readForm, sendForm } from '@/tests/support/raw-form'

/** A resident: anonymous, in Arabic, on a phone; and what the public pages do with texts that want to be scripts. */
const slug = 'orebro'
test.use({ municipality: slug })

const phone = { viewport: { width: 390, height: 844 }, isMobile: true }

test('a resident reports in Arabic without a name, and answers the case worker’s question later with the code', async ({
  browser,
  baseURL,
  pageOf,
  isMobile,
}) => {
  test.skip(isMobile, 'it is a phone of its own')
  const context = await browser.newContext({ baseURL, ...phone })
  const resident = await context.newPage()
  await resident.goto(`/${slug}/public?lang=ar`)
  await expect(resident.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(resident.locator('html')).toHaveAttribute('lang', 'ar')
  await resident.getByRole('link', { name: 'أخبرنا بما يقلقك' }).click()
  await expect(resident).toHaveURL(/\/public\/concern\?lang=ar$/)
  await expectAccessible(resident)
  const story = `قال جاري عدة مرات إن العنف هو الطريق الصحيح ${crypto.randomUUID().slice(0, 8)}`
  await resident.locator('#danger-no').check()
  await resident.locator('#observed').fill(story)
  await resident.locator('#subject-child').check()
  await resident.locator('#name').fill('الشاب في البيت المجاور')
  await resident.locator('#areaId').selectOption({ index: 1 })
  const area = (await resident.locator('#areaId option:checked').textContent())?.trim() ?? ''
  await resident
    .locator('#files')
    .setInputFiles({ name: 'صورة.png', mimeType: '', buffer: Buffer.from(tinyPng) })
  await resident.locator('#identity-anonymous').check()
  await expect(resident.locator('#reporterName')).toBeHidden()
  await expect(resident.locator('[name=proof]')).not.toHaveValue('')
  // Nobody writes all this in three seconds.
  await resident.waitForTimeout(3_000)
  await resident.getByRole('button', { name: 'إرسال' }).click()
  const code = ((await resident.locator('[data-code]').textContent()) ?? '').trim()
  expect(code).toMatch(/^(\w{4}-){3}\w{4}$/)
  expect(resident.url()).not.toContain(code)
  expect(await context.cookies()).toEqual([])

  const worker = await pageOf('socialsekreterare')
  await worker.goto(`/${slug}/concerns`)
  await worker
    .getByRole('row', { name: /Invånare|invånare/ })
    .first()
    .getByRole('link')
    .first()
    .click()
  await worker.getByRole('button', { name: 'Ta emot' }).click()
  await expect(worker.getByText(story)).toBeVisible()
  await expect(worker.getByText(area, { exact: true })).toBeVisible()
  await expect(worker.getByRole('link', { name: 'صورة.png' })).toBeVisible()
  await worker.getByLabel('Fråga till den som anmälde').fill('هل رأيت ذلك بنفسك؟')
  await worker.getByRole('button', { name: 'Skicka frågan' }).click()
  await expect(worker.locator('#dialogue li')).toHaveCount(1)

  await resident.goto(`/${slug}/public/follow-up?lang=ar`)
  await resident.locator('#code').fill(code.toLowerCase())
  await resident.getByRole('button', { name: 'فتح' }).click()
  await expect(resident.getByText('هل رأيت ذلك بنفسك؟')).toBeVisible()
  await resident.locator('#message').fill('نعم، رأيته بنفسي')
  await resident.getByRole('button', { name: 'إرسال' }).click()
  await expect(resident.locator('main ol li')).toHaveCount(2)
  expect(await faultsOn(resident)).toEqual([])
  await worker.reload()
  await expect(worker.locator('#dialogue').getByText('نعم، رأيته بنفسي')).toBeVisible()
  await context.close()
})

test('without scripts and cookies a report goes the same way, and a text that wants to be a script is read as text', async ({
  browser,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile, 'the width of the window changes nothing here')
  const client = await visitor(baseURL, slug)
  const headers = asBrowser(baseURL)
  const everything = payloads.join('\n')
  const form = await readForm(client, `/${slug}/public/concern`, 'observed')
  const values = {
    ...{ danger: 'no', observed: everything, observedWhen: payloads[0] ?? '', subject: 'child' },
    ...{
      name: payloads[1] ?? '',
      whereabouts: payloads[2] ?? '',
      identity: 'named',
      reporterName: payloads[4] ?? '',
    },
  }
  // A form that comes back says everything again: more than a hundred texts in each of its fields.
  const page = await (await browser.newContext({ baseURL, javaScriptEnabled: true })).newPage()
  const lines = ['observedWhen', 'name', 'whereabouts', 'reporterName', 'reporterPhone', 'areaId', 'language']
  for (const text of packed(300)) {
    const everywhere = Object.fromEntries(lines.map((name) => [name, text]))
    const given = { ...values, ...everywhere, observed: manyPayloads.join('\n'), subject: '' }
    const refused = await sendForm(client, form, { values: given, headers })
    await page.setContent(await refused.text())
    expect(await page.evaluate(() => 'hit' in window)).toBe(false)
    expect(await page.locator('#name').inputValue()).toBe(text)
    expect(await page.locator('#observed').inputValue()).toContain(manyPayloads.at(-1) ?? '')
  }
  const sent = await sendForm(client, form, { values, headers })
  expect(sent.status()).toBe(200)
  expect(sent.headers()['set-cookie']).toBeUndefined()
  expect(await sent.text()).toMatch(/data-code="">([0-9A-Z]{4}-){3}[0-9A-Z]{4}</)
  await page.context().close()
})
