/**
 * Signs of a person in a free text. Source: GDPR article 5 (no more than the purpose needs) and 87 with dataskyddslagen
 * 3:10 (a personal number only where it is clearly called for). A number is a personal number when its day can be a day
 * (a coordination number has 60 added to it) and it is parted as people write it or its last digit checks (Luhn); the
 * other ten digits that begin with 0 are a telephone. Signs, not proof: what may be a false alarm is asked about.
 */
import { hasCheckDigit } from '@/lib/personal-numbers/rules'

const traces = ['personal_number', 'phone_number', 'mail_address'] as const
export type Trace = (typeof traces)[number]

const ten = /(?<!\d)(?:19|20)?(\d{2})(\d{2})(\d{2})([-+ ]?)(\d{4})(?!\d)/g
const mailAddress = /[^\s@]+@[^\s@]+\.\p{L}{2,}/u
/** Beginning with 0 or +, at least seven digits: years and counts are not phone numbers. */
const phoneNumber = /(?<![\d-])(\+|0)\d([\s\-–/]?\d){5,}/

export function tracesIn(text: string): Trace[] {
  const found: Trace[] = []
  if (hasPersonalNumber(text)) found.push('personal_number')
  const rest = text.replace(ten, (number, ...parts) => (isPersonal(parts) ? ' ' : number))
  if (phoneNumber.test(rest)) found.push('phone_number')
  if (mailAddress.test(text)) found.push('mail_address')
  return found
}

export const hasTraces = (text: string) => tracesIn(text).length > 0

export function hasPersonalNumber(text: string): boolean {
  return [...text.matchAll(ten)].some(([, ...parts]) => isPersonal(parts))
}

function isPersonal(parts: readonly unknown[]): boolean {
  const [year = '', month = '', day = '', sign = '', last = ''] = parts.slice(0, 5).map(String)
  const [m, d] = [Number(month), Number(day)]
  const canBeADay = m >= 1 && m <= 12 && ((d >= 1 && d <= 31) || (d >= 61 && d <= 91))
  return canBeADay && (sign !== '' || hasCheckDigit(year + month + day + last))
}
