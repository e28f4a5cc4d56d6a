import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { signInBrowser } from '@/tests/support/demo'
import { expect, expectAccessible, test } from '@/tests/support/journey'

const slug = 'orebro'
test.use({ municipality: slug })
const concerns = `/${slug}/concerns`
const story = 'I tisdags visade en elev i nian bilder på vapen för två klasskamrater och hotade dem.'

const look = async (page: Page, heading: string) => {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}

async function tellStory(page: Page, secret: string) {
  await page.goto(`${concerns}/new`)
  await look(page, 'Är någon i fara just nu?')
  await page.getByRole('button', { name: 'Nej, fortsätt till anmälan' }).click()
  await look(page, 'Vad har du sett eller hört?')
  await page.getByLabel('Berätta med egna ord').fill(`${story} ${secret}`)
  await page.getByLabel('När hände det?').fill(`I tisdags ${secret}`)
  await page.getByLabel('Jag såg eller hörde det själv').check()
  await page.getByRole('button', { name: 'Fortsätt' }).click()
}

async function tellWho(page: Page, secret: string) {
  await look(page, 'Vem gäller det?')
  await page.getByLabel('Under 18 år').check()
  await page.getByLabel('Namn eller beskrivning').fill(`Elev i 9B ${secret}`)
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await look(page, 'Stämmer det här?')
}

const send = (page: Page) => page.getByRole('button', { name: 'Skicka anmälan' })

async function receiptOf(page: Page): Promise<{ id: string; number: string }> {
  await page.waitForURL(/\/concerns\/[0-9a-f-]{36}$/)
  await look(page, 'Anmälan är mottagen')
  const number = (await page.getByText(/^\d{4}-\d{4,}$/).textContent()) ?? ''
  return { id: page.url().split('/').at(-1) ?? '', number }
}

async function file(page: Page, secret: string) {
  await tellStory(page, secret)
  await tellWho(page, secret)
  await send(page).click()
  return receiptOf(page)
}

test('a teacher files, a case worker receives and reads, nobody else opens it', async ({ pageOf }) => {
  test.slow()
  const secret = randomUUID()
  const teacher = await pageOf('personal')
  await teacher.goto(`${concerns}/new`)
  await expect(teacher.getByRole('link', { name: 'Ring 112' })).toHaveAttribute('href', 'tel:112')
  await expect(teacher.getByRole('link', { name: '114 14' })).toHaveAttribute('href', 'tel:11414')
  await expectAccessible(teacher)
  await tellStory(teacher, secret)
  await expectAccessible(teacher)
  await tellWho(teacher, secret)
  await expect(teacher.getByText(secret).first()).toBeVisible()
  await expect(teacher.getByText('Du kan inte vara anonym i ditt arbete.')).toBeVisible()
  await expectAccessible(teacher)
  await teacher.getByLabel('Var arbetar du?').selectOption({ label: 'Grundskola' })
  await send(teacher).click()
  const { id, number } = await receiptOf(teacher)
  expect(await teacher.content()).not.toContain(secret)
  await expectAccessible(teacher)
  await teacher.goto(concerns)
  await expect(teacher.getByRole('row', { name: new RegExp(`${number}.*Mottagen`) })).toBeVisible()
  await expectAccessible(teacher)

  const worker = await pageOf('socialsekreterare')
  await worker.goto(`${concerns}/${id}`)
  await look(worker, 'Sidan finns inte')
  await worker.goto(concerns)
  await look(worker, 'Inkorg')
  await expectAccessible(worker)
  await worker.getByRole('link', { name: number }).click()
  await expect(worker.getByRole('heading', { level: 2, name: number })).toBeVisible()
  expect(await worker.content()).not.toContain(secret)
  await expectAccessible(worker)
  await worker.getByRole('button', { name: 'Ta emot' }).click()
  await look(worker, `Anmälan ${number}`)
  await expect(worker.getByText(`Elev i 9B ${secret}`)).toBeVisible()
  expect(await worker.title()).not.toContain(secret)
  expect(worker.url()).not.toContain(secret)
  await expectAccessible(worker)

  await teacher.goto(`${concerns}/${id}`)
  await expect(teacher.getByText('Under bedömning')).toBeVisible()
  expect(await teacher.content()).not.toContain(secret)
  for (const role of ['strateg', 'admin', 'styrelse', 'namnd', 'dso', 'samordnare'] as const) {
    const other = await pageOf(role)
    const answer = await other.goto(`${concerns}/${id}`)
    expect(answer?.status(), role).toBe(404)
    expect(await other.content(), role).not.toContain(secret)
    await other.context().close()
  }
})

test.describe('without JavaScript', () => {
  test('the form corrects, keeps and files', async ({ pageOf }) => {
    const secret = randomUUID()
    const teacher = await pageOf('personal', { javaScriptEnabled: false })
    await teacher.goto(`${concerns}/new`)
    await teacher.getByRole('button', { name: 'Jag har ringt, fortsätt till anmälan' }).click()
    await look(teacher, 'Vad har du sett eller hört?')
    await teacher.getByLabel('När hände det?').fill(`I går ${secret}`)
    await teacher.getByLabel('Någon annan berättade för mig').check()
    await teacher.getByRole('button', { name: 'Fortsätt' }).click()
    await expect(teacher.getByRole('main').getByRole('alert')).toContainText(
      'Beskriv vad personen har gjort eller sagt',
    )
    await expect(teacher.getByLabel('När hände det?')).toHaveValue(`I går ${secret}`)
    await teacher.getByLabel('Berätta med egna ord').fill(`${story} ${secret}`)
    await teacher.getByRole('button', { name: 'Fortsätt' }).click()
    await tellWho(teacher, secret)
    await teacher.getByRole('link', { name: /Ändra: Vad du såg/ }).click()
    await expect(teacher.getByLabel('Berätta med egna ord')).toHaveValue(`${story} ${secret}`)
    await teacher.getByRole('button', { name: 'Fortsätt' }).click()
    await expect(teacher.getByLabel('Namn eller beskrivning')).toHaveValue(`Elev i 9B ${secret}`)
    await teacher.getByRole('button', { name: 'Lägg till en person till' }).click()
    await look(teacher, 'Vem mer gäller det?')
    const address = teacher.getByLabel('Adress')
    await teacher.getByText('Personnummer, adress och tolk').click()
    await address.fill('Hemliga gatan 1')
    await teacher.getByLabel('Personen har skyddade personuppgifter').check()
    await expect(address).toBeHidden()
    await teacher.getByLabel('Under 18 år').check()
    await teacher.getByLabel('Namn eller beskrivning').fill(`Syskon ${secret}`)
    await teacher.getByRole('button', { name: 'Fortsätt' }).click()
    await expect(teacher.getByRole('main').getByRole('alert')).toContainText('Ta bort adressen')
    await address.fill('')
    await teacher.getByRole('button', { name: 'Fortsätt' }).click()
    await expect(teacher.getByText('Person 2 av 2', { exact: true })).toBeVisible()
    const oldTab = await teacher.context().newPage()
    await oldTab.goto(teacher.url().replace('step=4', 'step=2'))
    await send(teacher).click()
    const { id, number } = await receiptOf(teacher)
    await oldTab.getByRole('button', { name: 'Fortsätt' }).click()
    expect(await receiptOf(oldTab)).toEqual({ id, number })
    const worker = await pageOf('socialsekreterare', { javaScriptEnabled: false })
    await worker.goto(`${concerns}?tab=unassigned`)
    await expect(worker.getByRole('row', { name: new RegExp(number) })).toContainText('Fara just nu')
    await worker.getByRole('link', { name: number }).click()
    await worker.getByRole('button', { name: 'Ta emot' }).click()
    for (const text of [`Elev i 9B ${secret}`, `Syskon ${secret}`, 'Skriv inte ned och lämna inte ut'])
      await expect(worker.getByText(text)).toBeVisible()
  })

  test('an expired session leads to sign-in and back, with the last step kept', async ({ pageOf }) => {
    const secret = randomUUID()
    const teacher = await pageOf('personal', { javaScriptEnabled: false })
    await tellStory(teacher, secret)
    await look(teacher, 'Vem gäller det?')
    await teacher.context().clearCookies({ name: 'samlad-session' })
    await teacher.getByLabel('Namn eller beskrivning').fill('Elev i 9B')
    await teacher.getByRole('button', { name: 'Fortsätt' }).click()
    await look(teacher, 'Logga in')
    await signInBrowser(teacher.context(), 'personal', slug)
    await teacher.goto(decodeURIComponent(new URL(teacher.url()).searchParams.get('next') ?? ''))
    await teacher.getByRole('link', { name: 'Tillbaka' }).click()
    await expect(teacher.getByLabel('När hände det?')).toHaveValue(`I tisdags ${secret}`)
  })
})

test.describe('bad input', () => {
  const bad: [string, string, string][] = [
    ['ten thousand characters', 'a'.repeat(10_000), 'Texten är för lång'],
    [
      'an opinion',
      'Han är extremist',
      'En åsikt, en tro, ett ursprung eller kläder är inte i sig skäl till oro',
    ],
    ['emoji', '🔪'.repeat(60), 'Beskriv vad personen har gjort eller sagt'],
  ]
  test('is told beside the field, and stays', async ({ pageOf }) => {
    const teacher = await pageOf('personal')
    await teacher.goto(`${concerns}/new`)
    await teacher.getByRole('button', { name: 'Nej, fortsätt till anmälan' }).click()
    await look(teacher, 'Vad har du sett eller hört?')
    await teacher.getByRole('button', { name: 'Fortsätt' }).click()
    await expect(teacher.locator('#basis-error')).toContainText('Välj hur du vet det')
    await teacher.getByLabel('När hände det?').fill('I går')
    await teacher.getByLabel('Jag såg det på nätet').check()
    await teacher.getByRole('button', { name: 'Fortsätt' }).click()
    await expect(teacher.locator('#basis-error'), 'the first answer has given way').toHaveCount(0)
    await expect(teacher.locator('#observed-error')).toContainText(
      'Beskriv vad personen har gjort eller sagt',
    )
    for (const [what, text, message] of bad) {
      await teacher.getByLabel('Berätta med egna ord').fill(text)
      await teacher.getByRole('button', { name: 'Fortsätt' }).click()
      await expect(teacher.locator('#observed-error'), what).toContainText(message)
      await expect(teacher.getByLabel('Berätta med egna ord'), what).toHaveValue(text)
      await expect(teacher.getByLabel('Jag såg det på nätet'), what).toBeChecked()
    }
    await expectAccessible(teacher)
  })

  test('a script is only text, to the reporter and to the case worker', async ({ pageOf }) => {
    const secret = `<img src=x onerror="document.title='hijacked'"><script>document.title='hijacked'</script>${randomUUID()}`
    const teacher = await pageOf('personal')
    const { id, number } = await file(teacher, secret)
    const worker = await pageOf('socialsekreterare')
    await worker.goto(`${concerns}?selected=${id}`)
    await worker.getByRole('button', { name: 'Ta emot' }).click()
    await look(worker, `Anmälan ${number}`)
    await expect(worker.getByText(`Elev i 9B ${secret}`)).toBeVisible()
    expect(await worker.title()).not.toBe('hijacked')
  })
})

test.describe('drafts', () => {
  test('are kept while typing, continued and removed', async ({ pageOf }) => {
    const secret = randomUUID()
    const teacher = await pageOf('stodfunktion')
    await teacher.goto(`${concerns}/new`)
    await teacher.getByRole('button', { name: 'Nej, fortsätt till anmälan' }).click()
    await look(teacher, 'Vad har du sett eller hört?')
    const draft = new URL(teacher.url()).searchParams.get('draft') ?? ''
    const saved = teacher.waitForResponse((answer) => answer.request().method() === 'POST')
    await teacher.getByLabel('Berätta med egna ord').pressSequentially(`Han ${secret}`)
    await saved
    await expect(teacher.getByText(/^Sparat \d\d\.\d\d$/)).toBeVisible()
    await teacher.waitForLoadState('networkidle')

    await teacher.goto(concerns)
    expect(await teacher.content()).not.toContain(secret)
    const item = teacher.getByRole('listitem').filter({ has: teacher.locator(`a[href*="${draft}"]`) })
    await item.getByRole('link', { name: 'Fortsätt' }).click()
    await expect(teacher.getByLabel('Berätta med egna ord')).toHaveValue(`Han ${secret}`)

    const colleague = await pageOf('personal')
    const answer = await colleague.goto(`${concerns}/new?draft=${draft}&step=2`)
    expect(answer?.status()).toBe(404)
    expect(await colleague.content()).not.toContain(secret)

    await teacher.goto(concerns)
    await item.getByText('Ta bort', { exact: true }).click()
    await item.getByRole('button', { name: 'Ta bort utkastet' }).click()
    await expect(item).toHaveCount(0)
    expect((await teacher.goto(`${concerns}/new?draft=${draft}`))?.status()).toBe(404)
  })

  test('a double click, another tab and a late return are one report and one receipt', async ({ pageOf }) => {
    const secret = randomUUID()
    const teacher = await pageOf('personal')
    await tellStory(teacher, secret)
    await tellWho(teacher, secret)
    const second = await teacher.context().newPage()
    await second.goto(teacher.url())
    const [form, begun] = [teacher.url(), `${concerns}/new`]
    await send(teacher).dblclick()
    const first = await receiptOf(teacher)
    await send(second).click()
    expect(await receiptOf(second)).toEqual(first)
    await second.goto(form)
    expect(await receiptOf(second)).toEqual(first)
    await second.goto(begun)
    await look(second, 'Är någon i fara just nu?')
    await second.goto(concerns)
    await expect(second.getByRole('link', { name: first.number })).toHaveCount(1)
  })

  test('lose nothing when the net or the session is gone', async ({ pageOf }) => {
    const teacher = await pageOf('personal')
    await teacher.goto(`${concerns}/new`)
    await teacher.getByRole('button', { name: 'Nej, fortsätt till anmälan' }).click()
    await look(teacher, 'Vad har du sett eller hört?')
    const text = teacher.getByLabel('Berätta med egna ord')

    await teacher.context().setOffline(true)
    await text.fill(story)
    await expect(teacher.getByText('Du är utan nät.')).toBeVisible()
    await teacher.getByRole('button', { name: 'Fortsätt' }).click()
    await expect(text).toHaveValue(story)
    await teacher.context().setOffline(false)
    await expect(teacher.getByText(/^Sparat/)).toBeVisible()

    await teacher.route('**/*', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    )
    await teacher.getByRole('button', { name: 'Fortsätt' }).click()
    await expect(teacher.getByRole('main').getByRole('alert')).toContainText('Det du skrev finns kvar här')
    await expect(text).toHaveValue(story)
    await teacher.unroute('**/*')

    await teacher.context().clearCookies({ name: 'samlad-session' })
    await teacher.getByLabel('När hände det?').fill('I går')
    await teacher.getByLabel('Jag såg det på nätet').check()
    await teacher.getByRole('button', { name: 'Fortsätt' }).click()
    await expect(teacher.getByRole('main').getByRole('alert')).toContainText('Du har loggats ut')
    await expect(text).toHaveValue(story)
    await signInBrowser(teacher.context(), 'personal', slug)
    await teacher.getByRole('button', { name: 'Fortsätt' }).click()
    await look(teacher, 'Vem gäller det?')
  })
})
