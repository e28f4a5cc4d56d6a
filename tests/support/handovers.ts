import { randomUUID } from 'node:crypto'
import { type HandoverDocument, handoverFormat } from '@/lib/handovers/schema'
import { type RecordKey, sealUnder } from '@/lib/platform/sealing'
import type { SecretPlace } from '@/tests/support/concerns'
import type { OwnerTx } from '@/tests/support/owner'
import type { Person } from '@/tests/support/tenant'

type Given = { report: string; key: RecordKey; by: Person; madeAt: Date }

const moment = '2026-01-02T10:00:00.000Z'

function documentOf(secret: string, id: string): HandoverDocument {
  const said = { ...{ heard: '', ownWords: '', observedWhen: '', done: '', earlier: '' }, basis: [] }
  return {
    ...handoverFormat,
    handover: { id, madeAt: moment, by: 'Handläggaren', title: '', unit: '', municipality: '' },
    report: {
      ...{ number: '2026-0001', receivedAt: moment, subject: 'child', source: 'school' },
      ...{ immediateDanger: false, decision: 'open_inquiry', observed: `${secret} berättelse`, ...said },
    },
    reporter: { name: secret, role: '', unit: '', phone: '', anonymous: false, takenBy: '' },
    ...{ people: [], assessments: [], steps: [], attachments: [] },
  }
}

/** Handed over and not confirmed; what it says holds the municipality's secret. */
export async function makeHandover(tx: OwnerTx, place: SecretPlace, given: Given): Promise<string> {
  const id = randomUUID()
  const data = `${JSON.stringify(documentOf(place.secret, id))}\n`
  await tx.concernHandover.create({
    data: {
      ...{ municipalityId: place.municipality.id, id, reportId: given.report, madeById: given.by.userId },
      ...{ madeAt: given.madeAt, checksum: '0'.repeat(64), people: 0, assessments: 0, attachments: 0 },
      content: sealUnder(given.key, { table: 'concern_handover', id }, { data }),
    },
  })
  return id
}
