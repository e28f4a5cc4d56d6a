import { getLocale, getTranslations } from 'next-intl/server'
import { formatDate } from '@/components/ui/dates'
import type { SourceView } from '@/lib/disclosure-sources/queries'
import { type ExcerptKey, excerptKeys } from '@/lib/disclosures/rules'

type Texts = Partial<Record<ExcerptKey, string>>

/** Each piece as it would be given out, in words; a piece that is empty is not offered. */
export async function excerptTexts(desk: SourceView): Promise<Texts> {
  const texts: Texts = { ...(await aboutPerson(desk)), ...(await aboutWork(desk)), more: '' }
  return Object.fromEntries(
    excerptKeys.filter((key) => key === 'more' || texts[key]).map((key) => [key, texts[key] ?? '']),
  )
}

const joined = (lines: readonly (string | false | undefined)[]) => lines.filter(Boolean).join('\n')

async function aboutPerson({ person, background, observed, actions }: SourceView): Promise<Texts> {
  const t = await getTranslations('cases')
  const line = (label: string, value: string) => value && `${label}: ${value}`
  const guardians = person.guardians.map(({ name, phone }) => [name, phone].filter(Boolean).join(', '))
  return {
    identity: joined([
      line(t('person.name'), person.name),
      line(t('person.personalNumber'), person.personalNumber),
    ]),
    contact: joined([
      line(t('person.address'), person.address),
      line(t('person.school'), person.school),
      ...guardians.map((guardian, at) =>
        line(t(at === 0 ? 'person.guardian1Name' : 'person.guardian2Name'), guardian),
      ),
    ]),
    background,
    observed: observed ? joined([observed.when, observed.text]) : '',
    actions,
  }
}

async function aboutWork({ goals, interventions, meetings, notes }: SourceView): Promise<Texts> {
  const [t, locale] = await Promise.all([getTranslations('case-work'), getLocale()])
  const day = (value: string) => formatDate(value, 'dayYear', locale)
  const paragraphs = (parts: readonly string[]) => parts.join('\n\n')
  return {
    goals: paragraphs(goals.map(({ text, state }) => `${text} (${t(`goals.${state}`).toLowerCase()})`)),
    interventions: paragraphs(
      interventions.map(({ kind, state, startsOn, provider, description }) =>
        joined([
          `${t(`interventions.kinds.${kind}`)}, ${t('interventions.from', { date: day(startsOn) })} (${t(`interventions.${state}`).toLowerCase()})`,
          provider,
          description,
        ]),
      ),
    ),
    meetings: paragraphs(
      meetings.map(({ heldOn, attendees, about, decided }) =>
        joined([[day(heldOn), about].filter(Boolean).join(', '), attendees, decided]),
      ),
    ),
    notes: paragraphs(
      notes.map(({ at, by, text, correction }) => joined([`${day(at)}, ${by}`, correction?.text ?? text])),
    ),
  }
}
