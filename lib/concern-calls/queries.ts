import type { Area } from '@/lib/areas/rules'
import { namedUnits } from '@/lib/concern-drafts/queries'
import { readSurroundings } from '@/lib/concerns/queries'
import { receivingChoices, routeTo } from '@/lib/concerns/rules'
import { noInput } from '@/lib/concerns/schema'
import { defineQuery } from '@/lib/platform/gate'

export type CallForm = {
  receivingUnits: { id: string; name: string }[]
  /** One's own, for whoever works at a reception. */
  receivingUnitId: string
  areas: Area[]
}

export const openCallForm = defineQuery({
  allow: 'concern.register_call',
  input: noInput,
  run: async ({ run, actor }): Promise<CallForm> => {
    const { units, committeeId, areas } = await readSurroundings(run, actor)
    const chosenUnitId = actor.membership.unitId ?? ''
    return {
      receivingUnits: namedUnits(receivingChoices(units)),
      receivingUnitId: routeTo(units, { committeeId, chosenUnitId })?.id ?? '',
      areas,
    }
  },
})
