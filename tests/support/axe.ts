import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds wrong with the page as it stands, of WCAG 2.2 AA and good practice. It is asked about faults alone, in
 * the one frame that there is: the rest of what it can tell takes three quarters of its time.
 */
export async function faultsOn(page: Page, only?: 'color-contrast'): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], preload: false })
    .setLegacyMode()
  // React Aria's own announcer holds no image, whatever role it borrows.
  const asked = axe.exclude('[data-live-announcer]')
  const { violations } = await (only ? asked.withRules(only) : asked.withTags(tags)).analyze()
  const path = new URL(page.url()).pathname
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${path} ${id}: ${target.join(' ')}`),
  )
}
