/**
 * Numbers as an office writes them: a decimal comma, thousands apart ("12 500", "62,5", "−3"). Source: Svenska
 * skrivregler. A point is understood too. What could be read in two ways a thousandfold apart ("12.500") is not
 * guessed at: the writer is asked.
 */
export const most = { decimals: 4, digits: 11 } as const

export type NumberFault = 'wrong_number' | 'ambiguous_number' | 'number_too_fine' | 'number_too_large'
export type ReadNumber = { value: number } | { fault: NumberFault }

const spaces = /[\s\u00a0\u2009\u202f]/g
const grouped = /^-?\d{1,3}(\u0020\d{3})+(?:[.,]\d+)?$/
const plain = /^-?\d+(?:[.,]\d+)?$/
const thousandsOrDecimals = /^-?[1-9]\d{0,2}[.,]\d{3}$/

export function readNumber(text: string): ReadNumber {
  const said = text
    .replace(spaces, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/ ?%$/, '')
    .trim()
  if (!plain.test(said) && !grouped.test(said)) return { fault: 'wrong_number' }
  if (thousandsOrDecimals.test(said)) return { fault: 'ambiguous_number' }
  const [whole = '', decimals = ''] = said.replaceAll(' ', '').split(/[.,]/)
  if (decimals.replace(/0+$/, '').length > most.decimals) return { fault: 'number_too_fine' }
  if (whole.replace(/^-?0*/, '').length > most.digits) return { fault: 'number_too_large' }
  // Minus nothing is nothing.
  return { value: Number(`${whole}.${decimals || '0'}`) || 0 }
}

/** As a form holds it: 62,5. Reads back to the same number. */
export function numberText(value: number): string {
  const text = String(value).replace('.', ',')
  return thousandsOrDecimals.test(text) ? `${text}0` : text
}
