import { expect, test } from 'vitest'
import { kindNow, maySettle, subjectNow } from '@/lib/settled-ages/rules'

const [child, unknown] = [{ kind: 'child' }, { kind: 'unknown' }] as const
const first = (kind: 'child' | 'adult') => ({ person: 0, kind })

test('only the age that nobody knew is settled; a report that names nobody is about one', () => {
  expect([maySettle([child, unknown], 1), maySettle([], 0)]).toEqual([true, true])
  expect([maySettle([child], 0), maySettle([unknown], 1), maySettle([], 1)]).toEqual([false, false, false])
})

test('the last of several holds, and one child makes the report a child’s', () => {
  expect(kindNow('unknown', [first('adult'), first('child')], 0)).toBe('child')
  expect(subjectNow([unknown], [])).toBe('unknown')
  expect(subjectNow([unknown], [first('adult')])).toBe('adult')
  expect(subjectNow([], [first('child')])).toBe('child')
  expect(subjectNow([unknown, unknown], [first('adult')])).toBe('unknown')
  expect(subjectNow([unknown, child], [first('adult')])).toBe('child')
})
