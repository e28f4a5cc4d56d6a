import { describe, expect, test } from 'vitest'
import { movedSection } from '@/lib/plan-templates/rules'
import { factsEdit, newSection, newTemplate, sectionEdit, templateAddress } from '@/lib/plan-templates/schema'

const outline = (...names: string[]) =>
  names.map((id) => ({ id, depth: id === id.toUpperCase() ? (1 as const) : (2 as const) }))
const moved = (id: string, direction: 'up' | 'down', ...names: string[]) =>
  movedSection(outline(...names), id, direction)
    .map((section) => section.id)
    .join('')

describe('a section that is moved', () => {
  test('takes what stands under it along', () => {
    expect(moved('A', 'down', 'A', 'a', 'b', 'B', 'c', 'C')).toBe('BcAabC')
    expect(moved('B', 'up', 'A', 'a', 'b', 'B', 'c', 'C')).toBe('BcAabC')
    expect(moved('B', 'down', 'A', 'a', 'B', 'c', 'C')).toBe('AaCBc')
    expect(moved('C', 'up', 'A', 'a', 'B', 'c', 'C')).toBe('AaCBc')
  })

  test('goes line by line when it stands under another, and so to the next heading', () => {
    expect(moved('b', 'up', 'A', 'a', 'b')).toBe('Aba')
    expect(moved('a', 'down', 'A', 'a', 'B', 'b')).toBe('ABab')
    expect(moved('b', 'up', 'A', 'a', 'B', 'b')).toBe('AabB')
  })

  test('stays at either end, and never before the first heading', () => {
    expect(moved('A', 'up', 'A', 'a', 'B')).toBe('AaB')
    expect(moved('B', 'down', 'A', 'a', 'B')).toBe('AaB')
    expect(moved('b', 'down', 'A', 'a', 'b')).toBe('Aab')
    expect(moved('a', 'up', 'A', 'a')).toBe('Aa')
    expect(moved('x', 'up', 'A', 'a')).toBe('Aa')
  })
})

describe('what a form may say', () => {
  const templateId = '00000000-0000-4000-8000-000000000001'
  const section = { kind: 'measures', depth: '2', heading: ' Förebygga 🕊️ ', guidance: 'Ett\r\nTvå' }
  const faults = ({ error }: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
    error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)

  test('a section is text of a limited length, of a known kind and depth', () => {
    const parsed = newSection.parse({ templateId, after: '', ...section })
    expect(parsed).toMatchObject({ heading: 'Förebygga 🕊️', guidance: 'Ett\nTvå' })
    const given = { templateId, after: '', ...section }
    expect(faults(newSection.safeParse({ ...given, heading: ' ' }))).toEqual(['heading required'])
    expect(faults(newSection.safeParse({ ...given, heading: 'x'.repeat(300) }))).toEqual(['heading too_long'])
    expect(faults(newSection.safeParse({ ...given, guidance: 'x'.repeat(2001) }))).toEqual([
      'guidance too_long',
    ])
    expect(faults(newSection.safeParse({ ...given, depth: '3' }))).toEqual(['depth choose_one'])
    expect(faults(newSection.safeParse({ ...given, after: 'x' }))).toEqual(['after invalid_choice'])
  })

  test('an edit says what its writer saw; what cannot be read is stale', () => {
    const edit = { templateId, sectionId: templateId, ...section }
    expect(sectionEdit.safeParse({ ...edit, base: JSON.stringify(section) }).success).toBe(true)
    expect(faults(sectionEdit.safeParse({ ...edit, base: '{' }))).toEqual(['base stale_form'])
    const facts = { templateId, name: 'x', kind: 'statutory', description: '' }
    expect(faults(factsEdit.safeParse({ ...facts, base: 'null' }))).toEqual(['base stale_form'])
  })

  test('a new one begins as nothing, as one of our own or as a ready-made one', () => {
    for (const from of ['', 'joint', templateId]) {
      expect(newTemplate.safeParse({ name: 'Mall', from }).success).toBe(true)
    }
    expect(faults(newTemplate.safeParse({ name: 'Mall', from: 'other' }))).toEqual(['from invalid_choice'])
    expect(faults(newTemplate.safeParse({ name: 'x'.repeat(300), from: '' }))).toEqual(['name too_long'])
  })

  test('an unknown section in the address is as none', () => {
    expect(templateAddress.parse({ templateId, section: 'x', add: '2' })).toEqual({ templateId })
  })
})
