import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { policyText } from '@/scripts/house/policy-text'
import { projectRoot } from '@/scripts/terminal/project'

test('docs/policy.md says what the table says', () => {
  expect(readFileSync(join(projectRoot, 'docs/policy.md'), 'utf8')).toBe(policyText())
})
