import { randomUUID } from 'node:crypto'
import type { OwnerTx } from '@/tests/support/owner'
import type { Place } from '@/tests/support/tenant'

/** A section of text and, under it, one of measures; both with guidance. */
export type Template = { id: string; sections: { text: string; measures: string } }

export async function makeTemplate(
  tx: OwnerTx,
  { municipality, canary }: Place,
  given: { name?: string; needsApproval?: boolean; retiredAt?: Date } = {},
): Promise<Template> {
  const [id, text, measures] = [randomUUID(), randomUUID(), randomUUID()]
  await tx.planTemplate.create({
    data: {
      municipalityId: municipality.id,
      id,
      name: `${canary} mall`,
      description: `${canary} beskrivning`,
      sections: [
        {
          id: text,
          kind: 'text',
          depth: 1,
          heading: `${canary} inledning`,
          guidance: `${canary} skriv varför`,
        },
        { id: measures, kind: 'measures', depth: 2, heading: `${canary} förebygga`, guidance: '' },
      ],
      ...given,
    },
  })
  return { id, sections: { text, measures } }
}
