import { afterAll, beforeAll, expect, test } from 'vitest'
import { guidelineFile } from '@/components/guideline-exports/guideline-file'
import { planFile } from '@/components/plan-exports/plan-file'
import { getGuidelineFile } from '@/lib/guideline-exports/queries'
import { getPlanFile } from '@/lib/plan-exports/queries'
import { loadMessages } from '@/messages/load'
import { pdfFaults } from '@/tests/support/pdf-faults'
import type { Plan } from '@/tests/support/plans'
import { buildWorld, type World } from '@/tests/support/world'

/** Everything that a document can hold, in both standards, held to what a machine can check of PDF/UA-1. */
let world: World
let plan: Plan
const body = `## Underrubrik

Ett **fet** och *kursivt* stycke med [en länk](https://example.se) och en not.[^1] 🌻

- Punkt ett
  - Punkt under
- Punkt två

1. Första
2. Andra

| Källa | Antal |
|:------|------:|
| Polisen | 12 |
| Skolan |  |

[^1]: Noten, med [sin länk](https://example.org).
`

beforeAll(async () => {
  world = await buildWorld()
  plan = await world.plan({ state: 'draft' })
  const { guideline } = world.A
  await world.within('A', async (tx) => {
    await tx.planSection.updateMany({ where: { planId: plan.id }, data: { body } })
    await tx.guidelineSection.updateMany({ where: { guidelineId: guideline.id }, data: { aim: body } })
  })
  // More than a page of measures, so that tables are broken.
  for (let position = 2; position < 30; position += 1)
    await world.measure({ plan, position, title: `Åtgärd ${position}` })
})
afterAll(() => world.close())

const bytesOf = (content: string | Uint8Array) => new Uint8Array(Buffer.from(content))
const words = async () => ({ messages: await loadMessages('sv'), locale: 'sv' as const })

test.each(['pdf', 'pdf-archive'] as const)('a plan as %s has no fault that can be seen', async (format) => {
  const { view } = await getPlanFile(await world.access('A', 'coordinator'), { planId: plan.id, format })
  const { content } = await planFile(view, await words())
  expect(await pdfFaults(bytesOf(content))).toEqual([])
})

test.each(['pdf', 'pdf-archive'] as const)('guidelines as %s have none either', async (format) => {
  const given = { id: world.A.guideline.id, format }
  const { view } = await getGuidelineFile(await world.access('A', 'coordinator'), given)
  const { content } = await guidelineFile(view, await words())
  expect(await pdfFaults(bytesOf(content))).toEqual([])
})
