import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPersonalNumber, readPersonalNumber, writtenPersonalNumber } from '@/lib/personal-numbers/rules'

const today = '2026-11-21'
const read = (text: string) => readPersonalNumber(text, today)

/** A number that nobody has: made here, with the check digit that it must have. */
function numberOf(yymmdd: string, birthNumber: string): string {
  const digits = `${yymmdd}${birthNumber}`
  for (let check = 0; check < 10; check += 1) {
    if (isPersonalNumber(`${digits}${check}`)) return `${digits}${check}`
  }
  throw new Error('no check digit fits')
}

describe('a personal number', () => {
  test('is read in all the ways it is written', () => {
    const short = numberOf('120401', '238')
    const [day, last] = [short.slice(0, 6), short.slice(6)]
    const found = { digits: `20${short}`, bornOn: '2012-04-01', coordination: false }
    for (const text of [
      short,
      `${day}-${last}`,
      `20${short}`,
      `20${day}-${last}`,
      ` ${day} ${last} `,
      `${day}–${last}`,
    ])
      expect(read(text), text).toEqual(found)
  })

  test.each(['', '12', '20121301-2389', '20120230-2389', 'ett nummer', '20120401-238X', '١٢٠٤٠١٢٣٨٩'])(
    '%s is none',
    (text) => {
      expect(isPersonalNumber(text)).toBe(false)
      expect(read(text)).toBeNull()
    },
  )

  test('with another check digit is none', () => {
    const right = numberOf('120401', '238')
    for (let check = 0; check < 10; check += 1) {
      const given = `${right.slice(0, 9)}${check}`
      expect(isPersonalNumber(given)).toBe(given === right)
    }
  })

  test('of ten digits is of the youngest it can be, with a plus sign of somebody over a hundred', () => {
    const number = numberOf('150101', '238')
    expect(read(number)?.bornOn).toBe('2015-01-01')
    expect(read(`${number.slice(0, 6)}+${number.slice(6)}`)?.bornOn).toBe('1915-01-01')
    expect(read(numberOf('800101', '238'))?.bornOn).toBe('1980-01-01')
    // Not born yet, or born a hundred years ago.
    expect(read(numberOf('261122', '238'))?.bornOn).toBe('1926-11-22')
    expect(read(`20${numberOf('261122', '238')}`)).toBeNull()
  })

  test('on a leap day only in a leap year', () => {
    const number = numberOf('000229', '238')
    expect(isPersonalNumber(number)).toBe(true)
    expect(read(number)?.bornOn).toBe('2000-02-29')
    expect(isPersonalNumber(`19${number}`)).toBe(false)
  })

  test('for coordination has sixty added to the day', () => {
    const number = numberOf('120461', '238')
    expect(read(number)).toEqual({ digits: `20${number}`, bornOn: '2012-04-01', coordination: true })
    expect(isPersonalNumber(`120460${number.slice(6)}`)).toBe(false)
    // There is no 31 April.
    expect(() => numberOf('120491', '238')).toThrow()
  })

  test('is written as on paper, and read again as the same', () => {
    const days = fc.date({ min: new Date('1930-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 999 }), (born, birth) => {
        const day = born.toISOString().slice(0, 10)
        const short = numberOf(day.slice(2).replaceAll('-', ''), String(birth).padStart(3, '0'))
        const found = read(`${day.slice(0, 2)}${short}`)
        expect(found?.bornOn).toBe(day)
        if (found) expect(read(writtenPersonalNumber(found))).toEqual(found)
      }),
    )
  })
})
