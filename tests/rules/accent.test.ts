import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Accent, accentFaults, accents, contrast, statusHue } from '@/components/ui/accent'

const css = readFileSync(join(process.cwd(), 'components/ui/tokens.css'), 'utf8')

function blockOf(name: string): string {
  const start = name === 'stockholm' ? css.indexOf(':root,') : css.indexOf(`[data-accent="${name}"] {`)
  return start < 0 ? '' : css.slice(start, css.indexOf('}', start))
}

const good: Accent = accents.stockholm

describe('accent', () => {
  test('contrast agrees with known pairs', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  test.each(Object.entries(accents))('%s can be read everywhere and is no status', (_, accent) => {
    expect(accentFaults(accent)).toEqual([])
  })

  test.each(Object.entries(accents))('%s has the same values in the style sheet', (name, accent) => {
    const { light, dark } = accent
    const block = blockOf(name)
    expect(block).toContain(`--accent: light-dark(${light.accent}, ${dark.accent});`)
    expect(block).toContain(`--accent-2: light-dark(${light.hover}, ${dark.hover});`)
    expect(block).toContain(`--accent-bg: light-dark(${light.tint}, ${dark.tint});`)
    expect(block).toContain(`--on-accent: light-dark(${light.onAccent}, ${dark.onAccent});`)
  })

  test('refuses an accent too pale for paper', () => {
    const faults = accentFaults({ ...good, light: { ...good.light, accent: '#8cbaf2' } })
    expect(faults).toContain('light: accent on paper has contrast 2.02, needs 4.5')
  })

  test('refuses button text that cannot be read in one theme only', () => {
    const faults = accentFaults({ ...good, dark: { ...good.dark, onAccent: '#ffffff' } })
    expect(faults.every((fault) => fault.startsWith('dark: button text'))).toBe(true)
    expect(faults).toHaveLength(2)
  })

  test('refuses a tint that swallows its own link', () => {
    expect(accentFaults({ ...good, light: { ...good.light, tint: '#14539a' } })).toContain(
      'light: accent on its tint has contrast 1.00, needs 4.5',
    )
  })

  test.each([
    ['#a61b12', 'red'],
    ['#ff9c90', 'red'],
    ['#774900', 'amber'],
    ['#f0bf6b', 'amber'],
  ])('refuses the status colour %s as %s', (accent, hue) => {
    expect(statusHue(accent)).toBe(hue)
    expect(accentFaults({ ...good, light: { ...good.light, accent } }).join()).toContain(hue)
  })

  test('a grey with a hint of red is still a grey', () => {
    expect(statusHue('#5a5050')).toBeNull()
  })

  test('a colour that is not a colour throws', () => {
    expect(() => contrast('red', '#ffffff')).toThrow(RangeError)
  })
})
