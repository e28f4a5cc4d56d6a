import { randomUUID } from 'node:crypto'
import { addSection, editSection } from '@/lib/guideline-drafts/commands'
import { type DraftView, getGuidelineDraft } from '@/lib/guideline-drafts/queries'
import { publishGuideline } from '@/lib/guideline-publishing/commands'
import { getPublishing } from '@/lib/guideline-publishing/queries'
import { createGuideline } from '@/lib/guideline-versions/commands'
import type { Outcome } from '@/lib/platform/errors'
import type { Access } from '@/lib/platform/gate'
import type { World } from '@/tests/support/world'

export function accepted<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

export const blankSection = {
  levelName: 'Nivå',
  title: 'Ett avsnitt',
  aim: '',
  exampleMethods: '',
  responsible: [],
  parentId: '',
}
export const decision = {
  adoptedBy: 'Fullmäktige',
  adoptedOn: '2026-01-15',
  paragraph: '12',
  validTo: '',
  confirmed: 'yes',
}

export const baseOf = (section: DraftView['sections'][number] | undefined) => {
  if (!section) throw new Error('no such section')
  const { levelName, number, title, aim, exampleMethods, responsible, parentId } = section
  return { levelName, number, title, aim, exampleMethods, responsible, parentId }
}

/** What a strategic coordinator does with guidelines, through the gate. */
export function guidelineDesk(world: World, strategist: Access) {
  const { own, other } = world.A.committees

  const draftOf = async (guidelineId: string) =>
    (await getGuidelineDraft(strategist, { id: guidelineId })).view

  const publish = async (guidelineId: string, validFrom: string) => {
    const { revision } = (await getPublishing(strategist, { id: guidelineId })).view.guideline
    return accepted(await publishGuideline(strategist, { guidelineId, revision, validFrom, ...decision }))
  }

  return {
    draftOf,
    /** Two adopted sections and one under the second, in a guideline of its own. */
    async adopted() {
      const title = `Riktlinjer ${randomUUID()}`
      const { guidelineId } = accepted(await createGuideline(strategist, { title }))
      const add = async (given: object) =>
        accepted(await addSection(strategist, { guidelineId, ...blankSection, ...given })).sectionId ?? ''
      const kept = await add({ number: '1', responsible: [own] })
      const changed = await add({ number: '2', title: 'Ändras', responsible: [own, other] })
      const gone = await add({ number: '2.1', title: 'Försvinner', parentId: changed })
      await publish(guidelineId, '2026-02-01')
      return { guidelineId, kept, changed, gone }
    },
    async change(guidelineId: string, number: string, changed: object) {
      const section = (await draftOf(guidelineId)).sections.find((one) => one.number === number)
      const base = baseOf(section)
      const mine = { ...base, exampleMethods: base.exampleMethods.join('\n'), ...changed }
      return editSection(strategist, { sectionId: section?.id, base, ...mine })
    },
  }
}
