import { languageCodes, type ResidentLanguage } from '@/lib/resident-languages/rules'

/**
 * Guidance before the form: what to look for, what to do, whom to call. It is the municipality's own text, one for
 * residents in each language and one for staff; a ready-made one stands until theirs is published. SoL (2025:400) 19:1:
 * those who work with children must report at once; 19:4: everyone else should.
 */
export const guidanceAudiences = ['resident', 'staff'] as const
export type GuidanceAudience = (typeof guidanceAudiences)[number]

export const guidanceFields = ['title', 'lead', 'child', 'adult', 'event', 'now', 'routine'] as const

/** Staff work in Swedish or English. */
export const languagesOf = (audience: GuidanceAudience): ResidentLanguage[] =>
  audience === 'staff' ? ['sv', 'en'] : languageCodes

/** What it can be about: the first question of all. */
export const concernsAbout = ['child', 'adult', 'event', 'advice'] as const
export type ConcernsAbout = (typeof concernsAbout)[number]

export const aboutFrom = (asked: unknown): ConcernsAbout | null =>
  concernsAbout.find((one) => one === asked) ?? null
