import { describe, expect, test } from 'vitest'
import { countThreads, groupThreads, type PlanPart, shownThreads } from '@/lib/consultation/rules'
import { answerState, countAnswers, proposedDay } from '@/lib/invitations/rules'

const today = '2026-11-20'

describe('an answer', () => {
  const asked = { comments: 0, noCommentsAt: null, answerBy: today }

  test('follows from what was written; the day itself is in time', () => {
    expect(answerState(asked, today)).toBe('waiting')
    expect(answerState(asked, '2026-11-21')).toBe('late')
    expect(answerState({ ...asked, noCommentsAt: '2026-11-19T09:00:00Z' }, '2026-12-01')).toBe('no_comments')
    expect(answerState({ ...asked, comments: 1, noCommentsAt: '2026-11-19T09:00:00Z' }, today)).toBe(
      'commented',
    )
  })

  test('is counted, and the last day is everyone’s', () => {
    const people = [
      { state: 'commented', answerBy: '2026-11-10' },
      { state: 'no_comments', answerBy: '2026-12-10' },
      { state: 'late', answerBy: '2026-11-01' },
    ] as const
    expect(countAnswers(people)).toEqual({ invited: 3, answered: 2, late: 1, lastDay: '2026-12-10' })
    expect(countAnswers([]).lastDay).toBeNull()
  })

  test('is asked for within three weeks, over the turn of a year too', () => {
    expect(proposedDay('2026-12-15')).toBe('2027-01-05')
  })
})

const part = (kind: PlanPart['kind'], id: string, archived = false): PlanPart => ({
  ...{ kind, id, archived, number: '1', title: id, text: '', changedAt: '2026-11-01T00:00:00Z' },
})
const thread = (about: { sectionId?: string; measureId?: string; aboutTitle?: string }, more = {}) => ({
  ...{
    sectionId: null,
    measureId: null,
    aboutTitle: '',
    at: today,
    resolution: null,
    removedAt: null,
    replies: [],
  },
  ...about,
  ...more,
})

describe('threads', () => {
  const parts = [part('section', 'first'), part('measure', 'gone', true), part('section', 'second')]

  test('stand in the order of the plan, the whole first and what is gone last, with the title it had', () => {
    const groups = groupThreads(
      [
        thread({ measureId: 'gone', aboutTitle: 'Som den hette' }),
        thread({ sectionId: 'deleted', aboutTitle: '9 Borta' }),
        thread({ sectionId: 'second' }),
        thread({}),
        thread({ sectionId: 'first' }),
        thread({ sectionId: 'second' }),
      ],
      parts,
    )
    expect(groups.map(({ key, title, gone, threads }) => [key, title, gone, threads.length])).toEqual([
      ['plan', '', false, 1],
      ['first', '1 first', false, 1],
      ['second', '1 second', false, 2],
      ['gone', 'Som den hette', true, 1],
      ['deleted', '9 Borta', true, 1],
    ])
    expect(groups[3]?.part).toBeNull()
  })

  test('are filtered and counted alike', () => {
    const all = [
      thread({}),
      thread({}, { resolution: 'followed' }),
      thread({}, { removedAt: today }),
      thread({}, { removedAt: today, replies: [1] }),
    ]
    expect(countThreads(all)).toEqual({ all: 4, open: 2, resolved: 1 })
    expect(shownThreads(all, 'resolved')).toEqual([all[1]])
  })
})
