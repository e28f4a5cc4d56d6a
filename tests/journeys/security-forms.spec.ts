import { type APIRequestContext, expect, test } from '@playwright/test'
import { signInBrowser, visitor } from '@/tests/support/demo'
import { payloads } from '@/tests/support/payloads'
import { asBrowser, readForm, sendForm } from '@/tests/support/raw-form'

/** What comes in: requests that no page of ours sent, and texts that want to be scripts. */
const slug = 'sorvik'

test.skip(({ isMobile }) => isMobile, 'the width of the window changes nothing here')

test.describe('a state change comes from our own pages', () => {
  const start = `/${slug}/concerns/new`
  const evil = 'https://evil.test'
  const foreign: [who: string, headers: (ownOrigin: string) => Record<string, string>][] = [
    ['no origin', () => ({})],
    ['origin null', () => ({ origin: 'null' })],
    ['another origin', () => ({ origin: evil })],
    ['another origin, forged forwarded host', () => ({ origin: evil, 'x-forwarded-host': 'evil.test' })],
    ['another port', (own) => ({ origin: own.replace(/\d+$/, '1') })],
    ['cross-site', (own) => ({ origin: own, 'sec-fetch-site': 'cross-site' })],
    ['same-site', (own) => ({ origin: own, 'sec-fetch-site': 'same-site' })],
    ['typed by hand', () => ({ 'sec-fetch-site': 'none' })],
  ]

  async function begin(client: APIRequestContext, headers: Record<string, string>) {
    const form = await readForm(client, start, 'draft')
    const draft = String(form.fields.find(([name]) => name === 'draft')?.[1])
    const answer = await sendForm(client, form, { values: { danger: 'no' }, headers })
    const list = await (await client.get(`/${slug}/concerns`)).text()
    return { status: answer.status(), kept: list.includes(draft) }
  }

  for (const [who, headers] of foreign) {
    test(`a form, ${who}`, async ({ baseURL }) => {
      const client = await visitor(baseURL, slug, 'personal')
      expect((await begin(client, headers(String(baseURL)))).kept).toBe(false)
    })

    test(`signing in, ${who}`, async ({ baseURL }) => {
      const client = await visitor(baseURL, slug)
      const form = await readForm(client, '/login', 'email')
      const values = { email: `strateg@${slug}.demo`, password: 'samlad-demo' }
      const answer = await sendForm(client, form, { values, headers: headers(String(baseURL)) })
      expect(answer.headers()['set-cookie'] ?? '').not.toContain('samlad-session')
    })
  }

  test('positive control: our own page', async ({ baseURL }) => {
    const client = await visitor(baseURL, slug, 'personal')
    expect(await begin(client, asBrowser(baseURL))).toEqual({ status: 303, kept: true })
    const stranger = await visitor(baseURL, slug)
    const form = await readForm(stranger, '/login', 'email')
    const values = { email: `strateg@${slug}.demo`, password: 'samlad-demo' }
    const answer = await sendForm(stranger, form, { values, headers: asBrowser(baseURL) })
    expect(answer.headers()['set-cookie']).toContain('samlad-session')
  })

  test('a form of one’s own, sent for another municipality, does nothing there', async ({ baseURL }) => {
    const client = await visitor(baseURL, slug, 'personal')
    const form = await readForm(client, start, 'draft')
    const values = { danger: 'no', _municipality: 'kalmar' }
    const answer = await sendForm(client, form, { values, headers: asBrowser(baseURL) })
    expect(answer.status()).not.toBe(303)
  })
})

test('a concern that is a script is read as text', async ({ baseURL, browser }) => {
  const headers = asBrowser(baseURL)
  const staff = await visitor(baseURL, slug, 'personal')
  const everything = payloads.join('\n')
  const steps: [field: string, values: Record<string, string | string[]>][] = [
    ['draft', { danger: 'no' }],
    [
      'observed',
      {
        observed: everything,
        observedWhen: payloads[0] ?? '',
        'basis[]': ['witnessed'],
        done: everything,
        heard: everything,
      },
    ],
    [
      'name',
      {
        kind: 'child',
        name: payloads[1] ?? '',
        school: payloads[2] ?? '',
        address: payloads[3] ?? '',
        'guardians.0.name': payloads[4] ?? '',
        'guardians.0.told': payloads[5] ?? '',
      },
    ],
    ['source', { source: 'school', phone: '<script>window.hit=1</script>' }],
  ]
  let path = `/${slug}/concerns/new`
  for (const [field, values] of steps) {
    const answer = await sendForm(staff, await readForm(staff, path, field), { values, headers })
    expect(answer.status(), field).toBe(303)
    path = String(answer.headers().location).replace(String(baseURL), '')
  }
  const id = /[0-9a-f-]{36}/.exec(path)?.[0]

  const context = await browser.newContext({ baseURL })
  await signInBrowser(context, 'socialsekreterare', slug)
  const inbox = await readForm(context.request, `/${slug}/concerns/${id}`, 'id').catch(() =>
    readForm(context.request, `/${slug}/concerns?selected=${id}`, 'id'),
  )
  await sendForm(context.request, inbox, { values: { id: String(id) }, headers })
  const page = await context.newPage()
  await page.goto(`/${slug}/concerns/${id}`)
  for (const payload of payloads) {
    await expect(page.getByRole('main')).toContainText(payload.replace(/\s+/g, ' ').trim())
  }
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  await context.close()
})
