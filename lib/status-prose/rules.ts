/**
 * How far a measure has come, as plans say it in words: "Pågår", "Pågår t.o.m. 2018", "Förslag", and one status for
 * each numbered step, "1. Pågår via … 2. Förslag". Source: the plans of 2017. What is not a known word is no status:
 * it is left for a person to read.
 */
import type { MeasureStatus } from '@/lib/measures/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { readTime } from '@/lib/swedish-dates/rules'

export type SpokenStatus = {
  status: MeasureStatus
  startsOn: IsoDate | ''
  dueOn: IsoDate | ''
  /** What is said beside status and time. */
  note: string
  /** The word was one of several meanings, or a day was read out of a season or a year alone. */
  certain: boolean
}
export type NumberedStatus = SpokenStatus & { number: number }
export type StatusReading = SpokenStatus & { steps: NumberedStatus[] }

type Wording = { status: MeasureStatus; words: RegExp; certain: boolean }
const wording = (status: MeasureStatus, words: string, certain = true): Wording => ({
  status,
  words: new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu'),
  certain,
})

/** Denials before what they deny. */
const wordings: Wording[] = [
  wording(
    'not_started',
    '(?:ej|inte|icke|ännu ej|ännu inte) (?:påbörjad|påbörjat|startad|startat|genomförd|genomfört|inledd|inlett)',
  ),
  wording(
    'ongoing',
    '(?:ej|inte|nästan) (?:klar|klart|färdig|färdigt|slutförd|slutfört|avslutad|avslutat)',
    false,
  ),
  wording('ongoing', 'delvis \\p{L}+', false),
  wording(
    'cancelled',
    'utgår|utgått|avbruten|avbrutet|inställd|inställt|ställs in|nedlagd|ej aktuell|inte aktuell|krävs ej|cancelled',
  ),
  wording('proposal', 'förslag|föreslås|föreslagen|föreslaget|idé|proposal|proposed'),
  wording(
    'not_started',
    'planerad|planerat|planeras|kommande|återstår|ska påbörjas|ska startas|väntar|not started|planned',
  ),
  wording(
    'done',
    'klar|klart|klara|genomförd|genomfört|genomförda|avslutad|avslutat|färdig|färdigt|slutförd|slutfört|utförd|utfört|uppnått|uppnådd|done|completed?',
  ),
  wording(
    'ongoing',
    'pågår|pågående|påbörjad|påbörjat|påbörjats|igång|startad|startat|startats|löpande|kontinuerligt|fortlöpande|i drift|ongoing|started',
  ),
]

/** Null when no word of a status is in the text. */
export function readStatus(text: string, today: IsoDate): StatusReading | null {
  const numbered = splitNumbered(text)
  if (numbered.length < 2) {
    const one = readOne(text, today)
    return one && { ...one, steps: [] }
  }
  const steps = numbered.flatMap(({ number, text: part }) => {
    const one = readOne(part, today)
    return one ? [{ number, ...one }] : []
  })
  if (steps.length === 0) return null
  const certain = steps.length === numbered.length && steps.every((step) => step.certain)
  return { status: overall(steps), startsOn: '', dueOn: '', note: '', certain, steps }
}

/** A measure with steps is on its way as soon as one of them is. */
function overall(steps: readonly { status: MeasureStatus }[]): MeasureStatus {
  const [first] = steps
  if (first && steps.every(({ status }) => status === first.status)) return first.status
  const begun = steps.some(({ status }) => status === 'ongoing' || status === 'done')
  return begun ? 'ongoing' : 'not_started'
}

function readOne(text: string, today: IsoDate): SpokenStatus | null {
  const found = wordings
    .map((each) => ({ ...each, match: each.words.exec(text) }))
    .filter(({ match }) => match !== null)
  const denial = found.find(({ words }) => /ej\||inte\|/.test(words.source))
  const [first] = denial ? [denial] : found.sort((a, b) => (a.match?.index ?? 0) - (b.match?.index ?? 0))
  if (!first?.match) return null
  const time = readTime(text.replace(first.match[0], ' '), today)
  const rest = [first.match[0], time?.said ?? ''].reduce((left, part) => left.replace(part, ' '), text)
  return {
    status: first.status,
    startsOn: time?.startsOn ?? '',
    dueOn: time?.dueOn ?? '',
    note: tidyNote(rest),
    certain: first.certain,
  }
}

function tidyNote(rest: string): string {
  const words = rest
    .replace(
      /(?<!\p{L})(t\.?o\.?m\.?|till och med|senast|till|fram till|under|fr\.?o\.?m\.?|från och med)\s*$/iu,
      '',
    )
    .replace(/\s+/g, ' ')
  return words.replace(/^[\s.,;:–()-]+|[\s,;:–(-]+$/gu, '').replace(/^\.+$/, '')
}

export type Numbered = { number: number; text: string }

/** "1. … 2. … 3. …" in running text, counted from one without a gap; what stands before the first is left out. */
export function splitNumbered(text: string): Numbered[] {
  const marks = [...text.matchAll(/(?<![\d.,\p{L}])(\d{1,2})[.)]\s+(?=\S)/gu)]
  const found: { number: number; from: number; to: number }[] = []
  for (const mark of marks) {
    if (Number(mark[1]) !== found.length + 1) continue
    const last = found.at(-1)
    if (last) last.to = mark.index
    found.push({ number: found.length + 1, from: mark.index + mark[0].length, to: text.length })
  }
  return found.map(({ number, from, to }) => ({ number, text: text.slice(from, to).trim() }))
}

/** What stands before "1." in a text with numbered steps. */
export function beforeNumbered(text: string): string {
  return splitNumbered(text).length < 2 ? text : (text.split(/(?<![\d.,\p{L}])1[.)]\s+/u)[0] ?? '').trim()
}
