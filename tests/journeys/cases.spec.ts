import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/journey'

/** Social services and the police around one person: for as long as consent holds, and not a request longer. */
const slug = 'stockholm'
test.use({ municipality: slug })

/** Every consent that holds, one after the other. */
async function withdrawAll(page: Page, place: string) {
  await page.goto(place)
  const forms = page.locator('form').filter({ hasText: 'Återkalla samtycket' })
  for (let left = await forms.count(); left > 0; left -= 1) {
    await forms.first().getByText('Återkalla samtycket').click()
    await forms.first().getByRole('button', { name: 'Återkalla nu' }).click()
    await expect(forms).toHaveCount(left - 1)
  }
}

test('consent withdrawn mid-case cuts off the police on the next request', async ({ pageOf }) => {
  test.skip(test.info().project.name === 'phone', 'the forms are the same at every width')
  const list = `/${slug}/cases`
  const plain = await pageOf('socialsekreterare', { javaScriptEnabled: false })
  await plain.goto(list)
  await plain.getByRole('row').filter({ hasText: 'Social insatsgrupp' }).getByRole('link').click()
  await expect(plain.getByText('Selma Vikholm')).toBeVisible()
  const place = new URL(plain.url()).pathname

  // What an earlier try may have left.
  await withdrawAll(plain, place)
  const police = await pageOf('polis', { javaScriptEnabled: false })
  expect((await police.goto(place))?.status()).toBe(404)

  // Without scripts: a child of fifteen must be asked too.
  const participants = plain.locator('#deltagare')
  const record = async (givers: string[]) => {
    const form = participants.locator('form').filter({ hasText: 'Anteckna samtycke' })
    const fields = form.locator('details')
    if ((await fields.getAttribute('open')) === null) await form.getByText('Anteckna samtycke').click()
    await form.getByLabel('Ändamål').fill('Samordna stödet')
    for (const giver of givers) await form.getByLabel(giver).check()
    await form.getByLabel('Skriftligt').check()
    await form.getByLabel('Möten').check()
    const month = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
    await form.getByLabel('Till och med').fill(month)
    await form.getByRole('button', { name: 'Spara samtycket' }).click()
  }
  await record(['Vårdnadshavare 1'])
  await expect(plain.getByText('Från 15 år måste den unga själv samtycka.').first()).toBeVisible()
  await record(['Personen själv'])
  await expect(plain).toHaveURL(/#deltagare$/)

  await police.goto(list)
  await expect(police.locator(`a[href="${place}"]`)).toBeVisible()
  await police.goto(place)
  await expect(police.getByText('Selma Vikholm')).toBeVisible()
  await expect(police.getByRole('heading', { name: 'Möten' })).toBeVisible()
  await expect(police.getByRole('heading', { name: 'Anteckningar' })).toHaveCount(0)
  expect(await police.content()).not.toContain('Katja Vikholm')

  await withdrawAll(plain, place)
  await expect(participants).toContainText('Återkallat av personen själv.')

  expect((await police.reload())?.status()).toBe(404)
  expect(await police.content()).not.toContain('Vikholm')
  await police.goto(list)
  await expect(police.locator(`a[href="${place}"]`)).toHaveCount(0)
})
