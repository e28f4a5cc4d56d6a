import { randomUUID } from 'node:crypto'
import { answerDanger, keepDraft } from '@/lib/concern-drafts/commands'
import { fileConcern } from '@/lib/concerns/commands'
import type { Outcome } from '@/lib/platform/errors'
import type { Access } from '@/lib/platform/gate'

const atOnce = 8

export const answers = {
  observed:
    'Eleven har vid tre tillfällen visat filmer som hyllar våld och sagt att andra borde göra likadant.',
  observedWhen: 'Förra veckan',
  basis: ['witnessed'],
  done: 'Vi har talat med eleven och med mentorn.',
  position: 0,
  kind: 'child',
  name: 'En elev i årskurs 8',
  guardians: [{ name: '', phone: '', informed: 'informed', told: 'I går per telefon' }],
}
/** What the last step of the form asks for. */
export const lastStep = { source: 'school', phone: '08-123 456 78' }

/** Concerns that are written and not yet sent, made through the gate. */
export async function writeDrafts(access: Access, number: number): Promise<string[]> {
  const drafts: string[] = []
  const writer = async () => {
    while (drafts.length < number) {
      const draft = randomUUID()
      accepted(await answerDanger(access, { draft, danger: 'no' }))
      accepted(await keepDraft(access, { draft, ...answers }))
      drafts.push(draft)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, writer))
  return drafts
}

/** The draft's id is also the submission's key, as in the form. */
export async function file(access: Access, draft: string): Promise<void> {
  accepted(await fileConcern(access, { draft, ...lastStep }, draft))
}

function accepted<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
