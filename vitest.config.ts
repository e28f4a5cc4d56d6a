import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const onDatabase = {
  globalSetup: ['tests/support/global-setup.ts'],
  setupFiles: ['tests/support/database.ts'],
  // A test may clone a database, migrate it or race a hundred writes on a busy machine.
  testTimeout: 30_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['tests/rules/**/*.test.ts', 'tests/policy/**/*.test.ts'],
          // Milliseconds, but for properties tried on many values by a busy machine.
          testTimeout: 20_000,
        },
      },
      { extends: true, test: { name: 'house', include: ['tests/house/**/*.test.ts'], ...onDatabase } },
      {
        extends: true,
        test: {
          name: 'data',
          include: ['tests/data/**/*.test.ts', 'tests/isolation/**/*.test.ts'],
          ...onDatabase,
        },
      },
      {
        extends: true,
        test: {
          name: 'crash',
          include: ['tests/crash/**/*.test.ts'],
          ...onDatabase,
          globalSetup: ['tests/support/crash-setup.ts'],
        },
      },
      {
        extends: true,
        // The built application itself, without a browser.
        test: { name: 'served', include: ['tests/served/**/*.test.ts'], ...onDatabase, testTimeout: 120_000 },
      },
    ],
  },
})
