import { randomUUID } from 'node:crypto'
import { disclosureFacts, findSource, openSource } from '@/lib/disclosure-sources/queries'
import { excerptKeys, refuseDisclosure, type SourceKind } from '@/lib/disclosures/rules'
import { newDisclosure } from '@/lib/disclosures/schema'
import { sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { sealUnder } from '@/lib/platform/sealing'

export type DisclosurePlace = { source: SourceKind; id: string; person: number }

/**
 * Gives something out of a report or a case, or notes that it was said. Nothing leaves without a ground that fits: the
 * record is held, so that a consent withdrawn at the same moment is seen.
 */
export const makeDisclosure = defineCommand({
  allow: 'disclosure.make',
  input: newDisclosure,
  load: ({ run, actor, today, input }) => findSource({ run, actor, today }, input, sql`FOR UPDATE OF c`),
  async run({ tx, run, actor, input, row, now, today, audit }): Promise<Outcome<DisclosurePlace>> {
    const source = await openSource({ run, actor, today }, row, input.person)
    if (!source) throw new Error('The record is disposed of.')
    const excerpts = excerptKeys.map((key) => ({ key, text: input[key] })).filter(({ text }) => text !== '')
    if (excerpts.length === 0) return invalid('', 'nothing_to_give')
    const draft = { ...input, excerpts: excerpts.map(({ key }) => key) }
    const fault = refuseDisclosure(draft, disclosureFacts(input.source, source.view), today)
    if (fault) return invalid(fault.field, fault.key)
    const [id, { organisation, name, role, provision, circumstances, weighing }] = [randomUUID(), input]
    const said = { organisation, name, role, provision, circumstances, weighing, excerpts }
    const { ground, recipient, means } = input
    await tx.disclosure.create({
      data: {
        ...{ municipalityId: actor.municipality.id, id, ground, recipient, means },
        ...{ decidedAt: now, decidedById: actor.userId },
        caseId: input.source === 'case' ? row.id : null,
        reportId: input.source === 'concern' ? row.id : null,
        consentId: ground === 'consent' ? input.consentId : null,
        content: sealUnder(source.key, { table: 'disclosure', id }, said),
      },
      select: { id: true },
    })
    audit(id, { [input.source]: row.id, ground, recipient, means })
    return done({ source: input.source, id: row.id, person: input.person })
  },
})
