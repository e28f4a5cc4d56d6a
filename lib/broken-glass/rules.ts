/**
 * Nödöppning ("break the glass"). SoLPuL § 10 and OSL 26:1: a record is read by those it is assigned to. When somebody
 * is in danger, or the one who has it is away, a colleague may open it: with a reason, as themselves once more, for an
 * hour, and with the data protection officer and the holder told at that moment. It gives a reading, nothing else.
 *
 * The reason is one of these office words, in the open, for the officer's list. What is written beside it may say what
 * the record is about, so it is sealed with the record's key.
 */
export const glassReasons = ['danger', 'absence', 'deadline', 'duty'] as const
export type GlassReason = (typeof glassReasons)[number]

/** What can be opened in need. */
export const glassRecords = ['concern', 'case'] as const
export type GlassRecordKind = (typeof glassRecords)[number]

/** Minutes. The table has the same limit. */
export const glassMinutes = 60
export const longestNote = 1_000

export const expiryOf = (openedAt: Date) => new Date(openedAt.getTime() + glassMinutes * 60_000)

export type GlassFacts = { expiresAt: Date; endedAt: Date | null }

export const stands = ({ expiresAt, endedAt }: GlassFacts, now: Date) => endedAt === null && now < expiresAt

/** When nobody could read by it any more. */
export const overAt = ({ expiresAt, endedAt }: GlassFacts) => endedAt ?? expiresAt
