import type { Locator } from '@playwright/test'
import { expect, test } from '@/tests/support/journey'

const slug = 'orebro'
test.use({ municipality: slug })

/** What somebody needs who knows what has happened and has a phone with keys, or a stick in the mouth. */
const mostSeconds = 90
const mostStops = 40

/** Tab by tab, as one gets there without a finger or a mouse. */
async function tabTo(control: Locator) {
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await control.page().keyboard.press('Tab')
  }
  throw new Error(`${control} cannot be reached by the keyboard`)
}

test('a teacher files about a child on a phone by the keyboard alone', async ({ pageOf, isMobile }) => {
  test.skip(!isMobile, 'the phone is the narrow case of the same form')
  const page = await pageOf('personal')
  const button = (name: string) => page.getByRole('button', { name })
  const press = async (name: string) => {
    await tabTo(button(name))
    await page.keyboard.press('Enter')
  }
  const type = async (label: string, text: string) => {
    await tabTo(page.getByLabel(label))
    await page.keyboard.type(text, { delay: 15 })
  }
  const choose = async (label: string) => {
    await tabTo(page.getByLabel(label))
    await page.keyboard.press('Space')
  }
  await page.goto(`/${slug}/concerns/new`)
  const begun = Date.now()
  await press('Nej, fortsätt till anmälan')
  await page.waitForURL(/step=2/)
  await type(
    'Berätta med egna ord',
    'I tisdags visade en elev i nian en kniv för två klasskamrater och hotade dem.',
  )
  await type('När hände det?', 'I tisdags')
  await choose('Jag såg eller hörde det själv')
  await press('Fortsätt')
  await page.waitForURL(/step=3/)
  await choose('Under 18 år')
  await type('Namn eller beskrivning', 'Elev i 9B')
  await press('Fortsätt')
  await page.waitForURL(/step=4/)
  await press('Skicka anmälan')
  await page.waitForURL(/\/concerns\/[0-9a-f-]{36}$/)
  await expect(page.getByText(/^\d{4}-\d{4,}$/)).toBeVisible()
  expect((Date.now() - begun) / 1000).toBeLessThan(mostSeconds)
})
