import { globSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { projectRoot } from '@/scripts/terminal/project'
import { faultsOn } from '@/tests/support/axe'
import { crawl, patternOf, signInBrowser, type Visited, visitor, widestRoles } from '@/tests/support/demo'
import { expect, test } from '@/tests/support/journey'
import { asBrowser, readForm, sendForm } from '@/tests/support/raw-form'

/**
 * Every kind of page there is, which is to say every page of `app`.
 *
 * By plain requests, as each role follows its links, repeats and filters too: the page is there, with one main heading,
 * a title that says where, and its language. In a browser, one page of each kind: WCAG 2.2 AA at the width of a desk and,
 * narrowed, of a phone, its contrast in the dark, no wider than the window at either, and nothing that the browser
 * complains of. What a page needs a story for is looked at by the journey that tells it (`elsewhere`).
 */
const slug = 'kalmar'
test.use({ municipality: slug })
test.skip(({ isMobile }) => isMobile, 'one visit is looked at in both widths')

/** The journey that opens the kind of page, and asks axe about it there. */
const elsewhere: Record<string, string> = {
  '/plans/[planId]/library': 'measure-library',
  '/plans/[planId]/measures/[measureId]/share': 'measure-library',
  '/plans/[planId]/import': 'import',
  '/plans/[planId]/import/[importId]': 'import',
  '/plans/[planId]/import/[importId]/text': 'import',
  '/plans/[planId]/compare': 'decision',
  '/guidelines/[id]/edit': 'guidelines',
  '/guidelines/[id]/publish': 'guidelines',
  '/guidelines/[id]/move': 'guidelines',
  '/guidelines/[id]/compare': 'guidelines',
  '/concerns/[id]/break-glass': 'broken-glass',
  '/audit/glasses/[id]': 'broken-glass',
  '/disposals/[listId]': 'disposals',
}

/** Those who open something that none of the widest do. */
const roles = [...widestRoles, 'stodfunktion'] as const

/** What stands on these depends on who opens them; all others are alike, with a button more or less. */
const differsByRole = new Set([`/${slug}`, `/${slug}/plans`, `/${slug}/concerns`])

/** Without ids and what only filters or orders; languages are two, one from each side. */
const kindOf = (path: string) =>
  patternOf(path.split('?')[0] ?? '').replace(/(guidance\/)(?:resident|staff)\/(ar|fa)?\w*$/, '$1:text/$2')

/** Pages that are there once somebody has sent something: a report that is held, a question, a file of incidents. */
async function prepare(baseURL: string | undefined) {
  const headers = asBrowser(baseURL)
  const stranger = await visitor(baseURL, slug)
  const report = await readForm(stranger, `/${slug}/public/concern`, 'observed')
  const observed = 'En granne ropar hot genom fönstret varje kväll.'
  const told = { danger: 'no', observed, subject: 'adult', name: 'Grannen', identity: 'anonymous', trap: 'x' }
  await sendForm(stranger, report, { values: told, headers })
  const advice = await readForm(stranger, `/${slug}/public/advice`, 'question')
  await sendForm(stranger, advice, { values: { question: 'Vart vänder jag mig?', trap: '' }, headers })
  const coordinator = await visitor(baseURL, slug, 'samordnare')
  const upload = await readForm(coordinator, `/${slug}/incidents/import`, 'system')
  const multipart = new FormData()
  for (const [name, value] of upload.fields.filter(([field]) => field !== 'file')) {
    multipart.append(name, name === 'system' ? 'Klotteranmälan' : value)
  }
  multipart.append('file', new File(['Typ;Datum;Plats\nKlotter;2026-10-01;Torget'], 'klotter.csv'))
  await coordinator.post(upload.path, { multipart, headers })
}

/** Asked of every page that a link leads to. */
function shortcomingsOf({ path, answer, body }: Visited): string[] {
  if (!answer.ok()) return [`${path} answers ${answer.status()}`]
  if (!/^text\/html/.test(answer.headers()['content-type'] ?? '')) return []
  const language = new URL(answer.url()).searchParams.get('lang') ?? 'sv'
  const headings = body.match(/<h1[ >]/g)?.length ?? 0
  const title = /<title>(.*?)<\/title>/s.exec(body)?.[1] ?? ''
  return [
    headings === 1 ? '' : `${headings} main headings`,
    / · Samlad$/.test(title) ? '' : `the title is "${title}"`,
    body.includes(`<html lang="${language}"`) ? '' : 'another language',
  ]
    .filter(Boolean)
    .map((fault) => `${path} ${fault}`)
}

/** Everything the browser complains of, and above all what the content policy stops. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    const text = message.text()
    const isFault = message.type() === 'error' || /Content Security Policy/i.test(text)
    // A page that is not there says so itself.
    const isOwnStatus = text.startsWith('Failed to load resource') && message.location().url === page.url()
    if (isFault && !isOwnStatus) complaints.push(`${page.url()}: ${text}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  return complaints
}

const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

async function lookAt(page: Page, path: string): Promise<string[]> {
  const faults: string[] = []
  const wide = async (width: string) => {
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) faults.push(`${path} ${width}: ${over} px wider than the window`)
  }
  await page.setViewportSize(desk)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(path)
  faults.push(...(await faultsOn(page)))
  await wide('desk')
  // The theme changes colours and nothing else.
  await page.emulateMedia({ colorScheme: 'dark' })
  faults.push(...(await faultsOn(page, 'color-contrast')).map((fault) => `dark ${fault}`))
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(phone)
  faults.push(...(await faultsOn(page)).map((fault) => `phone ${fault}`))
  await wide('phone')
  return faults
}

/** The pages of `app` that nobody has opened. */
function unopened(paths: readonly string[]): string[] {
  const routes = globSync('app/\\[municipality\\]/**/page.tsx', { cwd: projectRoot }).map((file) =>
    file.slice('app/[municipality]'.length, -'/page.tsx'.length),
  )
  const patterns = routes.map((route) => ({
    route,
    matches: new RegExp(`^/${slug}${route.replaceAll(/\[\w+\]/g, '[^/]+')}$`),
    fixed: route.split('[').length,
  }))
  const opened = paths.map((path) => {
    const candidates = patterns.filter(({ matches }) => matches.test(path.split('?')[0] ?? ''))
    return candidates.sort((one, other) => one.fixed - other.fixed)[0]?.route
  })
  return routes.filter((route) => !opened.includes(route) && !(route in elsewhere))
}

test('every kind of page', async ({ baseURL, pageOf }) => {
  test.setTimeout(1_200_000)
  await prepare(baseURL)
  const [shown, faults]: [string[], string[]] = [[], []]
  const kinds = new Set<string>()
  for (const role of roles) {
    const page = await pageOf(role)
    const complaints = complaintsOf(page)
    const { visited } = await crawl(page.request, slug, { perPattern: 2, perPage: 2 })
    faults.push(...visited.flatMap(shortcomingsOf).map((fault) => `${role}: ${fault}`))
    for (const { path } of visited) {
      const kind = differsByRole.has(path) ? `${path} ${role}` : kindOf(path)
      if (kinds.has(kind)) continue
      kinds.add(kind)
      shown.push(path)
      faults.push(...(await lookAt(page, path)).map((fault) => `${role}: ${fault}`))
    }
    faults.push(...complaints.map((complaint) => `${role}: ${complaint}`))
    await page.context().close()
  }
  expect.soft(faults).toEqual([])
  expect(unopened(shown), 'every page of app is opened here or named in `elsewhere`').toEqual([])
})

test('the pages of strangers', async ({ page }) => {
  const faults = complaintsOf(page)
  for (const path of ['/login', '/login?error=CredentialsSignin', '/login?signed_out=1', '/finns/inte']) {
    faults.push(...(await lookAt(page, path)))
    expect(await page.locator('h1:visible').count()).toBe(1)
    expect(await page.title()).toMatch(/ · Samlad$/)
  }
  expect(faults).toEqual([])
})

test('the first key press leads past the navigation, and focus is always seen', async ({ page, context }) => {
  await signInBrowser(context, 'strateg', slug)
  await page.goto(`/${slug}/plans`)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Hoppa till innehållet' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab')
    const unseen = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return ''
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      const { width, height } = element.getBoundingClientRect()
      const drawn = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      return drawn && width > 0 && height > 0 ? '' : element.outerHTML.slice(0, 200)
    })
    expect(unseen).toBe('')
  }
})

test('nothing moves for those who asked for stillness', async ({ page, context }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signInBrowser(context, 'styrelse', slug)
  await page.goto(`/${slug}/overview`)
  const moving = await page.evaluate(
    () =>
      document
        .getAnimations()
        .filter((animation) => Number(animation.effect?.getComputedTiming().duration) > 10).length,
  )
  expect(moving).toBe(0)
})
