/**
 * What may leave a municipality. Source: GDPR article 5 (no more than the purpose needs) and OSL: an example for others
 * needs no person, no unit and no follow-up. The copy holds a title, a purpose, steps and what it is about, and nothing
 * that identifies anyone: what looks like a personal number, a phone number or an address of mail is refused, and so are
 * the names of colleagues, committees and units. Somebody reads exactly what leaves before it does.
 */
const personalNumber = /(?<!\d)(19|20)?\d{6}[-+ ]?\d{4}(?!\d)/
const mailAddress = /\S+@\S+\.\S+/
/** Beginning with 0 or +, at least seven digits: years and counts are not phone numbers. */
const phoneNumber = /(?<![\d])(\+|0)\d([\s-]?\d){5,}/

export type Finding = 'personal_number' | 'mail_address' | 'phone_number' | 'own_name'

export function findingsIn(text: string, names: readonly string[]): Finding | null {
  if (mailAddress.test(text)) return 'mail_address'
  if (personalNumber.test(text)) return 'personal_number'
  if (phoneNumber.test(text)) return 'phone_number'
  const lowered = text.toLowerCase()
  return names.some((name) => name.length > 3 && isNamed(lowered, name.toLowerCase())) ? 'own_name' : null
}

/** As a word of its own, or in the genitive: "Anna" is not found in "annat". */
function isNamed(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<!\\p{L})${escaped}s?(?!\\p{L})`, 'u').test(text)
}

export type SharingState = 'none' | 'prepared' | 'shared'

export function sharingState(copy: { sharedAt: string | null } | null): SharingState {
  if (!copy) return 'none'
  return copy.sharedAt ? 'shared' : 'prepared'
}
