import { expect, test } from 'vitest'
import { formatDate } from '@/components/ui/dates'

const moment = new Date('2026-11-20T14:40:00Z')

test.each([
  ['day', '20 november'],
  ['dayYear', '20 november 2026'],
  ['short', '20 nov 2026'],
  ['clock', '15.40'],
  ['dayClock', '20 november 15.40'],
  ['weekday', 'fredag 20 november 2026'],
] as const)('%s in Swedish', (shape, text) => {
  expect(formatDate(moment, shape, 'sv')).toBe(text)
})

test('English keeps the colon', () => {
  expect(formatDate(moment, 'dayClock', 'en')).toBe('20 November 15:40')
})

test('a moment before midnight UTC belongs to the next Swedish day', () => {
  expect(formatDate(new Date('2026-12-31T23:30:00Z'), 'dayYear', 'sv')).toBe('1 januari 2027')
})

test('a calendar day never slips', () => {
  expect(formatDate('2026-12-04', 'day', 'sv')).toBe('4 december')
})
