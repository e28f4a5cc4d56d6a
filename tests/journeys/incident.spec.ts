import { photo } from '@/tests/support/good-files'
import { expect, expectSound, test } from '@/tests/support/journey'

/** Graffiti with a photo, from a telephone; the committee's coordinator ticks what is done about it. */
const slug = 'stockholm'
test.use({ municipality: slug })

test('a field worker reports from a phone, the coordinator ticks contractor and police', async ({
  pageOf,
  isMobile,
}) => {
  test.skip(!isMobile, 'it is a telephone that is at hand')
  const place = `Tegnérlunden, grinden ${test.info().retry} ${Date.now()}`
  const worker = await pageOf('personal')
  await worker.goto(`/${slug}/incidents/new`)
  await expectSound(worker)
  await worker.getByLabel('Vad är det för händelse?').selectOption('Klotter')
  const buffer = Buffer.from(await photo('jpeg'))
  await worker.getByLabel('Foto').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer })
  await worker.getByLabel('Var?').fill(`${place} ring 070-123 45 67`)
  await expect(worker.getByText('Det ser ut som ett telefonnummer.')).toBeVisible()
  await worker.getByRole('button', { name: 'Rapportera' }).click()
  await expect(worker.getByRole('main').getByRole('alert')).toContainText('telefonnummer')
  // The form came back, and the photo with it.
  await worker.getByLabel('Var?').fill(place)
  await worker.getByLabel('Område').selectOption({ label: '\u00a0\u00a0Vasastaden' })
  await worker.getByLabel('Det är rasistiskt eller hotfullt').check()
  await worker.getByRole('button', { name: 'Rapportera' }).click()
  await worker.waitForURL(/\/incidents\/[0-9a-f-]{36}\?told=1$/)
  await expect(worker.getByText('Händelsen är rapporterad. Tack.')).toBeVisible()
  await expect(worker.getByRole('img', { name: 'Foto 1 av 1' })).toBeVisible()
  await expectSound(worker)
  const address = worker.url().split('?')[0] ?? ''

  const coordinator = await pageOf('samordnare')
  await coordinator.goto(`/${slug}/incidents?text=${encodeURIComponent(place)}`)
  await coordinator.getByRole('link', { name: 'Klotter' }).click()
  await coordinator.waitForURL(address)
  await coordinator.getByRole('button', { name: 'Entreprenören är kontaktad' }).click()
  await expect(coordinator.getByRole('button', { name: 'Ångra: Entreprenör kontaktad' })).toBeVisible()
  await coordinator.getByRole('button', { name: 'Det är polisanmält' }).click()
  await expect(coordinator.getByRole('button', { name: 'Ångra: Polisanmält' })).toBeVisible()
  await expect(coordinator.getByText('Klottret ska vara borta')).toBeVisible()
  await expectSound(coordinator)
})
