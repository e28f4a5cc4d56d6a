import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { policyText } from '@/scripts/house/policy-text'
import { projectRoot } from '@/scripts/terminal/project'

writeFileSync(join(projectRoot, 'docs/policy.md'), policyText())
