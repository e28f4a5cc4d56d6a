import AxeBuilder from '@axe-core/playwright'
import type { APIRequestContext, Page } from '@playwright/test'
import { crawl, patternOf, signInBrowser, widestRoles } from '@/tests/support/demo'
import { expect, test } from '@/tests/support/journey'

/** Every kind of page there is: WCAG 2.2 AA in both themes, no wider than the window, and nothing the browser complains of. */
const slug = 'kalmar'
test.use({ municipality: slug })

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violationsOn(page: Page, only?: 'color-contrast'): Promise<string[]> {
  // React Aria's own announcer holds no image, whatever role it borrows.
  const axe = new AxeBuilder({ page }).exclude('[data-live-announcer]')
  const { violations } = await (only ? axe.withRules(only) : axe.withTags(tags)).analyze()
  const path = new URL(page.url()).pathname
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${path} ${id}: ${target.join(' ')}`),
  )
}

/** What axe does not ask: one main heading, a title that says where, a language, and no sideways scrolling. */
async function shortcomingsOf(page: Page): Promise<string[]> {
  const { pathname: path, searchParams } = new URL(page.url())
  const language = searchParams.get('lang') ?? 'sv'
  const headings = await page.locator('h1:visible').count()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return [
    headings === 1 ? '' : `${headings} main headings`,
    / · Samlad$/.test(await page.title()) ? '' : `the title is "${await page.title()}"`,
    (await page.locator('html').getAttribute('lang')) === language ? '' : 'another language',
    overflow <= 0 ? '' : `${overflow} px wider than the window`,
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

/** One address of each kind of page, without what only filters or orders it. */
async function kindsOf(client: APIRequestContext): Promise<Map<string, string>> {
  const { visited } = await crawl(client, slug, { perPattern: 2, perPage: 2 })
  return new Map(visited.map(({ path }) => [patternOf(path.split('?')[0] ?? ''), path]))
}

/** What stands on these depends on who opens them; all others are alike, with a button more or less. */
const differsByRole = new Set([`/${slug}`, `/${slug}/plans`, `/${slug}/concerns`])
/** Kinds that an earlier role has shown already, in this worker and at this width. */
const shown = new Set<string>()

for (const role of widestRoles) {
  test(`the pages of ${role}`, async ({ pageOf, isMobile }) => {
    test.setTimeout(240_000)
    const page = await pageOf(role)
    const faults = complaintsOf(page)
    for (const [kind, path] of await kindsOf(page.request)) {
      if (shown.has(kind) && !differsByRole.has(kind)) continue
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(path)
      faults.push(...(await violationsOn(page)), ...(await shortcomingsOf(page)))
      // The theme changes colours and nothing else.
      if (!isMobile) {
        await page.emulateMedia({ colorScheme: 'dark' })
        faults.push(...(await violationsOn(page, 'color-contrast')).map((fault) => `dark ${fault}`))
      }
      shown.add(kind)
    }
    expect(faults).toEqual([])
  })
}

test('the pages of strangers', async ({ page }) => {
  const faults = complaintsOf(page)
  for (const path of ['/login', '/login?error=CredentialsSignin', '/login?signed_out=1', '/finns/inte']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(path)
      faults.push(...(await violationsOn(page)), ...(await shortcomingsOf(page)))
    }
  }
  expect(faults).toEqual([])
})

test('the first key press leads past the navigation, and focus is always seen', async ({
  page,
  context,
  isMobile,
}) => {
  test.skip(isMobile, 'a phone has no keyboard')
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
