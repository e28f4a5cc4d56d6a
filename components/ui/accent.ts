// A municipality may have its own accent, but only one that can be read and that cannot be taken for a status:
// text contrast of 4.5 (WCAG 2.2, 1.4.3) wherever it is used, in both themes, and neither red nor amber.

export type AccentSide = { accent: string; hover: string; tint: string; onAccent: string }
export type Accent = { light: AccentSide; dark: AccentSide }

export const accents = {
  stockholm: {
    light: { accent: '#14539a', hover: '#0d3d73', tint: '#e9f0f8', onAccent: '#ffffff' },
    dark: { accent: '#8cbaf2', hover: '#b4d2f7', tint: '#1a2a3d', onAccent: '#0c1a2b' },
  },
  kalmar: {
    light: { accent: '#0b6370', hover: '#074a54', tint: '#e5f1f2', onAccent: '#ffffff' },
    dark: { accent: '#74c8d1', hover: '#a2dce2', tint: '#14323a', onAccent: '#04242a' },
  },
  orebro: {
    light: { accent: '#54601a', hover: '#3e4712', tint: '#f0f2e3', onAccent: '#ffffff' },
    dark: { accent: '#bfcd78', hover: '#d5dfa0', tint: '#2b3115', onAccent: '#1b2006' },
  },
  norrvik: {
    light: { accent: '#3b4a94', hover: '#2b3670', tint: '#ecedf7', onAccent: '#ffffff' },
    dark: { accent: '#aab6f0', hover: '#c8d0f6', tint: '#22283f', onAccent: '#121835' },
  },
  sorvik: {
    light: { accent: '#7d2f5f', hover: '#5d2146', tint: '#f6eaf1', onAccent: '#ffffff' },
    dark: { accent: '#e2a5c9', hover: '#edc4dc', tint: '#3a2031', onAccent: '#2b0f20' },
  },
} as const satisfies Record<string, Accent>

export type AccentName = keyof typeof accents

const papers = {
  light: { paper: '#ffffff', 'paper-2': '#f4f6f6' },
  dark: { paper: '#12181c', 'paper-2': '#1a2228' },
}

const minimum = 4.5

function channels(hex: string): [number, number, number] {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex)?.[1]
  if (!digits) throw new RangeError(`Not a six-digit colour: ${hex}`)
  const value = Number.parseInt(digits, 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function hueAndChroma(hex: string): { hue: number; chroma: number } {
  const [red, green, blue] = channels(hex)
  const most = Math.max(red, green, blue)
  const chroma = most - Math.min(red, green, blue)
  if (chroma === 0) return { hue: 0, chroma }
  const sector =
    most === red
      ? ((green - blue) / chroma + 6) % 6
      : most === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4
  return { hue: sector * 60, chroma }
}

/** Red says late and amber says soon; a grey (hardly any chroma) says neither. */
export function statusHue(hex: string): 'red' | 'amber' | null {
  const { hue, chroma } = hueAndChroma(hex)
  if (chroma < 24) return null
  if (hue >= 340 || hue < 20) return 'red'
  return hue < 58 ? 'amber' : null
}

function sideFaults(theme: 'light' | 'dark', side: AccentSide): string[] {
  const { accent, hover, tint, onAccent } = side
  const faults: string[] = []
  const needs = (what: string, one: string, other: string) => {
    const ratio = contrast(one, other)
    if (ratio < minimum) faults.push(`${theme}: ${what} has contrast ${ratio.toFixed(2)}, needs ${minimum}`)
  }
  for (const [name, paper] of Object.entries(papers[theme])) {
    needs(`accent on ${name}`, accent, paper)
    needs(`hover on ${name}`, hover, paper)
  }
  needs('accent on its tint', accent, tint)
  needs('button text', onAccent, accent)
  needs('button text on hover', onAccent, hover)
  const taken = statusHue(accent)
  if (taken) faults.push(`${theme}: ${accent} is ${taken}, which is a status colour`)
  return faults
}

/** Why an accent is refused, in words; empty when it may be used. */
export function accentFaults(accent: Accent): string[] {
  return [...sideFaults('light', accent.light), ...sideFaults('dark', accent.dark)]
}
