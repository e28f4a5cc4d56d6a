import { type MunicipalityKey, sealWith } from '@/lib/platform/sealing'
import type { Prisma } from '@/prisma/generated/client'
import type { Place } from '@/prisma/seed/place'

/** Somebody whom a case is about has asked what is held of them, and the case waits for its review. */
export function accessRows(
  { seed, municipalityId, id, userId, calendar }: Place,
  key: MunicipalityKey,
): {
  requests: Prisma.AccessRequestCreateManyInput[]
  records: Prisma.AccessRecordCreateManyInput[]
} {
  const asking = (seed.cases ?? []).find(({ person }) => person.personalNumber)
  if (!asking) return { requests: [], records: [] }
  const requestId = id('access_request', asking.key)
  const { name = '', personalNumber = '' } = asking.person
  const opened = calendar.moment(-24)
  return {
    requests: [
      {
        ...{ municipalityId, id: requestId, year: opened.getUTCFullYear(), number: 1, reason: 'copy' },
        ...{ asker: 'self', identity: 'e_identity', receivedOn: calendar.day(-25), openedAt: opened },
        openedById: userId('dso'),
        ...sealWith(key, { table: 'access_request', id: requestId }, { name, personalNumber }),
      },
    ],
    records: [
      {
        ...{ municipalityId, id: id('access_record', asking.key), requestId },
        ...{ recordKind: 'case', recordId: id('case', asking.key) },
      },
    ],
  }
}
