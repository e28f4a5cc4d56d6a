import { z } from 'zod'
import { preventionLevels } from '@/lib/measures/schema'

/** What an example mostly is about, in the order of the work: from what is for all to what is for one. */
export const libraryFocuses = [
  'promotion',
  'knowledge',
  'democracy',
  'civil_society',
  'places',
  'concern',
  'support',
  'coordination',
  'follow_up',
] as const
export type LibraryFocus = (typeof libraryFocuses)[number]

export const targetGroups = [
  'children',
  'parents',
  'adults',
  'leavers',
  'staff',
  'associations',
  'residents',
] as const
export type TargetGroup = (typeof targetGroups)[number]

/** The documents that the starter library is drawn from, and what municipalities share. */
export const librarySources = [
  'stockholm',
  'norrmalm',
  'kalmar',
  'orebro',
  'joint_plan',
  'municipality',
] as const
export type LibrarySource = (typeof librarySources)[number]

/** Addresses come from people: an unknown choice is as if not said. */
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).optional().catch(undefined)

export const libraryAddress = z.object({
  planId: z.uuid(),
  focus: oneOf(libraryFocuses),
  level: oneOf(preventionLevels),
  target: oneOf(targetGroups),
  from: oneOf(['examples', 'shared']),
  /** The section of the plan that examples are added to. */
  section: z.uuid().optional().catch(undefined),
})
export type LibraryAddress = z.infer<typeof libraryAddress>

export const libraryAddition = z.strictObject({
  planId: z.uuid(),
  sectionId: z.uuid('invalid_choice'),
  libraryId: z.uuid('invalid_choice'),
})
