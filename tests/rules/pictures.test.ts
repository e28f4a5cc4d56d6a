import { describe, expect, test } from 'vitest'
import { environments } from '@/lib/measures/schema'
import { outcomeOf, refuseNeed } from '@/lib/picture-needs/rules'
import { refuseAnswer } from '@/lib/picture-sources/rules'
import { proposedDueOn, proposedTitle, sourcesDueOn } from '@/lib/picture-starts/rules'
import {
  actKeys,
  acts,
  blockers,
  findShortcomings,
  lateness,
  mustBeCovered,
  openActs,
  pictureStates,
  proposedPeriod,
  refusePeriod,
  trendOf,
} from '@/lib/pictures/rules'
import { pictureTemplates } from '@/lib/ready-made-pictures/rules'

const whole = {
  sources: [{ id: 's', name: 'Polisen', standing: 'answered' as const }],
  findings: mustBeCovered.map((environment) => ({ environment, presence: 'none' as const })),
  needs: [{ id: 'n', title: 'Behov', outcome: 'left' as const }],
}

describe('what remains', () => {
  test('nothing, when all have answered, every environment is covered and every need is settled', () => {
    expect(findShortcomings(whole)).toEqual([])
  })

  test.each(mustBeCovered)('%s, when no source says anything of it', (environment) => {
    const findings = whole.findings.filter((finding) => finding.environment !== environment)
    expect(findShortcomings({ ...whole, findings })).toEqual([{ kind: 'uncovered', environment }])
  })

  test('five environments are asked about: what cannot be told is not one of them', () => {
    expect(mustBeCovered).toHaveLength(5)
    expect(environments.filter((one) => !mustBeCovered.some((covered) => covered === one))).toEqual([
      'undetermined',
    ])
  })

  test('a source that was never settled, and a need with neither measure nor reason', () => {
    const found = findShortcomings({
      ...whole,
      sources: [{ id: 's', name: 'Polisen', standing: 'waiting' }],
      needs: [{ id: 'n', title: 'Behov', outcome: 'open' }],
    })
    expect(found.map(({ kind }) => kind)).toEqual(['waiting', 'open_need'])
    expect(blockers('compile', found)).toEqual([])
    expect(blockers('review', found).map(({ kind }) => kind)).toEqual(['waiting'])
    expect(blockers('approve', found)).toHaveLength(2)
  })
})

test('every state but the last leads on, and every step leads to the state that others leave', () => {
  for (const state of pictureStates.slice(0, 4)) expect(openActs(state).length).toBeGreaterThan(0)
  expect(openActs('published')).toEqual([])
  expect(openActs('superseded')).toEqual([])
  for (const key of actKeys) expect(pictureStates).toContain(acts[key].to)
})

test.each([
  [6, '2026-11-21', '2026-07-01', '2026-12-31'],
  [6, '2026-06-30', '2026-01-01', '2026-06-30'],
  [12, '2026-11-21', '2026-01-01', '2026-12-31'],
  [24, '2026-11-21', '2025-01-01', '2026-12-31'],
])('every %i months, on %s: %s to %s', (cadence, today, from, to) => {
  expect(proposedPeriod(cadence, today)).toEqual({ from, to })
})

test('a period that ends before it begins, and one of more than three years', () => {
  expect(refusePeriod('2026-07-01', '2026-06-30')).toBe('before_start')
  expect(refusePeriod('2026-01-01', '2029-01-01')).toBe('picture_too_long')
  expect(refusePeriod('2026-01-01', '2028-12-31')).toBeNull()
})

test('late once its day has passed, until it is approved', () => {
  expect(lateness('draft', '2026-11-20', '2026-11-21')).toEqual({ late: true, days: 1 })
  expect(lateness('review', '2026-11-21', '2026-11-21')).toEqual({ late: false, days: 0 })
  expect(lateness('approved', '2026-01-01', '2026-11-21')).toBeNull()
})

test('a month before the period ends, but never sooner than sources can answer', () => {
  expect(proposedDueOn('2026-12-31', '2026-07-01')).toBe('2026-11-30')
  expect(proposedDueOn('2026-12-31', '2026-11-21')).toBe('2026-12-12')
  expect(sourcesDueOn('2026-12-12', '2026-11-21')).toBe('2026-12-05')
  expect(sourcesDueOn('2026-11-22', '2026-11-21')).toBe('2026-11-22')
})

test('it is named after its committee and its time', () => {
  const named = (from: string, to: string) => proposedTitle('Norrmalm', { from, to })
  expect(named('2026-07-01', '2026-12-31')).toBe('Lägesbild för Norrmalm, andra halvåret 2026')
  expect(named('2026-01-01', '2026-12-31')).toBe('Lägesbild för Norrmalm, 2026')
  expect(named('2025-01-01', '2026-12-31')).toBe('Lägesbild för Norrmalm, 2025–2026')
})

test('against the picture before; of what either is silent about nothing is said', () => {
  expect(trendOf('recurring', 'isolated')).toBe('up')
  expect(trendOf('none', 'isolated')).toBe('down')
  expect(trendOf('none', 'none')).toBe('same')
  expect(trendOf('none', null)).toBeNull()
  expect(trendOf(null, 'none')).toBeNull()
})

describe('an answer', () => {
  const seen = {
    ...{ environment: 'islamist' as const, presence: 'isolated' as const, certainty: 'likely' as const },
    ...{ kinds: [], text: '' },
  }
  const answer = { standing: 'answered' as const, asked: 6, answered: 5, findings: [seen] }

  test('of five schools out of six, one with a finding', () => {
    expect(refuseAnswer(answer)).toBeNull()
    expect(refuseAnswer({ ...answer, standing: 'nothing', findings: [] })).toBeNull()
  })

  test.each([
    [{ ...answer, answered: 7 }, 'answered', 'more_than_asked'],
    [{ ...answer, asked: null }, 'asked', 'required'],
    [{ ...answer, findings: [] }, 'standing', 'answer_without_findings'],
    [{ ...answer, standing: 'silent' as const }, 'presence-islamist', 'findings_without_answer'],
    [{ ...answer, standing: 'nothing' as const }, 'presence-islamist', 'seen_after_nothing'],
  ])('that contradicts itself: %#', (given, field, key) => {
    expect(refuseAnswer(given)).toEqual({ field, key })
  })
})

test('a need has measures, or a reason to be left, or is open; never both', () => {
  expect(outcomeOf({ measures: ['m'], leftReason: '' })).toBe('measures')
  expect(outcomeOf({ measures: [], leftReason: 'Polisens uppgift' })).toBe('left')
  expect(outcomeOf({ measures: [], leftReason: '' })).toBe('open')
  expect(refuseNeed({ measures: ['m'], leftReason: 'x' })).toEqual({
    field: 'leftReason',
    key: 'left_with_measures',
  })
})

test('each template names its sources once and asks the police', () => {
  for (const { sources, sections } of pictureTemplates) {
    expect(new Set(sources.map(({ name }) => name)).size).toBe(sources.length)
    expect(new Set(sources.map(({ kind }) => kind)).size).toBe(sources.length)
    expect(sources.some(({ kind }) => kind === 'police')).toBe(true)
    expect(sections.length).toBeGreaterThan(2)
  }
})
