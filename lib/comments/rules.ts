/**
 * Comments on a plan and how they are answered. Source: förvaltningslagen (2017:900) 26 and 32 §§ (a view that is asked
 * for is taken note of, and what decided is said) and the custom of a samrådsredogörelse: each comment stands with its
 * answer. Data protection (GDPR art. 5.1 c): a comment is about the plan, so what looks like a person's number or
 * telephone is pointed out; it is never stopped, because a rule that guesses must not decide what may be said.
 */

import type { Resolution } from '@/lib/comments/schema'
import { hasCheckDigit } from '@/lib/personal-numbers/rules'

export type PersonalKind = 'personal_number' | 'phone'

/** What in the text looks like personal data, if anything. */
export function personalDataIn(text: string): PersonalKind | null {
  if (personalNumbersIn(text).length > 0) return 'personal_number'
  return phonePattern.test(text) ? 'phone' : null
}

/** Ten or twelve digits as they are written in Sweden; a coordination number has sixty added to its day. */
const numberPattern = /(?<![\d-])(?:18|19|20)?(\d{2})(\d{2})(\d{2})[-+–\s]?(\d{3})(\d)(?![\d-])/g

function personalNumbersIn(text: string): string[] {
  return [...text.matchAll(numberPattern)].flatMap(
    ([found, year = '', month = '', day = '', birth = '', check = '']) => {
      const isDay = isInYear(Number(month), Number(day) > 60 ? Number(day) - 60 : Number(day))
      return isDay && hasCheckDigit(year + month + day + birth + check) ? [found] : []
    },
  )
}

const isInYear = (month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= 31

/** A Swedish number: 0 or +46, then seven to nine more digits, in groups or not. Short numbers (112) are everyone's. */
const phonePattern =
  /(?<![\d+-])(?:0|(?:\+|00)46[\s-]?(?:\(0\)[\s-]?)?)[1-9](?:[\s\-–/]{0,3}\d){6,8}(?![\d-])/

export type Standing = 'open' | Resolution

export type CommentFacts = {
  resolution: Resolution | null
  removedAt: string | null
  replies: number
}

export const standingOf = ({ resolution }: Pick<CommentFacts, 'resolution'>): Standing => resolution ?? 'open'

/** Once someone has answered, what was answered stays as it was read. */
export function isAnswered({ resolution, replies }: Pick<CommentFacts, 'resolution' | 'replies'>): boolean {
  return resolution !== null || replies > 0
}

/** A removed first comment that nobody answered asks for nothing: it is not open. */
export function isOpen({ resolution, removedAt, replies }: CommentFacts): boolean {
  return resolution === null && !(removedAt !== null && replies === 0)
}

/** Where a thread stands on the consultation's page; also in the address that is sent to a colleague. */
export const commentAnchor = (id: string) => `synpunkt-${id}`
