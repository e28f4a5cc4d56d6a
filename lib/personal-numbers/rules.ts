import type { IsoDate } from '@/lib/platform/clock'

/**
 * Personal and coordination numbers. Folkbokföringslagen (1991:481) 18 §: day of birth, a birth number of three digits
 * and a check digit (the digits doubled every other one, summed, modulo ten); a plus sign once one turns a hundred.
 * Lag (2022:1697) om samordningsnummer: the same with 60 added to the day. The tax agency's numbers for tests are made
 * like all others, so nothing is known of them here.
 */
export type PersonalNumber = { digits: string; bornOn: IsoDate; coordination: boolean }

const shape = /^(\d\d)?(\d\d)(\d\d)(\d\d)([-+]?)(\d{4})$/

type Parts = { century: string; year: string; month: string; day: string; sign: string; last: string }

/** As people write it, with or without century, sign and spaces. */
function partsOf(text: string): Parts | null {
  const tidy = text.replace(/\s/g, '').replace(/[\u2010-\u2015\u2212]/g, '-')
  const found = shape.exec(tidy)
  if (!found) return null
  const [, century = '', year = '', month = '', day = '', sign = '', last = ''] = found
  return hasCheckDigit(`${year}${month}${day}${last}`) ? { century, year, month, day, sign, last } : null
}

/** Whether it can be one, in some century. */
export function isPersonalNumber(text: string): boolean {
  const parts = partsOf(text)
  if (!parts) return false
  const centuries = parts.century ? [parts.century] : ['19', '20']
  return centuries.some((century) => isDay(`${century}${birthOf(parts)}`))
}

/** Null for what is no such number, or of somebody not born yet. */
export function readPersonalNumber(text: string, today: IsoDate): PersonalNumber | null {
  const parts = partsOf(text)
  if (!parts) return null
  const { century, year, month, day, last } = parts
  const bornOn = century ? `${century}${birthOf(parts)}` : withCentury(parts, today)
  if (!isDay(bornOn) || bornOn > today) return null
  return { digits: `${bornOn.slice(0, 2)}${year}${month}${day}${last}`, bornOn, coordination: isRaised(day) }
}

/** As it is written on paper, with the century. */
export const writtenPersonalNumber = ({ digits }: PersonalNumber) =>
  `${digits.slice(0, 8)}-${digits.slice(8)}`

const raise = 60
const isRaised = (day: string) => Number(day) > raise

function birthOf({ year, month, day }: Parts): string {
  const bornDay = isRaised(day) ? String(Number(day) - raise).padStart(2, '0') : day
  return `${year}-${month}-${bornDay}`
}

/** The youngest that the two digits can mean; with a plus sign the youngest that is a hundred. */
function withCentury(parts: Parts, today: IsoDate): IsoDate {
  const latest = parts.sign === '+' ? `${Number(today.slice(0, 4)) - 100}${today.slice(4)}` : today
  const century = Number(latest.slice(0, 2))
  const bornOn = `${century}${birthOf(parts)}`
  return bornOn > latest ? `${century - 1}${birthOf(parts)}` : bornOn
}

/** Luhn's sum over ten digits: every other doubled from the first, the whole even tens. */
export function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
