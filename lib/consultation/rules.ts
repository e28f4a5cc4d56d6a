/**
 * The consultation of a plan (samråd) as one page: what is said stands with what it is said about, in the plan's own
 * order. Source: the guidelines of 2016 (the committee's plan is drawn up together with those concerned). A thread
 * outlives its object: what is no longer in the plan keeps the title it had, and stands last.
 */

import { isOpen, standingOf } from '@/lib/comments/rules'
import type { Resolution } from '@/lib/comments/schema'
import type { ThreadFilter } from '@/lib/consultation/schema'

/** A section or a measure as it stands in the plan, in the plan's order. */
export type PlanPart = {
  kind: 'section' | 'measure'
  id: string
  number: string
  title: string
  /** What is commented on, in short. */
  text: string
  changedAt: string
  archived: boolean
}

export type About = { sectionId: string | null; measureId: string | null; aboutTitle: string }
export type ThreadFacts = About & {
  at: string
  resolution: Resolution | null
  removedAt: string | null
  replies: readonly unknown[]
}

export type ThreadGroup<Thread> = {
  key: string
  kind: 'plan' | 'section' | 'measure'
  part: PlanPart | null
  title: string
  /** Archived or no longer in the plan: the title is the one it had. */
  gone: boolean
  threads: Thread[]
}

const partIdOf = ({ sectionId, measureId }: About) => sectionId ?? measureId

export function groupThreads<Thread extends ThreadFacts>(
  threads: readonly Thread[],
  parts: readonly PlanPart[],
): ThreadGroup<Thread>[] {
  const groups = new Map<string, ThreadGroup<Thread>>()
  for (const thread of threads) {
    const key = partIdOf(thread) ?? 'plan'
    const group = groups.get(key) ?? emptyGroup(thread, parts)
    groups.set(key, group)
    group.threads.push(thread)
  }
  const place = ({ key, kind }: ThreadGroup<Thread>) => {
    if (kind === 'plan') return -1
    const index = parts.findIndex(({ id, archived }) => id === key && !archived)
    return index < 0 ? parts.length : index
  }
  return [...groups.values()].sort((one, other) => place(one) - place(other))
}

function emptyGroup<Thread extends ThreadFacts>(
  thread: Thread,
  parts: readonly PlanPart[],
): ThreadGroup<Thread> {
  const id = partIdOf(thread)
  if (!id) return { key: 'plan', kind: 'plan', part: null, title: '', gone: false, threads: [] }
  const part = parts.find((one) => one.id === id) ?? null
  const kind = thread.sectionId ? 'section' : 'measure'
  const gone = !part || part.archived
  const title = part && !gone ? `${part.number} ${part.title}` : thread.aboutTitle
  return { key: id, kind, part: gone ? null : part, title, gone, threads: [] }
}

const facts = (thread: ThreadFacts) => ({ ...thread, replies: thread.replies.length })

export function shownThreads<Thread extends ThreadFacts>(
  threads: readonly Thread[],
  show: ThreadFilter,
): Thread[] {
  if (show === 'all') return [...threads]
  return threads.filter((thread) => (show === 'open' ? isOpen(facts(thread)) : standingOf(thread) !== 'open'))
}

export type ThreadCounts = { all: number; open: number; resolved: number }

export function countThreads(threads: readonly ThreadFacts[]): ThreadCounts {
  return {
    all: threads.length,
    open: shownThreads(threads, 'open').length,
    resolved: shownThreads(threads, 'resolved').length,
  }
}
