import { expect, test } from 'vitest'
import { findOffences, sentenceOf } from '@/scripts/house/offences'
import { readSources } from '@/scripts/house/sources'

test('the house is in order', () => {
  expect(findOffences(readSources()).map(sentenceOf)).toEqual([])
})

/** The offences in a house of these files alone. */
function offencesIn(files: Record<string, string>, rule: string): string[] {
  const offences = findOffences(new Map(Object.entries(files)))
  return offences.filter((offence) => offence.rule === rule).map(({ file }) => file)
}

const planted: { rule: string; because: string; files: Record<string, string> }[] = [
  {
    rule: 'import law',
    because: 'a page writes without a form',
    files: { 'app/[municipality]/plans/new.tsx': `import { addPlan } from '@/lib/plans/commands'` },
  },
  {
    rule: 'import law',
    because: 'a page reaches the database file',
    files: { 'app/[municipality]/plans/data.ts': `import { sql } from '@/lib/platform/db'` },
  },
  {
    rule: 'import law',
    because: 'a component runs a query',
    files: { 'components/plans/list.tsx': `import { listPlans } from '@/lib/plans/queries'` },
  },
  {
    rule: 'import law',
    because: 'a component asks the gate, late',
    files: { 'components/plans/late.tsx': `const gate = await import('@/lib/platform/gate')` },
  },
  {
    rule: 'import law',
    because: 'a primitive knows a domain',
    files: { 'components/ui/plan-badge.tsx': `import { isLate } from '@/lib/measures/rules'` },
  },
  {
    rule: 'import law',
    because: 'a rule does I/O',
    files: { 'lib/plans/rules.ts': `import { defineQuery } from '@/lib/platform/gate'` },
  },
  {
    rule: 'import law',
    because: 'the policy knows a module',
    files: { 'lib/policy/plans.ts': `import { isLate } from '@/lib/plans/rules'` },
  },
  {
    rule: 'import law',
    because: 'the platform knows a module',
    files: { 'lib/platform/late.ts': `import { isLate } from '@/lib/plans/rules'` },
  },
  {
    rule: 'import law',
    because: 'a page starts a job',
    files: { 'app/[municipality]/plans/run.tsx': `import { remindOfMeasures } from '@/lib/reminders/jobs'` },
  },
  {
    rule: 'import law',
    because: 'a form starts a job',
    files: { 'lib/reminders/actions.ts': `import { remindOfMeasures } from '@/lib/reminders/jobs'` },
  },
  {
    rule: 'import law',
    because: 'a command acts as the system',
    files: { 'lib/reminders/commands.ts': `import { defineJob } from '@/lib/platform/job-gate'` },
  },
  {
    rule: 'import law',
    because: 'the web acts as the system',
    files: { 'app/api/run/route.ts': `import { defineJob } from '@/lib/platform/job-gate'` },
  },
  {
    rule: 'import law',
    because: 'the product leans on a test',
    files: { 'lib/plans/queries.ts': `import { buildWorld } from '@/tests/support/world'` },
  },
  {
    rule: 'database client',
    because: 'a module opens its own connection',
    files: { 'lib/plans/queries.ts': `import pg from 'pg'` },
  },
  {
    rule: 'database client',
    because: 'a page takes the Prisma client',
    files: { 'app/page-data.ts': `import { PrismaClient } from '@/prisma/generated/client'` },
  },
  {
    rule: 'database client',
    because: 'the platform has a second client',
    files: { 'lib/platform/fast.ts': `export { Pool } from 'pg'` },
  },
  {
    rule: 'gate only',
    because: 'a module opens a transaction by itself',
    files: { 'lib/plans/queries.ts': `import { plainTransaction } from '@/lib/platform/db'` },
  },
  {
    rule: 'gate only',
    because: 'a module writes SQL from text',
    files: { 'lib/plans/commands.ts': `import { trustedSql } from '@/lib/platform/db'` },
  },
  {
    rule: 'no cycles',
    because: 'two files import each other',
    files: {
      'components/plans/egg.tsx': `import { hen } from '@/components/plans/hen'\nexport const egg = hen`,
      'components/plans/hen.tsx': `import { egg } from './egg'\nexport const hen = egg`,
    },
  },
  {
    rule: 'module vocabulary',
    because: 'a module has a file of another name',
    files: { 'lib/plans/data.ts': 'export const data = 1' },
  },
  {
    rule: 'actions are submits',
    because: 'an action is a function of its own',
    files: { 'lib/plans/actions.ts': `'use server'\nexport async function removePlan() {}` },
  },
  {
    rule: 'actions are submits',
    because: 'an action is made by something else',
    files: { 'lib/plans/actions.ts': `'use server'\nexport const removePlan = wrap(command)` },
  },
  {
    rule: 'actions are submits',
    because: 'actions are not marked',
    files: { 'lib/plans/actions.ts': 'export const removePlan = submit(command)' },
  },
  {
    rule: 'server actions',
    because: 'a server action hides in a component',
    files: { 'components/plans/save.tsx': `export async function save() {\n  'use server'\n}` },
  },
  {
    rule: 'pages read',
    because: 'a page asks nobody',
    files: { 'app/[municipality]/planted/page.tsx': 'export default function Page() { return null }' },
  },
  {
    rule: 'pages read',
    because: 'a page has a read of its own',
    files: { 'app/[municipality]/planted/page.tsx': `import { read } from './read'\nread()` },
  },
  {
    rule: 'routes answer',
    because: 'a route asks nobody',
    files: { 'app/api/[municipality]/planted/route.ts': 'export const GET = () => Response.json({})' },
  },
  {
    rule: 'file length',
    because: 'a file is too long',
    files: { 'lib/plans/rules.ts': `${'\n'.repeat(301)}//` },
  },
  {
    rule: 'parameters',
    because: 'a function takes four parameters',
    files: { 'lib/plans/rules.ts': 'export const f = (a: 1, b: 1, c: 1, d: 1) => a' },
  },
  {
    rule: 'no evasions',
    because: 'a type is escaped',
    files: { 'lib/plans/rules.ts': 'export const f = (a: unknown) => (a as any).b' },
  },
  {
    rule: 'no barrels',
    because: 'a file passes on',
    files: { 'lib/plans/rules.ts': `export * from './schema'` },
  },
  { rule: 'file names', because: 'a name says nothing', files: { 'components/plans/helpers.ts': '' } },
  { rule: 'file names', because: 'a name is not kebab-case', files: { 'components/plans/PlanList.tsx': '' } },
  { rule: 'glossary', because: 'a module has another word', files: { 'lib/activities/rules.ts': '' } },
  {
    rule: 'glossary',
    because: 'a model has another word',
    files: { 'prisma/schema/x.prisma': 'model Worry {}' },
  },
  {
    rule: 'same messages',
    because: 'a key lacks its English',
    files: { 'messages/sv/planted.json': '{"a":{"b":"B"}}', 'messages/en/planted.json': '{"a":{}}' },
  },
  {
    rule: 'used namespaces',
    because: 'nobody asks for the words',
    files: { 'messages/sv/planted.json': '{}', 'messages/en/planted.json': '{}' },
  },
]

test.each(planted)('$rule: $because', ({ rule, files }) => {
  expect(offencesIn(files, rule)).toContain(Object.keys(files)[0])
})
