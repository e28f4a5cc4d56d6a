import { demoPassword } from '@/tests/support/demo'
import { expect, expectSound, test } from '@/tests/support/journey'
import { asOwner, fileReport } from '@/tests/support/journey-desk'

/** A colleague's report, opened in need: with a reason, never in silence, and for an hour. */
const slug = 'stockholm'
test.use({ municipality: slug })
test.skip(({ isMobile }) => isMobile, 'the form is the same at every width')

test('a colleague breaks the glass, the officer is alarmed at once, and the hour ends it', async ({
  pageOf,
}) => {
  const secret = `Elev i 8A ${Date.now()}`
  const reporter = await pageOf('falt')
  const report = await fileReport(reporter.request, slug, secret)
  const address = `/${slug}/concerns/${report}`
  const holder = await pageOf('socialsekreterare')
  await holder.goto(`/${slug}/concerns?selected=${report}`)
  await holder.getByRole('button', { name: 'Ta emot' }).click()
  await holder.waitForURL(address)

  const colleague = await pageOf('socialsekreterare.hanna')
  expect((await colleague.goto(address))?.status()).toBe(404)
  await colleague.goto(`/${slug}/concerns?selected=${report}`)
  await colleague.getByRole('link', { name: 'Nödöppna' }).click()
  await colleague.waitForURL(`${address}/break-glass`)
  await expect(colleague.getByText('Anmälan finns hos Mikaela Sjögård')).toBeVisible()
  await expectSound(colleague)
  const open = colleague.getByRole('button', { name: 'Nödöppna', exact: true })
  await colleague.getByLabel('Ditt lösenord').fill(demoPassword)
  await open.click()
  await expect(colleague.getByText('Välj ett alternativ.').first()).toBeVisible()
  await colleague.getByLabel('Den som ansvarar är borta').check()
  await colleague.getByLabel('Berätta kort').fill('Skolan ringer och frågar vad som gäller i kväll.')
  await colleague.getByLabel('Ditt lösenord').fill(demoPassword)
  await open.click()
  await colleague.waitForURL(address)
  await expect(colleague.getByText(secret).first()).toBeVisible()
  await expect(colleague.getByText(/^Du läser med nödöppning till \d\d\.\d\d$/)).toBeVisible()
  await expect(colleague.getByRole('button', { name: /^Spara/ })).toHaveCount(0)

  const officer = await pageOf('dso')
  await officer.goto(`/${slug}/notifications`)
  const alarm = officer
    .getByRole('listitem')
    .filter({ hasText: 'En anmälan eller ett ärende har nödöppnats.' })
    .first()
  await alarm.getByRole('link').click()
  await officer.waitForURL(/\/audit\/glasses\/[0-9a-f-]{36}$/)
  await expect(officer.getByText('Skolan ringer och frågar vad som gäller i kväll.')).toBeVisible()
  await expectSound(officer)
  await expect(officer.getByText('Hanna Björkstad').first()).toBeVisible()
  expect(await officer.content()).not.toContain(secret)
  await holder.goto(`/${slug}/notifications`)
  await expect(holder.getByText('En kollega har nödöppnat något som du ansvarar för.').first()).toBeVisible()

  await asOwner(slug, [
    `UPDATE broken_glass SET opened_at = opened_at - interval '61 minutes', expires_at = expires_at - interval '61 minutes'
     WHERE record_id = '${report}'`,
  ])
  expect((await colleague.reload())?.status()).toBe(404)
  expect(await colleague.content()).not.toContain(secret)
})
