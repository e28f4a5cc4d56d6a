import { expect, test } from 'vitest'
import { countOf } from '@/scripts/quality/count'
import { completeLockfile } from '@/scripts/quality/lockfile'
import { findSecrets } from '@/scripts/quality/secrets'

const ended = { code: 0, output: '' }

test('tests are added up', () => {
  const counts = [
    { suite: 'tests/data/plans.test.ts', passed: 3, failed: 0 },
    { suite: 'tests/data/measures.test.ts', passed: 2, failed: 1 },
  ]
  expect(countOf({ ...ended, code: 1 }, counts, ['tests/data'])).toMatchObject({ passed: 5, failed: 1 })
})

test('a suite in which no test was run has failed', () => {
  const counts = [
    { suite: 'tests/data/plans.test.ts', passed: 3, failed: 0 },
    { suite: 'tests/isolation/tables.test.ts', passed: 0, failed: 0 },
  ]
  expect(countOf(ended, counts, ['tests/data', 'tests/isolation', 'tests/house'])).toMatchObject({
    failed: 2,
  })
})

test('a run that ends badly has failed although its tests passed', () => {
  const counts = [{ suite: 'tests/data/plans.test.ts', passed: 3, failed: 0 }]
  expect(countOf({ ...ended, code: 1 }, counts, [])).toMatchObject({ passed: 3, failed: 1 })
})

test('a run without any test has failed', () => {
  expect(countOf(ended, [], [])).toMatchObject({ passed: 0, failed: 1 })
})

// Put together here, so that the scan does not find them in this file.
const word = ['Zm9vYmFyYmF6cXV4', 'MTIzNDU2Nzg5MGFi'].join('')
const secrets = [
  ['address with a password', `const url = 'postgres://samlad:${word}@db.example.org/samlad'`],
  ['assigned secret', `NEXTAUTH_SECRET=${word}`],
  ['private key', ['-----BEGIN', 'PRIVATE KEY-----'].join(' ')],
]

test.each(secrets)('%s is kept out of a commit, and out of what is said about it', (kind, line) => {
  expect(findSecrets(`+++ b/lib/x.ts\n+${line}`)).toEqual([`lib/x.ts: ${kind}`])
  expect(findSecrets(`+++ b/lib/x.ts\n-${line}`)).toEqual([])
})

test('examples, templates and checksums are no secrets', () => {
  const lines = [
    'DATABASE_URL=postgres://samlad_app:PASSWORD@db.example.org:5432/samlad',
    `const url = \`postgres://\${user}:\${password}@\${host}/samlad\``,
    'const nextauthSecret = secrets.nextauthSecret',
  ]
  expect(findSecrets(['+++ b/lib/x.ts', ...lines.map((line) => `+${line}`)].join('\n'))).toEqual([])
  expect(findSecrets(`+++ b/package-lock.json\n+TOKEN=${word}`)).toEqual([])
})

test('a lockfile gets the platform packages that the registry left out, and only those', () => {
  const optionalDependencies = {
    '@x/y-linux-x64-musl': '1.2.3',
    '@x/y-darwin-arm64': '1.2.3',
    fsevents: '~2.3.2',
  }
  const lockfile = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/@x/y': { version: '1.2.3', dev: true, optionalDependencies },
      'node_modules/@x/y/node_modules/@x/y-darwin-arm64': { version: '1.2.3' },
    },
  }
  expect(completeLockfile(lockfile)).toEqual(['@x/y-linux-x64-musl'])
  expect(lockfile.packages).toHaveProperty(['node_modules/@x/y-linux-x64-musl'], {
    version: '1.2.3',
    cpu: ['x64'],
    dev: true,
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  })
  expect(completeLockfile(lockfile)).toEqual([])
})
