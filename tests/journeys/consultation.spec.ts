import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from '@/tests/support/journey'

/** From the invitation on the start page to the answer in the report: the police comment, the strategist responds. */
const slug = 'stockholm'
test.use({ municipality: slug })

const threadWith = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text })

test('the police comment without scripts, the strategist responds, and the police read it', async ({
  pageOf,
}) => {
  const said = `Stäm av med oss före sommaren (${test.info().project.name} ${Date.now()})`
  const plain = await pageOf('polis', { javaScriptEnabled: false })
  await plain.goto(`/${slug}`)
  await plain
    .getByRole('link', { name: /Handlingsplan mot våldsbejakande extremism 2026–2027/ })
    .first()
    .click()
  await expect(plain).toHaveURL(/\/consultation$/)
  const place = new URL(plain.url()).pathname
  await plain.getByLabel('Vad gäller synpunkten?').selectOption({ label: '2 Lägesbild och behov' })
  await plain.getByLabel('Synpunkt', { exact: true }).fill(said)
  await plain.getByRole('button', { name: 'Lämna synpunkten' }).click()
  await expect(plain).toHaveURL(/#synpunkt-/)
  await expect(threadWith(plain, said)).toBeVisible()
  await expect(plain.getByText('Vi hinner inte fotografera allt.')).toHaveCount(0)

  const page = await pageOf('strateg')
  await page.goto(`${place}?show=open`)
  await threadWith(page, said)
    .getByRole('link', { name: /^Ta ställning/ })
    .click()
  await expect(page).toHaveURL(/answer=/)
  await threadWith(page, said).getByText('Ja, planen ändras').click()
  await page.getByRole('button', { name: 'Spara ställningstagandet' }).click()
  await expect(page.getByText('Skriv varför.').first()).toBeVisible()
  await page.getByLabel('Varför?').fill('Vi lägger in en avstämning i maj.')
  await page.getByRole('button', { name: 'Spara ställningstagandet' }).click()
  await expect(page).toHaveURL(/#synpunkt-/)
  await expect(threadWith(page, said)).toContainText('Följs. Vi lägger in en avstämning i maj.')
  await expectAccessible(page)

  await plain.goto(place)
  await expect(threadWith(plain, said)).toContainText('Vi lägger in en avstämning i maj.')
})

test('a number that looks personal is pointed out while it is typed, and stops nothing', async ({
  pageOf,
}) => {
  test.skip(test.info().project.name === 'phone', 'one width is enough')
  const page = await pageOf('strateg')
  await page.goto(`/${slug}/plans`)
  await page
    .getByRole('link', { name: /Kungsholmens stadsdelsnämnd/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Samråd', exact: true }).click()
  await expect(page).toHaveURL(/\/consultation$/)
  await page.getByLabel('Synpunkt', { exact: true }).pressSequentially('Gäller 189001019802')
  await expect(page.getByText('Texten ser ut att innehålla ett personnummer.')).toBeVisible()
})
