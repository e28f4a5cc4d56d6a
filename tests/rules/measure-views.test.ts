import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeChange, judgeUndo } from '@/lib/bulk-changes/rules'
import { gapsOf, gridOf } from '@/lib/measure-grid/rules'
import { barOf, movedSpan, placeOf, spanOf } from '@/lib/measure-timeline/rules'

describe('the timeline', () => {
  const span = spanOf('2026-11-21', {})

  test('is twelve months or quarters, and begins a while before today', () => {
    expect([span.start, span.end, span.columns.length]).toEqual(['2026-09-01', '2027-09-01', 12])
    const quarters = spanOf('2026-11-21', { scale: 'quarter' })
    expect([quarters.start, quarters.end]).toEqual(['2026-07-01', '2029-07-01'])
    expect(spanOf('2026-11-21', { from: '2030-05' }).start).toBe('2030-05-01')
    expect([movedSpan(span, 1), movedSpan(span, -1), movedSpan(quarters, 1)]).toEqual([
      '2027-03',
      '2026-03',
      '2028-01',
    ])
  })

  test('a bar runs from its start, or that of its plan, to the end of its last day', () => {
    const plan = { startsOn: null, planFrom: '2026-01-01' }
    expect(barOf({ ...plan, dueOn: null }, span)).toEqual({ from: 0, to: 1, continuous: true })
    expect(barOf({ ...plan, dueOn: '2026-08-31' }, span)).toBeNull()
    expect(barOf({ ...plan, startsOn: '2027-09-01', dueOn: null }, span)).toBeNull()
    expect(barOf({ ...plan, startsOn: '2026-09-01', dueOn: '2027-08-31' }, span)).toMatchObject({
      from: 0,
      to: 1,
    })
    expect(placeOf('2026-09-01', span)).toBe(0)
  })

  test('a bar never leaves its column', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.option(day), day, fc.option(day), (startsOn, planFrom, dueOn) => {
        const bar = barOf({ startsOn, planFrom, dueOn }, span)
        if (!bar) return
        expect(bar.from).toBeGreaterThanOrEqual(0)
        expect(bar.to).toBeLessThanOrEqual(1)
        expect(bar.to).toBeGreaterThan(bar.from)
      }),
    )
  })
})

describe('the grid', () => {
  const counts = { total: 2, active: 1, proposals: 0, late: 0 }
  const keys = ['one', 'two', 'all'].map((key) => ({ key, label: null }))
  const counted = [
    { key: 'one', level: 'general', ...counts },
    { key: 'two', level: 'general', ...counts, active: 0, proposals: 2 },
    { key: 'all', level: 'specific', ...counts, proposals: 1 },
  ]

  test('says of each cell what there is; what is for all covers the rest, proposals cover nothing', () => {
    const grid = gridOf({ keys, counted }, 'all')
    expect(grid.levels).toEqual(['general', 'specific', 'individual'])
    expect(grid.rows.map(({ cells }) => cells.map(({ verdict, covered }) => [verdict, covered]))).toEqual([
      [
        ['active', 0],
        ['covered', 1],
        ['missing', 0],
      ],
      [
        ['proposed', 0],
        ['covered', 1],
        ['missing', 0],
      ],
      [
        ['missing', 0],
        ['active', 0],
        ['missing', 0],
      ],
    ])
    expect(gapsOf(grid).map(({ key, level }) => `${key} ${level}`)).toEqual([
      'one individual',
      'two general',
      'two individual',
      'all general',
      'all individual',
    ])
  })

  test('has a column for those without a level only when there are any, and misses nothing in it', () => {
    const grid = gridOf({ keys, counted: [{ key: 'one', level: 'none', ...counts }] })
    expect(grid.levels).toContain('none')
    expect(gapsOf(grid).every(({ level }) => level !== 'none')).toBe(true)
  })
})

describe('a change of several', () => {
  const held = {
    id: 'm',
    version: 3,
    status: 'ongoing',
    responsible: 'A',
    dueOn: '2027-01-01',
    guidelineSectionId: '',
    startsOn: '',
    planStart: '2026-01-01',
    recurring: false,
  }
  const may = { status: 'yes', rest: 'yes' } as const

  test('keeps what was before and what came after, of the fields that differ', () => {
    const patch = { responsible: 'B', status: 'ongoing' }
    expect(judgeChange(held, { seen: 3, patch, may })).toEqual({
      id: 'm',
      before: { responsible: 'A' },
      after: { responsible: 'B' },
    })
    expect(judgeChange(held, { seen: 3, patch: { status: 'ongoing' }, may })).toBe('same')
    expect(judgeChange(held, { seen: 2, patch, may })).toBe('changed')
  })

  test('leaves a recurring measure to its own page when it is to be done', () => {
    const recurring = { ...held, recurring: true }
    expect(judgeChange(recurring, { seen: 3, patch: { status: 'done' }, may })).toBe('recurring')
    expect(judgeChange(recurring, { seen: 3, patch: { responsible: 'B' }, may })).toHaveProperty('after')
  })

  test('asks for each field what it takes', () => {
    const judged = (patch: object, verdicts: object) =>
      judgeChange(held, { seen: 3, patch, may: { ...may, ...verdicts } })
    expect(judged({ responsible: 'B' }, { rest: 'not_now' })).toBe('only_status')
    expect(judged({ status: 'done' }, { rest: 'not_now' })).toMatchObject({ after: { status: 'done' } })
    expect(judged({ status: 'done' }, { status: 'not_now', rest: 'not_now' })).toBe('closed')
    expect(judged({ status: 'done' }, { status: 'out_of_reach', rest: 'out_of_reach' })).toBe('not_yours')
  })

  test('is undone only where the field still stands as it was set', () => {
    const entry = { id: 'm', before: { responsible: 'X' }, after: { responsible: 'A' } }
    expect(judgeUndo(held, entry, may)).toEqual({ responsible: 'X' })
    expect(judgeUndo({ ...held, responsible: 'C' }, entry, may)).toBe('changed')
    expect(judgeUndo(held, entry, { ...may, rest: 'not_now' })).toBe('only_status')
  })
})
