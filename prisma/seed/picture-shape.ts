import type { Environment } from '@/lib/measures/schema'
import type {
  Certainty,
  FindingKind,
  Presence,
  SourceKind,
  SourceStanding,
} from '@/lib/picture-sources/schema'
import type { PictureState } from '@/lib/pictures/rules'
import type { Marking } from '@/lib/pictures/schema'
import type { ReadyMadePictureKey } from '@/lib/ready-made-pictures/schema'
import type { When } from '@/prisma/seed/shape'

/** `presence`, how sure, of what kinds and in what words; a word alone is its presence. */
export type FindingSeed =
  | Presence
  | { presence: Presence; certainty?: Certainty; kinds?: FindingKind[]; text?: string }

export type PictureSourceSeed = {
  kind: SourceKind
  /** Left out: waiting. */
  standing?: Exclude<SourceStanding, 'waiting'>
  asked?: number
  answered?: number
  note?: string
  marking?: Marking
  found?: Partial<Record<Environment, FindingSeed>>
}

export type PictureSeed = {
  key: string
  committee: string
  template: ReadyMadePictureKey
  title: string
  year: number
  number: number
  from: When
  to: When
  due: When
  state: PictureState
  stateSince: When
  approved?: { on: When; by: string }
  author: string
  /** The texts of the template's headings, in their order; empty where nothing is written. */
  texts: string[]
  /** The template's sources, in their order. */
  sources: PictureSourceSeed[]
  needs?: {
    title: string
    reasoning?: string
    /** Sources by kind and the environment each saw. */
    from: [SourceKind, Environment][]
    /** Plan and number of the measures that answer it. */
    measures?: [plan: string, number: string][]
    left?: string
  }[]
}
