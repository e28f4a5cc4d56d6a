/**
 * The shape of the demo content: what a municipality looks like before it becomes rows. Content files speak
 * in short keys ('norrmalm', 'samordnare'); the loader turns them into stable ids.
 */

import type { ConcernSource, ConcernSubject } from '@/lib/concerns/rules'
import type { ConcernContent, ConcernGuardian, ConcernPerson } from '@/lib/concerns/schema'
import type { LibraryFocus, TargetGroup } from '@/lib/measure-library/schema'
import type { ReadyMadeKey } from '@/lib/ready-made-templates/schema'
import type {
  CommitteeKind,
  Environment,
  IncidentKind,
  IncidentOutcome,
  MeasureStatus,
  PlanState,
  PreventionLevel,
  Role,
} from '@/prisma/generated/enums'
import type { CaseSeed } from '@/prisma/seed/case-shape'
import type { PictureSeed } from '@/prisma/seed/picture-shape'

/** A whole number counts days from today (negative is past); text is a fixed date, YYYY-MM-DD. */
export type When = number | string

export type UnitSeed = { key: string; name: string; receivesConcerns?: boolean; children?: UnitSeed[] }

export type CommitteeSeed = {
  key: string
  name: string
  kind: CommitteeKind
  /** True unless the guidelines leave this body out. */
  requiresCoordinator?: boolean
  requiresPlan?: boolean
  units?: UnitSeed[]
  /** Coordinators over time: an entry with `to` in the past and none after it is a vacancy. */
  coordinators?: { person: string; from: When; to?: When }[]
}

export type AreaSeed = { name: string; children?: string[] }

export type PersonSeed = {
  /** Before the @ of the address, and how content refers to the person. */
  key: string
  name: string
  title: string
  role: Role
  /** Left out for roles that cover the whole municipality. */
  committee?: string
  unit?: string
  from?: When
  to?: When
}

export type SectionSeed = {
  number: string
  title: string
  /** What this level is called here: Insatsområde, Preventionsnivå, Punkt. */
  level: string
  aim?: string
  methods?: string[]
  responsible?: string[]
  children?: SectionSeed[]
}

export type GuidelineSeed = {
  title: string
  version: string
  adoptedBy?: string
  adoptedOn?: When
  paragraph?: string
  validFrom: When
  validTo?: When
  /** What it demands of a local coordinator. */
  duties?: string[]
  sections: SectionSeed[]
}

export type StepSeed = {
  title: string
  status: MeasureStatus
  responsible?: string
  due?: When
  note?: string
}

export type UpdateSeed = { on: When; by: string; status: MeasureStatus; comment: string; obstacle?: string }

export type MeasureSeed = {
  title: string
  purpose: string
  /** Who answers for it, as the plan says it; `unit` links it to the unit tree when one exists. */
  responsible?: string
  unit?: string
  others?: string
  need?: string
  targetGroup?: string
  genderPerspective?: string
  status: MeasureStatus
  starts?: When
  /** Left out: the measure runs on (löpande). */
  due?: When
  /** In months: how often it recurs, and how often it is to be followed up while under way. */
  recurs?: number
  cadence?: number
  /** Number of the guideline section it answers to. */
  section?: string
  level?: PreventionLevel
  environments?: Environment[]
  steps?: StepSeed[]
  updates?: UpdateSeed[]
}

/** With `measures` the section is a group of measures and the body its introduction. */
export type PlanSectionSeed = { number: string; heading: string; body?: string; measures?: MeasureSeed[] }

export type SaidSeed = { by: string; on: When; body: string }

export type CommentSeed = SaidSeed & {
  /** Number of a section or a measure; left out: the plan as a whole. */
  about?: string
  replies?: SaidSeed[]
  answer?: { by: string; on: When; followed: boolean; reason: string }
}

/** Who is asked for their view of a plan, by whom and since when, and what they have said. */
export type ConsultationSeed = {
  by: string
  on: When
  invited: { person: string; answerBy: When; noComments?: When }[]
  comments: CommentSeed[]
}

export type PlanSeed = {
  key: string
  committee: string
  title: string
  from: When
  to: When
  state: PlanState
  stateSince: When
  consultationOn?: When
  meetingOn?: When
  decidedOn?: When
  paragraph?: string
  registerNumber?: string
  /** The executive board must approve it, or has. */
  needsApproval?: boolean
  approvedOn?: When
  approvedParagraph?: string
  followUpOn?: When
  sections: PlanSectionSeed[]
  consultation?: ConsultationSeed
}

export type ConcernSeed = {
  key: string
  hoursAgo: number
  subject: ConcernSubject
  immediateDanger?: boolean
  /** The account that filed it; the reporter follows the receipt. */
  reporter: string
  source: ConcernSource
  receivingUnit: string
  /** Everything below the routing columns is sealed. */
  content: ConcernContentSeed
  /** Left out: nobody has accepted it yet. All in hours ago. */
  accepted?: { by: string; hoursAgo: number }
  protectionAssessed?: number
  preliminaryDecided?: number
  closed?: boolean
  /** Gallringsstopp: a word from the list of reasons, and the matter's number. */
  held?: { reason: string; registerNumber: string }
}

/** As the form asks; who reported it follows from the account. */
export type ConcernContentSeed = Pick<
  ConcernContent,
  'observed' | 'observedWhen' | 'basis' | 'done' | 'reporterPhone'
> &
  Partial<Pick<ConcernContent, 'heard' | 'ownWords' | 'earlier'>> & {
    /** The first person, who is of the report's subject. */
    name: string
    age: string
    whereabouts: string
    guardians?: ConcernGuardian['informed']
    informed?: string
    person?: Partial<ConcernPerson>
    /** Those who come after. */
    others?: Partial<ConcernPerson>[]
  }

/** A measure that the municipality has chosen to share, told for others: no names, no units, no follow-up. */
export type SharedSeed = {
  plan: string
  /** As the plan counts: 4.1.2. */
  number: string
  title: string
  purpose: string
  steps?: string[]
  level: PreventionLevel
  focus: LibraryFocus
  targetGroups: TargetGroup[]
  on: When
}

export type IndicatorValueSeed = {
  on: When
  value: number
  by: string
  comment?: string
  /** Which of the measure's updates it came with, counted from 1. */
  update?: number
  /** It was wrong, and put right later. */
  corrected?: { on: When; value: number; why: string }
}

/** Of a measure, named by its plan and its title. */
export type IndicatorSeed = {
  plan: string
  measure: string
  name: string
  unit: string
  direction: 'up' | 'down'
  baseline?: { on: When; value: number }
  target?: { on: When; value: number }
  source: string
  values: IndicatorValueSeed[]
}
/** One of the ready-made templates, as the municipality has made it its own. */
export type TemplateSeed = { from: ReadyMadeKey; name?: string; needsApproval?: boolean; retired?: When }
/** A text on a measure; `measure` is its number in the plan. */
export type AttachmentSeed = {
  plan: string
  measure: string
  by: string
  on: When
  name: string
  kind: 'txt' | 'csv'
  text: string
}

/** Something that happened. Reported the same morning; what is done about it is counted in hours from then. */
export type IncidentSeed = {
  kind: IncidentKind
  on: When
  time?: string
  place: string
  area?: string
  offensive?: boolean
  environment?: Environment
  text?: string
  /** Left out: it was in an older system. */
  by?: string
  contractor?: number
  policeReport?: number
  removed?: number
  closed?: { after: number; outcome: IncidentOutcome }
}

/** Whose the incidents of an area are; `from` and `kinds` narrow it to what some committee finds. */
export type IncidentRuleSeed = {
  area?: string
  kinds?: IncidentKind[]
  from?: string
  committee: string
  source?: string
}

export type MunicipalitySeed = {
  slug: 'kalmar' | 'orebro' | 'stockholm' | 'norrvik' | 'sorvik'
  name: string
  accent: string
  dutyOfficer: { name: string; phone: string }
  areas: AreaSeed[]
  committees: CommitteeSeed[]
  people: PersonSeed[]
  guideline: GuidelineSeed
  templates: TemplateSeed[]
  plans: PlanSeed[]
  concerns: ConcernSeed[]
  cases?: CaseSeed[]
  pictures?: PictureSeed[]
  shared?: SharedSeed[]
  indicators?: IndicatorSeed[]
  attachments?: AttachmentSeed[]
  /** About how many reports a quarter had before the demo began; left out: too few to be told. */
  concernsPerQuarter?: number
  incidents: IncidentSeed[]
  incidentRules: IncidentRuleSeed[]
  /** Hours, for racist or threatening graffiti, and where it says so. */
  incidentClock?: { hours: number; source: string; from: When }
}
