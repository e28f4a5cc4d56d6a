import { describe, expect, test } from 'vitest'
import { isTwice, kindOf, mapColumns, readDay, readTime } from '@/lib/incident-imports/rules'

test('columns are known by their headings, none twice', () => {
  expect(
    mapColumns(['Ärendenr', 'Datum', 'Tid', 'Plats', 'Stadsdel', 'Typ', 'Beskrivning', 'Datum igen']),
  ).toEqual(['reference', 'day', 'time', 'place', 'area', 'kind', 'description', 'none'])
  expect(isTwice(['day', 'none', 'none'])).toBe(false)
  expect(isTwice(['day', 'day'])).toBe(true)
})

describe('what is read out of words', () => {
  test.each([
    ['Klotter, hotfullt', 'graffiti'],
    ['Dekaler', 'sticker'],
    ['Hot mot förtroendevald', 'threat_elected'],
    ['Hot mot personal', 'threat_employee'],
    ['Kränkande rop', 'harassment'],
    ['Översvämning', 'other'],
  ])('%s', (said, kind) => expect(kindOf(said)).toBe(kind))

  test.each([
    ['2025-03-04', { day: '2025-03-04', time: '' }],
    ['2025-3-4 7:05', { day: '2025-03-04', time: '07:05' }],
    ['4/3 2025', { day: '2025-03-04', time: '' }],
    ['4.3.2025 kl. 13.40', { day: '2025-03-04', time: '13:40' }],
    ['2025-02-30', null],
    ['i våras', null],
    ['1789-07-14', null],
  ])('%s', (said, day) => expect(readDay(said)).toEqual(day))

  test('a time is a time', () => {
    expect(['13.40', 'kl 7:05', '25:00', 'på morgonen'].map(readTime)).toEqual(['13:40', '07:05', '', ''])
  })
})
