import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indicatorSentence, valueText } from '@/components/indicators/indicator-words'
import {
  type Aim,
  refuseIndicator,
  type StoredValue,
  standingToAim,
  tellValues,
  valueOnLine,
} from '@/lib/indicators/rules'
import { type IndicatorDraft, newValue, reportedValues, withValues } from '@/lib/indicators/schema'
import { most, numberText, readNumber } from '@/lib/swedish-numbers/rules'
import sv from '@/messages/sv/indicators.json'

describe('a number as an office writes it', () => {
  test.each([
    ['62,5', 62.5],
    ['62.5', 62.5],
    ['62,5 %', 62.5],
    ['12 500', 12500],
    ['12\u00a0500,25', 12500.25],
    ['1 234 567', 1234567],
    ['−3', -3],
    ['–0,5', -0.5],
    ['-0', 0],
    ['0,125', 0.125],
    ['  7 ', 7],
    ['62,50000', 62.5],
    ['12500', 12500],
  ])('%s', (text, value) => {
    expect(readNumber(text)).toEqual({ value })
  })
  test.each([
    ['', 'wrong_number'],
    ['sextio', 'wrong_number'],
    ['1 2', 'wrong_number'],
    ['12 50', 'wrong_number'],
    ['1e5', 'wrong_number'],
    ['NaN', 'wrong_number'],
    ['Infinity', 'wrong_number'],
    ['0x10', 'wrong_number'],
    ['5,', 'wrong_number'],
    ['1.234,5', 'wrong_number'],
    ['--1', 'wrong_number'],
    ['<script>', 'wrong_number'],
    ['12.500', 'ambiguous_number'],
    ['12,500', 'ambiguous_number'],
    ['-1.000', 'ambiguous_number'],
    ['1,23456', 'number_too_fine'],
    ['9'.repeat(12), 'number_too_large'],
  ])('%s is not read', (text, fault) => {
    expect(readNumber(text)).toEqual({ fault })
  })
  test('what is written reads back to the same number', () => {
    const whole = 10 ** most.digits - 1
    fc.assert(
      fc.property(
        fc.integer({ min: -whole, max: whole }),
        fc.integer({ min: 0, max: 9999 }),
        (units, parts) => {
          const value = Number(`${units}.${String(parts).padStart(4, '0')}`) || 0
          expect(readNumber(numberText(value))).toEqual({ value })
        },
      ),
    )
  })
})

const aim: Aim = {
  direction: 'up',
  baseline: { on: '2025-01-01', value: 40 },
  target: { on: '2027-01-01', value: 80 },
}
const down: Aim = {
  direction: 'down',
  baseline: { on: '2025-01-01', value: 30 },
  target: { on: '2026-01-01', value: 10 },
}
const latest = (value: number, on = '2026-01-01') => ({ on, value })

describe('the standing', () => {
  test.each([
    ['half the way in half the time', aim, latest(60), 'on_way'],
    ['more than that', aim, latest(61), 'on_way'],
    ['a little less', aim, latest(59.9), 'behind'],
    ['there', aim, latest(80), 'reached'],
    ['beyond', aim, latest(95), 'reached'],
    ['measured before the baseline, and better', aim, latest(41, '2024-06-01'), 'on_way'],
    ['measured before the baseline, and worse', aim, latest(39, '2024-06-01'), 'behind'],
    ['nothing measured', aim, null, 'unmeasured'],
    ['down, on the line', down, latest(20, '2025-07-02'), 'on_way'],
    ['down, too high', down, latest(25, '2025-07-02'), 'behind'],
    ['down, below', down, latest(9, '2025-07-02'), 'reached'],
    ['without a baseline', { ...aim, baseline: null }, latest(60), 'short'],
    ['without a day', { ...aim, target: { on: null, value: 80 } }, latest(60), 'short'],
    ['without a target', { ...aim, target: null }, latest(60), 'no_target'],
  ] as const)('%s', (_what, given, value, standing) => {
    const today = given === down ? '2025-08-01' : '2026-06-01'
    expect(standingToAim(given, value, today)).toBe(standing)
  })
  test('once the day has passed it is missed, measured or not, until the target is reached', () => {
    const nearly = latest(79, '2026-12-31')
    expect(standingToAim(aim, nearly, '2027-01-01')).toBe('behind')
    expect(standingToAim(aim, nearly, '2027-01-02')).toBe('missed')
    expect(standingToAim(aim, null, '2027-01-02')).toBe('missed')
    expect(standingToAim(aim, latest(80), '2027-01-02')).toBe('reached')
  })
  test('the line is level before it begins and after it ends', () => {
    const [from, to] = [
      { on: '2026-01-01', value: 10 },
      { on: '2026-01-11', value: 20 },
    ]
    const days = ['2025-01-01', '2026-01-01', '2026-01-06', '2026-01-11', '2030-01-01']
    expect(days.map((on) => valueOnLine(from, to, on))).toEqual([10, 10, 15, 20, 20])
    expect(valueOnLine(from, { on: '2026-01-01', value: 20 }, '2026-01-01')).toBe(20)
  })
})

describe('what the fields say together', () => {
  const draft: IndicatorDraft = {
    ...{ name: 'Andel', unit: '%', direction: 'up', source: '' },
    ...{ baselineValue: '40', baselineOn: '2025-12-31', targetValue: '80', targetOn: '2027-12-31' },
  }
  test.each([
    [{}, null],
    [{ baselineOn: '' }, 'baselineOn say_day_of_value'],
    [{ baselineValue: '' }, 'baselineValue say_value_of_day'],
    [{ baselineOn: '2026-12-01' }, 'baselineOn day_ahead'],
    [{ targetValue: '' }, 'targetValue say_value_of_day'],
    [{ targetOn: '2025-12-31' }, 'targetOn target_before_baseline'],
    [{ targetValue: '39,9' }, 'targetValue target_wrong_way'],
    [{ targetValue: '40' }, null],
    [{ direction: 'down', targetValue: '41' }, 'targetValue target_wrong_way'],
    [{ direction: 'down', targetValue: '0' }, null],
    [{ baselineValue: '', baselineOn: '', targetOn: '' }, null],
    [{ baselineValue: '', baselineOn: '', targetValue: '', targetOn: '' }, null],
  ] as const)('%j', (given, expected) => {
    const fault = refuseIndicator({ ...draft, ...given }, '2026-11-21')
    expect(fault && `${fault.field} ${fault.key}`).toBe(expected)
  })
})

describe('a value that was corrected', () => {
  const value = (id: string, given: Partial<StoredValue> = {}): StoredValue => ({
    ...{ id, on: '2026-01-01', value: 1, comment: '', at: `2026-01-0${id}T10:00:00Z`, by: 'A' },
    ...{ correctsId: null, updateId: null, ...given },
  })
  test('stands with all that it said before, on the day it now has', () => {
    const told = tellValues([
      value('1'),
      value('2', { on: '2026-03-01' }),
      value('3', { correctsId: '1', on: '2026-05-01', value: 2 }),
      value('4', { correctsId: '3', on: '2026-05-01', value: null }),
    ])
    expect(told.map(({ id, earlier }) => [id, earlier.map((was) => was.id)])).toEqual([
      ['2', []],
      ['4', ['1', '3']],
    ])
  })
  test('what it corrects may be out of sight: then it stands by itself', () => {
    expect(tellValues([value('2', { correctsId: '1' })])).toMatchObject([{ id: '2', earlier: [] }])
  })
})

describe('in words', () => {
  const say = (given: Partial<Parameters<typeof indicatorSentence>[0]>) =>
    indicatorSentence({ aim, unit: '%', latest: latest(62, '2026-10-03'), ...given }, sv, 'sv').replaceAll(
      '\u00a0',
      ' ',
    )
  test('from where, how far, to where', () => {
    expect(say({})).toBe('Från 40 % (januari 2025) till 62 % (oktober 2026); mål 80 % (januari 2027)')
    expect(say({ aim: { ...aim, baseline: { on: '2025-12-31', value: 40.5 } }, latest: null })).toBe(
      'Från 40,5 % (2025), inget nytt värde än; mål 80 % (januari 2027)',
    )
    expect(say({ aim: { ...aim, baseline: null, target: null } })).toBe('Senast 62 % (oktober 2026)')
    expect(say({ aim: { ...aim, baseline: null, target: null }, latest: null })).toBe('Inget värde än')
  })
  test('figures by language', () => {
    expect(valueText(12500.5, 'kr', 'sv')).toBe('12\u00a0500,5\u00a0kr')
    expect(valueText(62.5, '%', 'en')).toBe('62.5%')
    expect(valueText(3, '', 'sv')).toBe('3')
  })
})

describe('forms', () => {
  const id = '11111111-1111-4111-8111-111111111111'
  test('a flat form becomes values by indicator', () => {
    const given = withValues({ a: 1, [`values.${id}.value`]: '5', [`values.${id}.measuredOn`]: '2026-01-01' })
    expect(given).toEqual({ a: 1, values: { [id]: { value: '5', measuredOn: '2026-01-01' } } })
    expect(withValues(null)).toBe(null)
    expect(withValues({ a: 1 })).toEqual({ a: 1 })
  })
  test('what is wrong is told beside its own field', () => {
    const issues = (values: unknown) =>
      reportedValues
        .safeParse(values)
        .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
    expect(issues({ [id]: { value: 'många', measuredOn: '2026-01-01' } })).toEqual([
      `${id}.value wrong_number`,
    ])
    expect(issues({ [id]: { value: '5', measuredOn: '' } })).toEqual([`${id}.measuredOn required`])
    expect(issues({ [id]: { value: '', measuredOn: '' } })).toBeUndefined()
    expect(issues({ x: { value: '5', measuredOn: '2026-01-01' } })).toHaveLength(1)
    expect(issues({ [id]: { value: '5', measuredOn: '2026-01-01', more: '1' } })).toHaveLength(1)
    expect(issues({ __proto__: null, constructor: { value: '5' } })).not.toBeUndefined()
  })
  test('an empty value is no value', () => {
    const tried = newValue.safeParse({ indicatorId: id, value: ' ', measuredOn: '2026-01-01', comment: '' })
    expect(tried.error?.issues).toMatchObject([{ path: ['value'], message: 'required' }])
  })
})
