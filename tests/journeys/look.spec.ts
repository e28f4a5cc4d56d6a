import { pdfOf, photo } from '@/tests/support/good-files'
import { expect, expectSound, test } from '@/tests/support/journey'

/** The municipality's mark, changed by its administrator; in a municipality whose files no other journey reads. */
test.use({ municipality: 'norrvik' })

test('a logotype is refused when it is no picture, and shown where it will stand when it is', async ({
  pageOf,
  isMobile,
}) => {
  test.skip(isMobile, 'the words are the same at every width')
  const page = await pageOf('admin')
  await page.goto('/norrvik/admin')
  await page.getByRole('link', { name: 'Logotyp och färg' }).click()
  await page.waitForURL(/\/admin\/look$/)
  await expectSound(page)
  const give = async (buffer: Buffer) => {
    await page.getByLabel('Ny logotyp').setInputFiles({ name: 'logga.png', mimeType: 'image/png', buffer })
    await page.getByRole('button', { name: 'Spara logotypen' }).click()
  }
  await give(Buffer.from(pdfOf()))
  await expect(page.getByLabel('Ny logotyp')).toHaveAccessibleDescription(
    /PNG eller JPEG.*Logotypen ska vara/s,
  )
  await give(Buffer.from(await photo('png')))
  await expect(page.getByText('Logotypen är sparad.')).toBeVisible()
  await expect(page.getByRole('img', { name: /, logotyp$/ })).toHaveAttribute('viewBox', '0 0 60 40')
})
