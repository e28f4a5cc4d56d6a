import type { IsoDate } from '@/lib/platform/clock'

/**
 * What a person is found by: the exact personal number, and the name however it is written. Of both only keyed hashes
 * are kept (SoLPuL § 6: no more than is necessary; § 7 a: no sensitive data in compilations). Nothing else of a person
 * is ever indexed: no address, no school, no origin, no belief. A description ("en elev i 9B") is nobody's name.
 */

export type NamedPerson = { name: string; personalNumber: string; protectedIdentity: boolean }

/** Signs that Unicode does not take apart into a letter and its mark. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

/** Words that describe somebody instead of naming: with one of them it is no name. */
const descriptions = new Set(
  `elev eleven barn barnet pojke pojken flicka flickan kille killen tjej tjejen man mannen kvinna kvinnan son sonen dotter
  dottern mamma pappa bror syster person personen okand okant anonym namn namnet kallar kallas vet inte ingen nagon klass
  arskurs vuxen ungdom besokare hyresgast granne boende kund
  student pupil child boy girl woman unknown anonymous someone somebody name`.split(/\s+/),
)

const partsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’´`]/gu, '')
    .replace(/[ßøæœđðłþı]/g, (sign) => plainLetters[sign] ?? sign)
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 1)

/**
 * The spellings a name is found by: all its parts, and first and last alone when there are more. The order does not
 * matter, nor do capitals, accents and hyphens. A single part is too common to mean somebody.
 */
export function foldedNames(name: string): string[] {
  const parts = partsOf(name)
  if (parts.length < 2 || parts.some((part) => descriptions.has(part))) return []
  const outer = [parts[0], parts.at(-1)].filter((part) => part !== undefined)
  return [...new Set([parts, outer].map((chosen) => chosen.toSorted().join(' ')))]
}

/** What can be searched for: the very name that was written, and no wider. */
export const foldedName = (name: string): string | null => foldedNames(name)[0] ?? null

/**
 * Twelve digits. Of ten the century is the latest in which the person can have been born; a plus sign means a hundred
 * years or more (folkbokföringslagen 18 §). Coordination numbers are written alike.
 */
export function fullPersonalNumber(text: string, today: IsoDate): string | null {
  const written = text.replace(/\s/g, '').replace(/[\u2010-\u2015\u2212]/g, '-')
  if (/^\d{8}-?\d{4}$/.test(written)) return written.replace('-', '')
  if (!/^\d{6}[-+]?\d{4}$/.test(written)) return null
  const thisCentury = Number(today.slice(0, 2))
  const born = Number(written.slice(0, 2)) > Number(today.slice(2, 4)) ? thisCentury - 1 : thisCentury
  const century = written.includes('+') ? born - 1 : born
  return `${century}${written.replace(/[-+]/, '')}`
}

export const hashKinds = ['personal_number', 'name'] as const
export type HashKind = (typeof hashKinds)[number]

/** Everything one person of a record is found by, before it is hashed. */
export function tracesOf(person: NamedPerson, today: IsoDate): { kind: HashKind; text: string }[] {
  const number = fullPersonalNumber(person.personalNumber, today)
  const names = foldedNames(person.name).map((text) => ({ kind: 'name' as const, text }))
  return number ? [{ kind: 'personal_number', text: number }, ...names] : names
}
