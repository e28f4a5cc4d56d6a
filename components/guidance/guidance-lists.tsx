import type { ReactNode } from 'react'
import { linesOf } from '@/components/residents/resident-words'
import type { GuidanceText } from '@/lib/guidance/schema'

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="border-b-2 border-ink pb-1.5">{title}</h2>
      {children}
    </section>
  )
}

export function Lines({ text }: { text: string }) {
  return (
    <ul>
      {linesOf(text).map((line) => (
        <li key={line} className="border-b border-line py-3 text-body">
          {line}
        </li>
      ))}
    </ul>
  )
}

type SignsProps = {
  text: Pick<GuidanceText, 'child' | 'adult' | 'event'>
  words: { title: string; child: string; adult: string; event: string; opinion: string }
}

/** What to look for. What the municipality has left empty is not there. */
export function Signs({ text, words }: SignsProps) {
  return (
    <Part title={words.title}>
      {(['child', 'adult', 'event'] as const)
        .filter((about) => text[about] !== '')
        .map((about) => (
          <div key={about} className="mt-4">
            <h3>{words[about]}</h3>
            <Lines text={text[about]} />
          </div>
        ))}
      <p className="mt-2 text-body text-ink-2">{words.opinion}</p>
    </Part>
  )
}

type Contact = [who: string, number: string]

export function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  return (
    <dl>
      {contacts
        .filter(([, number]) => number !== '')
        .map(([who, number]) => (
          <div
            key={who}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-3 text-body"
          >
            <dt>{who}</dt>
            <dd className="font-semibold">
              <a href={`tel:${number.replace(/[^+\d]/g, '')}`} className="whitespace-nowrap">
                <bdi dir="ltr">{number}</bdi>
              </a>
            </dd>
          </div>
        ))}
    </dl>
  )
}

type Numbers = { dutyOfficerPhone: string; receptionPhone: string; supportLinePhone: string }
type NumberWords = Record<'emergency' | 'police' | 'duty' | 'reception' | 'support', string>

export const contactsOf = (words: NumberWords, numbers: Numbers): Contact[] => [
  [words.emergency, '112'],
  [words.duty, numbers.dutyOfficerPhone],
  [words.reception, numbers.receptionPhone],
  [words.police, '114 14'],
  [words.support, numbers.supportLinePhone],
]
