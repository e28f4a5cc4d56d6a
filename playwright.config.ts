import { defineConfig } from '@playwright/test'

/** The global setup starts the server and finds the browser, and leaves their addresses in the environment. */
const { JOURNEY_URL, JOURNEY_BROWSER, JOURNEY_BROWSER_ARGS } = process.env

export default defineConfig({
  testDir: 'tests/journeys',
  globalSetup: './tests/support/journey-setup.ts',
  outputDir: 'test-results/journeys',
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  workers: 2,
  timeout: 120_000,
  retries: 1,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    baseURL: JOURNEY_URL,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    // A colour in the middle of its change has no contrast worth measuring.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: JOURNEY_BROWSER, args: JOURNEY_BROWSER_ARGS?.split(' ') },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
    },
  ],
})
