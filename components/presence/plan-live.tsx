'use client'

import '@/components/presence/plan-live.css'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { fill } from '@/components/plans/fill'
import { openChannel } from '@/components/presence/live-channel'
import { rememberTold } from '@/components/presence/refresh'
import { keepsPlace, usePageRefresh } from '@/components/presence/use-page-refresh'
import { Presence } from '@/components/ui/presence'
import type { Colleague, ToldChange } from '@/lib/platform/live-stream'
import type { Messages } from '@/messages/load'

type Props = {
  /** Address of the plan's stream. */
  address: string
  /** What stands open for writing here. */
  place: string
  /** When the plan was last changed, as this page shows it. */
  since: string
  words: Messages['presence']
  roles: Messages['navigation']['roles']
}

const changeShown = 20_000
const settled = 3_000

/** Who else is here and where they write, and what was just changed. Without JavaScript there is nothing. */
export function PlanLive({ address, place, since, words, roles }: Props) {
  const [people, setPeople] = useState<Colleague[]>([])
  const [changes, setChanges] = useState<ToldChange[]>([])
  const refresh = usePageRefresh(useRouter().refresh)
  const [tab] = useState(() => crypto.randomUUID())
  const known = useRef(since)
  known.current = since

  useEffect(() => {
    let forget: ReturnType<typeof setTimeout> | undefined
    const close = openChannel(
      () => `${address}?${new URLSearchParams({ tab, place, since: known.current })}`,
      {
        people: (here) => keepsPlace(() => setPeople(here)),
        changed: (told) => {
          for (const change of told) rememberTold(change.place, change.by)
          keepsPlace(() => setChanges(told))
          clearTimeout(forget)
          forget = setTimeout(() => setChanges([]), changeShown)
          refresh(told.some((change) => change.place === place && place !== ''))
        },
        missed: () => refresh(false),
      },
    )
    return () => {
      clearTimeout(forget)
      close()
    }
  }, [address, place, tab, refresh])

  const lines = people.map((each) => lineOf(each, words, roles))
  useMarks(people, changes, words)
  return (
    // Takes a line of its own below the rest of the head, and gives it no width: nothing else moves for it.
    <div className="w-0 min-w-full md:text-end">
      {people.length > 0 && (
        <ul aria-label={words.label} className="flex flex-wrap gap-x-6 gap-y-1 text-start md:justify-end">
          {people.map((each, index) => (
            <li key={each.name + each.anchor}>
              <Presence initials={each.initials} text={lines[index] ?? ''} />
            </li>
          ))}
        </ul>
      )}
      {changes.length > 0 && <p role="status">{changedLine(changes, words)}</p>}
      <Announcer text={lines.join('. ')} none={words.alone} />
    </div>
  )
}

function lineOf(
  { name, number, role, title }: Colleague,
  words: Props['words'],
  roles: Props['roles'],
): string {
  const who = fill(words.who, { name, role: (title ?? roles[role]).toLocaleLowerCase() })
  return number ? fill(words.writes, { who, number }) : fill(words.reads, { who })
}

function changedLine(changes: ToldChange[], words: Props['words']): string {
  const names = [...new Set(changes.map(({ by }) => by || words.someone))].join(', ')
  const numbers = [...new Set(changes.map(({ number }) => number).filter(Boolean))].join(', ')
  return fill(numbers ? words.changedIn : words.changed, { by: names, number: numbers })
}

/** Read out when it has stood still for a while: people come and go, and a flicker is no news. */
function Announcer({ text, none }: { text: string; none: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid((before) => text || (before && none)), settled)
    return () => clearTimeout(timer)
  }, [text, none])
  return (
    <span aria-live="polite" className="sr-only">
      {said}
    </span>
  )
}

/** At the row or section itself, by an attribute that the stylesheet draws: rows carry nothing for this. */
function useMarks(people: Colleague[], changes: ToldChange[], words: Props['words']) {
  // After every drawing of the page: a row that has been opened or closed is another element.
  useEffect(() => {
    const marked: [Element, string][] = []
    const mark = (anchor: string, name: string, text: string) => {
      const found = document.getElementById(anchor)
      const element = found?.localName === 'section' ? found.firstElementChild : found
      element?.setAttribute(name, text)
      if (element) marked.push([element, name])
    }
    for (const { anchor, by } of changes)
      mark(anchor, 'data-changed', fill(words.changed, { by: by || words.someone }))
    for (const { anchor, name, initials } of people)
      mark(anchor, 'data-writer', `${initials} · ${fill(words.writesHere, { name })}`)
    return () => {
      for (const [element, name] of marked) element.removeAttribute(name)
    }
  })
}
