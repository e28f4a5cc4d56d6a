import { randomUUID } from 'node:crypto'
import type { Page, Request } from '@playwright/test'
import { visitor } from '@/tests/support/demo'
import { addMeasure, expect, test } from '@/tests/support/journey'
import { payloads } from '@/tests/support/payloads'
import { asBrowser } from '@/tests/support/raw-form'

/** The plan's editors: what is typed into them, and what they send as one types. */
const slug = 'stockholm'
test.use({ municipality: slug })

test.skip(({ isMobile }) => isMobile, 'the width of the window changes nothing here')

async function write(page: Page, label: string, text: string): Promise<Request> {
  const sent = page.waitForRequest(
    (request) => 'next-action' in request.headers() && request.method() === 'POST',
  )
  await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByLabel(label, { exact: true }).blur()
  return sent
}

test('a measure that is a script is read as text', async ({ pageOf }) => {
  const page = await pageOf('samordnare')
  const url = await addMeasure(page, slug, `${payloads[0]} ${randomUUID().slice(0, 8)}`)
  const fields = { Syfte: payloads.join('\n'), 'Andra berörda': payloads.slice(1, 5).join(' ') }
  for (const [label, text] of Object.entries(fields)) {
    await (await write(page, label, text)).response()
  }
  const measure = /edit=([0-9a-f-]{36})/.exec(url)?.[1]
  const plan = url.split('?')[0]
  for (const address of [String(plan), `${plan}/measures/${measure}`]) {
    await page.goto(address)
    for (const payload of payloads) {
      await expect(page.getByRole('main')).toContainText(payload.replace(/\s+/g, ' ').trim())
    }
    expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  }
})

test('what the editor sends is taken from its own page and its own session only', async ({
  pageOf,
  baseURL,
}) => {
  const page = await pageOf('samordnare')
  const text = `skrivet ${randomUUID()}`
  await addMeasure(page, slug, `Prov ${randomUUID()}`)
  // Kept from arriving, so that whoever sends it is the first to do so.
  await page.route('**/*', (route) =>
    'next-action' in route.request().headers() ? route.abort() : route.continue(),
  )
  const sent = await write(page, 'Syfte', text)
  const [address, body, headers] = [sent.url(), String(sent.postData()), sent.headers()]
  const watcher = await page.context().newPage()
  await page.close()

  const names = ['next-action', 'next-router-state-tree', 'content-type']
  const common = Object.fromEntries(names.map((name) => [name, headers[name] ?? '']))
  const own = asBrowser(baseURL)
  const send = async (municipality: string | null, given: Record<string, string>) => {
    const client = await visitor(baseURL, municipality ?? slug, municipality ? 'samordnare' : undefined)
    const answer = await client.post(address, { data: body, headers: { ...common, ...given } })
    const said = await answer.text()
    await client.dispose()
    return said
  }
  const purpose = async () => {
    await watcher.goto(address)
    return watcher.getByLabel('Syfte', { exact: true }).inputValue()
  }

  const evil = 'https://evil.test'
  const strangers: [who: string, municipality: string | null, headers: Record<string, string>][] = [
    ['no origin', slug, {}],
    ['another origin', slug, { origin: evil }],
    ['another origin, forged host', slug, { origin: evil, 'x-forwarded-host': 'evil.test' }],
    ['origin null', slug, { origin: 'null' }],
    ['cross-site', slug, { ...own, 'sec-fetch-site': 'cross-site' }],
    ['signed out', null, own],
    ['another municipality', 'kalmar', own],
  ]
  for (const [who, municipality, given] of strangers) {
    await send(municipality, given)
    expect(await purpose(), who).toBe('')
  }
  // Positive control: the same bytes from the right place.
  expect(await send(slug, own)).toContain('"ok":true')
  expect(await purpose()).toBe(text)
})
