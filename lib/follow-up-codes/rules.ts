/**
 * The code with which whoever wrote without a name reads and answers. 80 bits in 16 characters that are not mistaken
 * for each other (no I, L, O or U); kept nowhere but as a keyed hash.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 16

/** From the first 80 bits of a hash in hexadecimal. */
export function codeFrom(hash: string): string {
  const bits = [...hash.slice(0, 20)]
    .map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'))
    .join('')
  return Array.from({ length }, (_, at) => alphabet[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)]).join(
    '',
  )
}

/** As it is written down: K7M4-9PXT-03QW-ZB2H. */
export function writtenCode(code: string): string {
  return code.match(/.{4}/g)?.join('-') ?? code
}

/** What somebody typed, as the code it was meant to be; null when it can be none. */
export function readCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return plain.length === length && [...plain].every((sign) => alphabet.includes(sign)) ? plain : null
}
