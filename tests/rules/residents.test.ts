import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { statusOf } from '@/lib/dialogues/rules'
import { codeFrom, readCode, writtenCode } from '@/lib/follow-up-codes/rules'
import {
  isProof,
  proofBits,
  type SentForm,
  suspicionsOf,
  waitBeforeCode,
  waitBeforeForm,
} from '@/lib/form-proofs/rules'
import { networkOf } from '@/lib/platform/visitors'
import { inLanguage, languageCodes, languageFor, languageIn } from '@/lib/resident-languages/rules'
import { loadResidentWords } from '@/messages/residents/load'

const human: SentForm = { trap: '', age: 90, proof: 'right', earlier: 0 }

describe('what looks as if a machine had sent it', () => {
  test.each<[string, Partial<SentForm>, string[]]>([
    ['a person', {}, []],
    ['a person without scripts', { proof: 'none', age: 40 }, []],
    ['a very slow person without scripts', { proof: 'none', age: 5 * 24 * 3600 }, []],
    ['the fifth of a household', { earlier: 4 }, []],
    ['who fills in what nobody sees', { trap: 'http://spam.test' }, ['trap']],
    ['a form that we never gave out', { age: null }, ['stamp']],
    ['a form of a week and a second ago', { age: 7 * 24 * 3600 + 1 }, ['stamp']],
    ['written in two seconds', { age: 2 }, ['haste']],
    ['written in five seconds without scripts', { proof: 'none', age: 5 }, ['haste']],
    ['an invented proof', { proof: 'wrong' }, ['proof']],
    ['the sixth within the hour', { earlier: 5 }, ['often']],
    [
      'all of it',
      { trap: 'x', age: null, proof: 'wrong', earlier: 900 },
      ['trap', 'stamp', 'proof', 'often'],
    ],
  ])('%s', (_who, changed, expected) => {
    expect(suspicionsOf({ ...human, ...changed })).toEqual(expected)
  })

  test('a proof begins with its zero bits, and one more guess is not one', () => {
    expect(isProof(Uint8Array.of(0, 1, 255))).toBe(true)
    expect(isProof(Uint8Array.of(0, 2, 0))).toBe(false)
    expect(isProof(Uint8Array.of(0))).toBe(false)
    const digest = (proof: number) => createHash('sha256').update(`key.${proof}`).digest()
    const right = Array.from({ length: 400_000 }, (_, at) => at).filter((at) => isProof(digest(at))).length
    expect(right).toBeGreaterThan(400_000 / 2 ** proofBits / 4)
    expect(right).toBeLessThan((400_000 / 2 ** proofBits) * 4)
  })

  test('waiting grows and has an end; whoever has a proof does not wait', () => {
    expect(waitBeforeForm(1000, true)).toBe(0)
    expect(waitBeforeForm(0, false)).toBe(2_000)
    expect(waitBeforeForm(1_000, false)).toBe(8_000)
    expect([0, 5, 6, 1_000].map(waitBeforeCode)).toEqual([0, 0, 400, 8_000])
  })
})

describe('a code', () => {
  const code = codeFrom('0123456789abcdef0123456789abcdef')

  test('has 16 characters that are not mistaken for each other, and follows from the hash', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
    expect(codeFrom('0123456789abcdef0123456789abcdef')).toBe(code)
    expect(codeFrom('1123456789abcdef0123456789abcdef')).not.toBe(code)
    expect(writtenCode(code)).toMatch(/^(.{4}-){3}.{4}$/)
  })

  test.each([
    (text: string) => text,
    (text: string) => text.toLowerCase(),
    (text: string) => ` ${text.replaceAll('-', ' ')} `,
    (text: string) => text.replaceAll('0', 'O').replaceAll('1', 'l'),
    (text: string) => text.replaceAll('-', '–'),
  ])('is read as it was meant, %#', (typed) => {
    expect(readCode(typed(writtenCode(code)))).toBe(code)
  })

  test.each(['', 'K7M4', `${code}A`, 'UUUU-UUUU-UUUU-UUUU', '🔑'.repeat(16), `${'<script>'.repeat(4)}`])(
    '%j is none',
    (typed) => expect(readCode(typed)).toBeNull(),
  )
})

describe('the network of an address', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['unknown', 'unknown'],
  ])('%s', (address, network) => expect(networkOf(address)).toBe(network))
})

test('a conversation stands where its last message left it', () => {
  expect(statusOf([], true)).toBe('received')
  expect(statusOf(['office'], true)).toBe('waiting')
  expect(statusOf(['office', 'resident'], true)).toBe('noted')
  expect(statusOf(['office'], false)).toBe('closed')
})

describe('languages', () => {
  test('an address says its language, and only of the public pages', () => {
    expect(languageIn('/kalmar/public?lang=ar')).toBe('ar')
    expect(languageIn('/kalmar/public/concern?x=1&lang=uk')).toBe('uk')
    expect(languageIn('/kalmar/public/concern')).toBe('sv')
    expect(languageIn('/kalmar/public?lang=xx')).toBe('sv')
    expect(languageIn('/kalmar/publicity?lang=ar')).toBeNull()
    expect(languageIn('/kalmar/concerns/new?lang=ar')).toBeNull()
    expect(inLanguage('/kalmar/public', 'sv')).toBe('/kalmar/public')
    expect(inLanguage('/kalmar/public?about=child', 'ar')).toBe('/kalmar/public?about=child&lang=ar')
    expect(languageFor('ar', ['sv', 'en'])).toBe('sv')
    expect(languageFor(['ar'], ['ar'])).toBe('sv')
  })

  const flat = (value: object, prefix = ''): [string, string][] =>
    Object.entries(value).flatMap(([key, text]) =>
      typeof text === 'string'
        ? [[`${prefix}${key}`, text] as [string, string]]
        : flat(text, `${prefix}${key}.`),
    )
  const blanks = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

  test.each(languageCodes)(
    '%s says all that Swedish says, with the same blanks, lines and numbers',
    async (code) => {
      const swedish = flat(await loadResidentWords('sv'))
      const words = new Map(flat(await loadResidentWords(code)))
      expect([...words.keys()].sort()).toEqual(swedish.map(([key]) => key).sort())
      for (const [key, text] of swedish) {
        const said = words.get(key) ?? ''
        expect([key, blanks(said), said.split('\n').length]).toEqual([
          key,
          blanks(text),
          text.split('\n').length,
        ])
        expect(said.trim()).not.toBe('')
        for (const [number] of text.matchAll(/112|114 14|\b1[468]\b|\b20\b/g))
          expect([key, said]).toEqual([key, expect.stringContaining(number)])
        if (code !== 'sv' && text.length > 20) expect(said).not.toBe(text)
      }
    },
  )
})
