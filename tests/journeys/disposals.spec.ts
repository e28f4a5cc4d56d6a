import { expect, expectSound, test } from '@/tests/support/journey'

/** From what has reached the end of its time to the certificate, by two hands. */
const slug = 'kalmar'
test.use({ municipality: slug })

test('old reports are destroyed by two people, and the certificate is kept', async ({ pageOf, isMobile }) => {
  test.skip(isMobile, 'what is destroyed is destroyed once')
  const officer = await pageOf('dso')
  await officer.goto(`/${slug}/disposals`)
  await expect(officer.getByText('En handling har gallringsstopp.')).toBeVisible()
  await officer.getByRole('button', { name: 'Ta fram gallringslista' }).click()
  await officer.waitForURL(/\/disposals\/[0-9a-f-]{36}$/)
  const rows = officer.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(3)
  await expectSound(officer)
  await officer.getByRole('button', { name: 'Föreslå gallring' }).dblclick()
  await expect(officer.getByText('Du har själv föreslagit listan.')).toBeVisible()
  await expect(officer.getByRole('button', { name: 'Godkänn och förstör' })).toHaveCount(0)

  const administrator = await pageOf('admin')
  await administrator.goto(officer.url())
  await administrator.getByRole('button', { name: 'Godkänn och förstör' }).click()
  await expect(administrator.getByText('Kryssa i att du har gått igenom listan.').first()).toBeVisible()
  await administrator.getByLabel('Jag har gått igenom listan.').check()
  await administrator.getByRole('button', { name: 'Godkänn och förstör' }).click()
  await expect(administrator.getByText('2 handlingar förstördes')).toBeVisible({ timeout: 15_000 })
  await expectSound(administrator)

  const download = administrator.waitForEvent('download')
  await administrator.getByRole('link', { name: 'Hämta PDF', exact: true }).click()
  expect((await download).suggestedFilename()).toMatch(/^gallringsprotokoll-kalmar.*\.pdf$/)
  await officer.goto(`/${slug}/disposals`)
  await expect(officer.getByText('Inget behöver gallras nu.')).toBeVisible()
})
