import { describe, expect, test } from 'vitest'
import {
  allLacks,
  isLeftOut,
  lacking,
  lacksFrom,
  requiredFields,
  settable,
  settableFields,
  settingsFrom,
} from '@/lib/measure-fields/rules'
import { measureFieldNames } from '@/lib/measures/schema'
import { readyMade } from '@/lib/ready-made-templates/rules'

describe('the fields of a plan’s measures', () => {
  test('are as they were before there were templates, where nobody has settled anything', () => {
    for (const kept of [{}, null, 'x', [], { purpose: 'hidden', unknown: 'required' }]) {
      const settings = settingsFrom(kept)
      expect(requiredFields(settings)).toEqual(['responsible', 'purpose'])
      expect(Object.values(settings).filter((each) => each === 'hidden')).toEqual([])
    }
  })

  test('keep what is settled, and take the usual for a field that came later', () => {
    const settings = settingsFrom({ need: 'required', purpose: 'shown', genderPerspective: 'hidden' })
    expect(settings).toMatchObject({ need: 'required', purpose: 'shown', genderPerspective: 'hidden' })
    expect(requiredFields(settings)).toEqual(['responsible', 'need'])
    expect(settingsFrom(settings)).toEqual(settings)
  })

  test('can be settled for every field but those that all measures have', () => {
    const always = measureFieldNames.filter((field) => !settableFields.some((known) => known === field))
    expect(always).toEqual(['title', 'status'])
    const requirable = settableFields.filter((field) => settable[field].some((each) => each === 'required'))
    expect(requirable.sort()).toEqual(Object.keys(lacking).sort())
    expect(new Set(allLacks).size).toBe(allLacks.length)
  })

  test('are left out only when they are hidden and empty: what is written can be put right', () => {
    const settings = settingsFrom({ need: 'hidden', steps: 'hidden' })
    expect(isLeftOut(settings, 'need', '')).toBe(true)
    expect(isLeftOut(settings, 'need', 'B4')).toBe(false)
    expect(isLeftOut(settings, 'steps', [])).toBe(true)
    expect(isLeftOut(settings, 'steps', [{}])).toBe(false)
    expect(isLeftOut(settings, 'targetGroup', '')).toBe(false)
  })

  test('that are missing come as one text', () => {
    expect(lacksFrom('')).toEqual([])
    expect(lacksFrom('no_need,no_level')).toEqual(['no_need', 'no_level'])
  })
})

test('each ready-made template settles what it says, and nothing that cannot be settled', () => {
  for (const { key, fields } of readyMade) {
    expect({ key, ...settingsFrom(fields) }).toMatchObject({ key, ...fields })
  }
  const required = (key: string) =>
    requiredFields(settingsFrom(readyMade.find((each) => each.key === key)?.fields))
  expect(required('statutory')).toContain('need')
  expect(required('joint')).toEqual(expect.arrayContaining(['genderPerspective', 'targetGroup']))
})
