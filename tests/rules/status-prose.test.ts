import { describe, expect, test } from 'vitest'
import { beforeNumbered, readStatus, splitNumbered } from '@/lib/status-prose/rules'

const today = '2026-11-21'

describe('a status in words', () => {
  test.each([
    ['Pågår', 'ongoing', '', ''],
    [' Pågår  ', 'ongoing', '', ''],
    ['Pågår t.o.m. 2018', 'ongoing', '2018-12-31', ''],
    ['Pågår till och med våren 2027', 'ongoing', '2027-05-31', ''],
    ['Förslag', 'proposal', '', ''],
    ['Klart', 'done', '', ''],
    ['Genomförd', 'done', '', ''],
    ['Löpande', 'ongoing', '', ''],
    ['Ej påbörjad', 'not_started', '', ''],
    ['Inte påbörjat än', 'not_started', '', 'än'],
    ['Planeras hösten 2027', 'not_started', '2027-11-30', ''],
    ['Utgår', 'cancelled', '', ''],
    ['Pågår, uppföljning i nämnden', 'ongoing', '', 'uppföljning i nämnden'],
    ['Klart 2026-03-01', 'done', '2026-03-01', ''],
  ])('%s', (said, status, dueOn, note) => {
    expect(readStatus(said, today)).toEqual({ status, startsOn: '', dueOn, note, certain: true, steps: [] })
  })

  test.each([
    ['Ej klart', 'ongoing'],
    ['Delvis genomförd', 'ongoing'],
  ])('%s may mean several things', (said, status) => {
    expect(readStatus(said, today)).toMatchObject({ status, certain: false })
  })

  test.each(['', '-', 'Se bilaga', 'Klarälven', 'Förslagsvis Anna'])('%s is no status', (said) => {
    expect(readStatus(said, today)).toBeNull()
  })

  test('one for each numbered step', () => {
    expect(readStatus('1. Pågår via forum fält. 2. Förslag 3. Klart våren 2026', today)).toMatchObject({
      status: 'ongoing',
      certain: true,
      steps: [
        { number: 1, status: 'ongoing', note: 'via forum fält.' },
        { number: 2, status: 'proposal' },
        { number: 3, status: 'done', dueOn: '2026-05-31' },
      ],
    })
    expect(readStatus('1. Förslag 2. Förslag', today)?.status).toBe('proposal')
    expect(readStatus('1. Planeras 2. Se bilaga', today)).toMatchObject({
      status: 'not_started',
      certain: false,
    })
  })
})

describe('numbered steps', () => {
  test('are counted from one without a gap', () => {
    expect(splitNumbered('Genom att 1. informera 2. planera')).toEqual([
      { number: 1, text: 'informera' },
      { number: 2, text: 'planera' },
    ])
    expect(splitNumbered('Enligt 14 kap. 1 § och version 2. Klart')).toEqual([])
    expect(beforeNumbered('Rutin. Genom att 1. informera 2. planera')).toBe('Rutin. Genom att')
    expect(beforeNumbered('Möts 4 gånger')).toBe('Möts 4 gånger')
  })
})
