import { caseContent } from '@/lib/cases/schema'
import {
  type MunicipalityKey,
  openKeyWith,
  type RecordKey,
  type SealedPartTable,
  sealUnder,
  sealWith,
} from '@/lib/platform/sealing'
import type { CaseSeed } from '@/prisma/seed/case-shape'
import type { Place } from '@/prisma/seed/place'

/** One case on its way in, with its key open. */
export class CaseMaking {
  readonly id: string
  readonly sealed
  readonly #key: RecordKey

  constructor(
    readonly place: Place,
    readonly seed: CaseSeed,
    key: MunicipalityKey,
  ) {
    this.id = place.id('case', seed.key)
    const at = { table: 'support_case', id: this.id } as const
    this.sealed = sealWith(key, at, caseContent.parse(seed.person))
    this.#key = openKeyWith(key, { ...at, ...this.sealed })
  }

  /** The id and the sealed text of a row that belongs to the case. */
  part(table: SealedPartTable, key: string, json: unknown) {
    const id = this.place.id(table, this.seed.key, key)
    const { municipalityId } = this.place
    return { municipalityId, id, content: sealUnder(this.#key, { table, id }, json) }
  }

  day(day: number): Date {
    return this.place.calendar.day(day)
  }

  at(day: number): Date {
    return this.place.calendar.moment(day)
  }

  /** The first of those who work with it. */
  get by(): string {
    return this.place.userId(this.seed.workers[0] ?? '')
  }
}
