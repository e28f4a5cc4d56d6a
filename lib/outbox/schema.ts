import { z } from 'zod'

export const mailShows = ['all', 'waiting', 'failed', 'sent'] as const
export type MailShow = (typeof mailShows)[number]

export const outboxInput = z.object({ show: z.enum(mailShows).catch('all') })
export const mailChoice = z.strictObject({ mailId: z.uuid() })
