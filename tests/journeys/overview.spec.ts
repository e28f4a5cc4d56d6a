import type { Page } from '@playwright/test'
import type { DemoRole } from '@/tests/support/demo'
import { expect, expectSound, test } from '@/tests/support/journey'

const slug = 'stockholm'
test.use({ municipality: slug })
const overview = `/${slug}/overview`

/** Tabs until the link with this name has the focus, as one does who has no mouse. */
async function tabTo(page: Page, name: string) {
  const wanted = page.getByRole('link', { name, exact: true }).first()
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((link) => link === document.activeElement)) return
  }
  throw new Error(`no way by keyboard to ${name}`)
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

test('the board drills from city to committee to measure by keyboard', async ({ pageOf }) => {
  test.slow()
  const page = await pageOf('styrelse')
  await page.goto(`/${slug}`)
  await expect(page.getByRole('heading', { name: 'Det som är sent' })).toBeVisible()
  await tabTo(page, 'Läget')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Läget i Stockholms stad')).toBeVisible()
  await expect(page.getByText(/nämnder och bolag har något som är försenat: .*samordnare/)).toBeVisible()
  await expectSound(page)

  await tabTo(page, 'Farsta stadsdelsnämnd')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Farsta stadsdelsnämnd')).toBeVisible()
  await expect(page.getByText(/^Försenat: två av 4 åtgärder\./)).toBeVisible()
  await expectSound(page)

  await tabTo(page, 'Stöd till lärare efter en händelse')
  await page.keyboard.press('Enter')
  await expect(heading(page, /Stöd till lärare efter en händelse/)).toBeVisible()
})

test('a figure leads to its rows, and the filter stands in the address', async ({ pageOf }) => {
  const page = await pageOf('styrelse')
  await page.goto(overview)
  const all = await page.getByRole('rowheader').count()
  await page.getByLabel('Visa', { exact: true }).selectOption({ label: 'Bara det som är försenat' })
  await page.getByRole('button', { name: 'Visa urvalet' }).click()
  await page.waitForURL(/show=late/)
  const matrix = page.getByRole('table', {
    name: 'Nämnder och bolag: samordnare, handlingsplan och åtgärder',
  })
  const late = matrix.getByRole('row').filter({ has: page.getByRole('rowheader') })
  expect(await late.count()).toBeLessThan(all)
  await expect(late.first()).toHaveAttribute('data-mark', 'late')

  const farsta = matrix.getByRole('row', { name: /Farsta/ })
  await farsta.getByRole('link', { name: '2', exact: true }).first().click()
  await page.waitForURL(/standing=late/)
  await expect(page.getByRole('link', { name: 'Försenade 2' })).toHaveAttribute('aria-current', 'page')
  const measures = page.getByRole('table', { name: 'Åtgärder' })
  await expect(measures.getByText('Försenad')).toHaveCount(2)
})

test('charts say in words and in a table what they draw', async ({ pageOf }) => {
  const page = await pageOf('styrelse')
  await page.goto(overview)
  await expect(page.getByRole('img', { name: /^Staplar för \d+ nämnder och bolag/ })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Linje per månad/ })).toBeVisible()
  for (const summary of await page.getByText('Visa siffrorna som tabell').all()) await summary.click()
  await expect(page.getByRole('table', { name: 'Åtgärder per nämnd' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Åtgärder i tid' })).toBeVisible()
  await expectSound(page)
})

test('the board is told of a plan that is not decided, and cannot open it', async ({ pageOf }) => {
  const page = await pageOf('styrelse')
  await page.goto(overview)
  await page.getByRole('link', { name: 'Norrmalms stadsdelsnämnd' }).first().click()
  await expect(heading(page, 'Norrmalms stadsdelsnämnd')).toBeVisible()
  await expect(page.getByRole('row', { name: /^Plan 20\d\d–20\d\d.*Utkast/ })).toBeVisible()
  await expect(page.getByText(/åtgärder till står i en plan som inte är beslutad/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Rutin som försvårar värvning' })).toHaveCount(0)
})

test('the strategist sees the same facts and what to do next', async ({ pageOf }) => {
  const page = await pageOf('strateg')
  await page.goto(overview)
  const steps = page.getByRole('region', { name: 'Gör härnäst' })
  await expect(
    steps
      .getByRole('link', { name: 'Utse en samordnare i Bromma stadsdelsnämnd' })
      .or(steps.getByText('finns i tabellen ovanför'))
      .first(),
  ).toBeVisible()
  await expect(
    steps.getByText(/^Vakant sedan .* Utan samordnare finns ingen att påminna\.$/).first(),
  ).toBeVisible()
  await expect(steps.getByRole('link', { name: /^Påminn .* om .* försenad/ }).first()).toBeVisible()
  await expectSound(page)
  await page.goto(`/${slug}`)
  await expect(
    page.getByRole('region', { name: 'Behöver dig nu' }).getByRole('listitem').first(),
  ).toContainText('Försenad')
})

test('the same facts come as JSON, and nobody else gets them', async ({ pageOf }) => {
  const board = await pageOf('styrelse')
  const answer = await board.request.get(`/api/${slug}/overview?show=late`)
  const view = await answer.json()
  expect(view.committees.every(({ late }: { late: boolean }) => late)).toBe(true)
  expect(view.summary.committees).toBeGreaterThan(view.committees.length)
  const teacher = await pageOf('personal')
  expect((await teacher.request.get(`/api/${slug}/overview`)).status()).toBe(404)
  expect((await teacher.goto(overview))?.status()).toBe(404)
})

const starts: [DemoRole, string | RegExp][] = [
  ['strateg', 'Behöver dig nu'],
  ['samordnare', 'Behöver dig nu'],
  ['namnd', 'Behöver dig nu'],
  ['styrelse', 'Det som är sent'],
  ['personal', 'Orolig för någon?'],
  ['socialsekreterare', 'Behöver dig nu'],
  ['stodfunktion', 'Orolig för någon?'],
  ['polis', 'Orolig för någon?'],
  ['dso', 'Senaste läsningar av orosanmälningar'],
  ['admin', 'Det du kan göra här'],
]

for (const [role, first] of starts) {
  test(`${role} starts where the work is`, async ({ pageOf }) => {
    const page = await pageOf(role)
    await page.goto(`/${slug}`)
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(first)
    await expectSound(page)
  })
}

test('the coordinator goes from the start page to the late measure', async ({ pageOf }) => {
  const page = await pageOf('samordnare')
  await page.goto(`/${slug}`)
  const late = page.getByRole('region', { name: 'Behöver dig nu' }).getByRole('listitem').first()
  await expect(late).toContainText(/Försenad|Saknar uppföljning/)
  const title = (await late.getByRole('heading').textContent()) ?? ''
  await late.getByRole('link', { name: `Följ upp: ${title}` }).click()
  await expect(heading(page, new RegExp(title))).toBeVisible()
})
