/**
 * When something is to be done, as plans say it: "senast 31 dec", "våren 2027", "kvartal 3 2026", "2026-2027",
 * "löpande". A time that names a stretch becomes its last day, since that is when it is late. Without a year the next
 * such day is meant. Seasons follow the school's and the municipality's year: spring ends in May, autumn in November.
 */
import type { IsoDate } from '@/lib/platform/clock'

export type SpokenTime = {
  startsOn: IsoDate | ''
  dueOn: IsoDate | ''
  /** Said to go on: no day at all. */
  continuous: boolean
  /** The day itself was named; otherwise it was read out of a season, a quarter, a year. */
  exact: boolean
  /** What was read, as written. */
  said: string
}

type Span = { from: IsoDate; to: IsoDate; exact: boolean }
type Found = Span & { at: number; said: string }

const monthNames = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const month =
  '(jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const year = '(20\\d\\d)'
const dash = '\\s*(?:-|–|—|till)\\s*'

function monthOf(name: string): number {
  return monthNames.indexOf(name.toLowerCase().slice(0, 3)) + 1
}

const two = (value: number) => String(value).padStart(2, '0')
const lastOf = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate()
const wholeMonths = (y: number, first: number, last: number): Span => ({
  from: `${y}-${two(first)}-01`,
  to: `${y}-${two(last)}-${two(lastOf(y, last))}`,
  exact: false,
})

function dayOf(y: number, m: number, d: number): Span | null {
  if (m < 1 || m > 12 || d < 1 || d > lastOf(y, m)) return null
  const day = `${y}-${two(m)}-${two(d)}`
  return { from: day, to: day, exact: true }
}

/** The year that is meant when none is said: the next time it comes. */
function coming(today: IsoDate, span: (y: number) => Span | null): Span | null {
  const now = Number(today.slice(0, 4))
  const thisYear = span(now)
  return thisYear && thisYear.to >= today ? thisYear : span(now + 1)
}

const century = (text: string) => (text.length === 2 ? 2000 : 0) + Number(text)

type Reading = [pattern: RegExp, read: (parts: string[], today: IsoDate) => Span | null]
const reading = (pattern: string, read: Reading[1]): Reading => [new RegExp(pattern, 'iu'), read]

const seasons: Record<string, [first: number, last: number]> = {
  vår: [3, 5],
  sommar: [6, 8],
  höst: [9, 11],
  vt: [1, 6],
  ht: [8, 12],
  vårtermin: [1, 6],
  hösttermin: [8, 12],
}
const season = '(vårtermin|hösttermin|vår|sommar|höst|vt|ht)(?:en)?\\.?'
const ordinals: Record<string, number> = { första: 1, andra: 2, tredje: 3, fjärde: 4 }

function ordinal(text: string): number {
  return ordinals[text.toLowerCase()] ?? Number(text.replace(/\D/g, ''))
}

const quarter = (q: number, y: number) => (q >= 1 && q <= 4 ? wholeMonths(y, q * 3 - 2, q * 3) : null)
const half = (h: number, y: number) => (h <= 2 ? wholeMonths(y, h === 1 ? 1 : 7, h === 1 ? 6 : 12) : null)

function inSeason(name: string, y: number): Span {
  const [first, last] = seasons[name.toLowerCase()] ?? [1, 12]
  return wholeMonths(y, first, last)
}

function week(w: number, y: number): Span | null {
  if (w < 1 || w > 53) return null
  const fourth = new Date(Date.UTC(y, 0, 4))
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000 + (w - 1) * 7 * 86_400_000
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10)
  return { from: iso(monday), to: iso(monday + 6 * 86_400_000), exact: false }
}

/** The most telling first: what a later pattern would misread is taken by an earlier one. */
const readings: Reading[] = [
  reading(`${year}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`, ([, y, m, d]) =>
    dayOf(+(y ?? 0), +(m ?? 0), +(d ?? 0)),
  ),
  reading('(?<!\\d)(\\d{1,2})[/.](\\d{1,2})(?:[-/. ]+(20\\d\\d|\\d\\d))(?!\\d)', ([, d, m, y]) =>
    dayOf(century(y ?? ''), +(m ?? 0), +(d ?? 0)),
  ),
  reading(`(?<!\\d)(\\d{1,2})(?::?e)?\\s+${month}(?:\\s+${year})?`, ([, d, m, y], today) =>
    y
      ? dayOf(+y, monthOf(m ?? ''), +(d ?? 0))
      : coming(today, (guess) => dayOf(guess, monthOf(m ?? ''), +(d ?? 0))),
  ),
  reading('(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?![\\d/]|-\\p{L})', ([, d, m], today) =>
    coming(today, (guess) => dayOf(guess, +(m ?? 0), +(d ?? 0))),
  ),
  reading(`årsskiftet\\s+(20\\d\\d)\\s*[/–-]\\s*\\d+`, ([, y]) => wholeMonths(+(y ?? 0), 12, 12)),
  reading(`${month}${dash}${month}\\s+${year}`, ([, a, b, y]) =>
    wholeMonths(+(y ?? 0), monthOf(a ?? ''), monthOf(b ?? '')),
  ),
  reading(`\\b${month}\\s+${year}`, ([, m, y]) => wholeMonths(+(y ?? 0), monthOf(m ?? ''), monthOf(m ?? ''))),
  reading(`(?:kvartal|kv\\.?|q)\\s*([1-4])\\s*[,/]?\\s*${year}`, ([, q, y]) => quarter(+(q ?? 0), +(y ?? 0))),
  reading(`(första|andra|tredje|fjärde|[1-4](?::?[ae])?)\\s+kvartalet\\s+${year}`, ([, q, y]) =>
    quarter(ordinal(q ?? ''), +(y ?? 0)),
  ),
  reading(`${year}\\s*[,/-]?\\s*(?:kvartal|kv\\.?|q)\\s*([1-4])`, ([, y, q]) =>
    quarter(+(q ?? 0), +(y ?? 0)),
  ),
  reading(`(första|andra)\\s+halvåret\\s+${year}`, ([, h, y]) => half(ordinal(h ?? ''), +(y ?? 0))),
  reading(`(?<!\\p{L})${season}\\s+${year}`, ([, s, y]) => inSeason(s ?? '', +(y ?? 0))),
  reading(`(?:vecka|v\\.?)\\s*(\\d{1,2})[,/]?\\s+${year}`, ([, w, y]) => week(+(w ?? 0), +(y ?? 0))),
  reading(`(?<!\\d)${year}\\s*(?:-|–|—|/|till)\\s*(20\\d\\d|\\d\\d)(?!\\d)`, ([, a, b]) => {
    const last = century(b ?? '')
    return last >= +(a ?? 0) ? { from: `${a}-01-01`, to: `${last}-12-31`, exact: false } : null
  }),
  reading(`(?<!\\d)${year}(?!\\d)`, ([, y]) => wholeMonths(+(y ?? 0), 1, 12)),
]

const goesOn =
  /löpande|kontinuerlig|tills vidare|fortlöpande|årlig|varje (år|månad|halvår|termin)|ständig|continuous|ongoing/iu
const fromWords = /(fr\.?\s?o\.?\s?m\.?|från och med|från|med start|start(?:ar|as)?)\s*$/iu

/** Null when nothing in the text is a time. */
export function readTime(text: string, today: IsoDate): SpokenTime | null {
  const found = firstSpan(text, today)
  if (!found) {
    const said = goesOn.exec(text)?.[0]
    return said ? { startsOn: '', dueOn: '', continuous: true, exact: true, said } : null
  }
  const { from, to, exact, said, at } = found
  const later = firstSpan(text.slice(at + said.length), today)
  const joint = later ? text.slice(at + said.length, at + said.length + later.at) : ''
  if (later && /^\s*(-|–|—|till|t\.?o\.?m\.?|till och med)\s*$/iu.test(joint)) {
    return {
      startsOn: from,
      dueOn: later.to,
      continuous: false,
      exact: exact && later.exact,
      said: `${said}${joint}${later.said}`,
    }
  }
  if (fromWords.test(text.slice(0, at))) return { startsOn: from, dueOn: '', continuous: false, exact, said }
  const spansYears = from.slice(0, 4) !== to.slice(0, 4)
  return { startsOn: spansYears ? from : '', dueOn: to, continuous: false, exact, said }
}

function firstSpan(text: string, today: IsoDate): Found | null {
  for (const [pattern, read] of readings) {
    const match = pattern.exec(text)
    const span = match && read([...match], today)
    // A day that no calendar has is not read as the month or the year it names.
    if (match) return span && { ...span, at: match.index, said: match[0] }
  }
  return null
}
