import { describe, expect, test } from 'vitest'
import { joinLines, linesOf, tidyPaste } from '@/lib/pasted-text/rules'

const joined = (text: string) => joinLines(text.split('\n'), linesOf(text))

describe('lines that a PDF broke', () => {
  test.each([
    ['demokratiska vär-\nden', 'demokratiska värden'],
    ['barn- och\nungdom', 'barn- och ungdom'],
    ['barn-\noch ungdom', 'barn- och ungdom'],
    ['grund-\neller gymnasieskola', 'grund- eller gymnasieskola'],
    ['tydlig SSPF-\nsamverkan enligt SSPF-samverkan', 'tydlig SSPF-samverkan enligt SSPF-samverkan'],
    ['Brå-\nBergslagen', 'Brå-Bergslagen'],
    ['två rader\nmed ord', 'två rader med ord'],
    ['församlingar\n, socialjour', 'församlingar, socialjour'],
    ['', ''],
  ])('%j', (text, expected) => expect(joined(text)).toBe(expected))

  test('without a hyphen, where a space ends every whole word', () => {
    const text = 'Trygghets- \noch \nsäkerhetssamo\nrdnare, \noperativ ledare \nför \nkrisberedskap '
    expect(joined(text)).toBe('Trygghets- och säkerhetssamordnare, operativ ledare för krisberedskap')
  })

  test('a word is not joined to the next where no line says that words are marked', () => {
    expect(joined('Preventions\nsamordnare')).toBe('Preventions samordnare')
  })
})

test('signs that cannot be seen are taken away, and what cannot be stored', () => {
  expect(tidyPaste('a\u00adb\u200bc\0d\r\ne\u00a0f \uf0b7 g')).toBe('abcd\ne f • g')
})
