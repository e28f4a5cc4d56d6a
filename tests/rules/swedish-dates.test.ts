import { describe, expect, test } from 'vitest'
import { readTime } from '@/lib/swedish-dates/rules'

const today = '2026-11-21'

describe('a time in words', () => {
  test.each([
    ['2027-03-15', '', '2027-03-15'],
    ['senast 2027-03-15', '', '2027-03-15'],
    ['31/12 2027', '', '2027-12-31'],
    ['31.12.2027', '', '2027-12-31'],
    ['31/12-27', '', '2027-12-31'],
    ['senast 31 dec', '', '2026-12-31'],
    ['senast den 15 mars', '', '2027-03-15'],
    ['1 september 2027', '', '2027-09-01'],
    ['15/3', '', '2027-03-15'],
    ['mars 2027', '', '2027-03-31'],
    ['februari 2028', '', '2028-02-29'],
    ['våren 2027', '', '2027-05-31'],
    ['hösten 2027', '', '2027-11-30'],
    ['sommaren 2027', '', '2027-08-31'],
    ['vt 2027', '', '2027-06-30'],
    ['HT 2027', '', '2027-12-31'],
    ['vårterminen 2027', '', '2027-06-30'],
    ['kvartal 3 2026', '', '2026-09-30'],
    ['Q3 2026', '', '2026-09-30'],
    ['tredje kvartalet 2026', '', '2026-09-30'],
    ['2027 kv 1', '', '2027-03-31'],
    ['första halvåret 2027', '', '2027-06-30'],
    ['vecka 12 2027', '', '2027-03-28'],
    ['årsskiftet 2026/2027', '', '2026-12-31'],
    ['2027', '', '2027-12-31'],
    ['t.o.m. 2018', '', '2018-12-31'],
    ['2026-2027', '2026-01-01', '2027-12-31'],
    ['2026–2027', '2026-01-01', '2027-12-31'],
    ['2026/27', '2026-01-01', '2027-12-31'],
    ['mars–maj 2027', '', '2027-05-31'],
    ['2027-01-01 – 2027-06-30', '2027-01-01', '2027-06-30'],
    ['fr.o.m. 1 mars 2027', '2027-03-01', ''],
    ['från och med hösten 2027', '2027-09-01', ''],
  ])('%s', (said, startsOn, dueOn) => {
    expect(readTime(said, today)).toMatchObject({ startsOn, dueOn, continuous: false })
  })

  test.each(['Löpande', 'kontinuerligt', 'tills vidare', 'Årligen', 'varje termin'])('%s goes on', (said) => {
    expect(readTime(said, today)).toMatchObject({ startsOn: '', dueOn: '', continuous: true })
  })

  test.each([
    '',
    'snarast',
    'efter beslut',
    '31 februari 2027',
    '45/13 2027',
    '12 stycken',
    'kl. 15.40',
    'Brå 24/7-linje',
  ])('%s is no time', (said) => expect(readTime(said, today)).toBeNull())

  test('says whether the day itself was named', () => {
    expect(readTime('31 december 2027', today)?.exact).toBe(true)
    expect(readTime('hösten 2027', today)?.exact).toBe(false)
  })
})
