import { listen } from '@/lib/platform/db'
import { OutOfReach, SignedOut } from '@/lib/platform/errors'
import type { Access, Opened, Query } from '@/lib/platform/gate'
import { type Change, type Here, LiveHub } from '@/lib/platform/live-hub'
import type { Role } from '@/lib/policy/reach'

/** What a notice's ids are called, for this reader; and when the plan was last changed. */
export type Named = {
  changedAt: string | null
  people: { id: string; name: string; role: Role; title: string | null }[]
  places: { place: string; number: string; anchor: string }[]
}
export type Asked = { planId: string; people: string[]; places: string[] }
/** `since` is when the page that follows was last changed as far as it knows. */
export type Following = { planId: string; tab: string; place: string; since: string }

/** What the browser is told. */
export type Colleague = {
  name: string
  initials: string
  role: Role
  title: string | null
  /** Where the person writes; empty when only reading. */
  number: string
  anchor: string
}
export type ToldChange = { place: string; number: string; anchor: string; by: string }

const times = { recheck: 60_000, heartbeat: 15_000, gatherPeople: 250, gatherChanges: 500 }

type Shared = { hub: LiveHub }
const shared = globalThis as { samladLive?: Shared }

/** One per process. */
function liveHub(): LiveHub {
  shared.samladLive ??= openHub()
  return shared.samladLive.hub
}

function openHub(): Shared {
  const hub = new LiveHub(listen)
  // The server waits for open answers before it ends, and these would never end by themselves.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void hub.close())
  return { hub }
}

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  // A proxy that waits for more would hold back what is told; proxy.ts keeps our own compressor from it.
  'x-accel-buffering': 'no',
}

type Source = { query: Query<Asked, Named>; hub?: LiveHub; every?: typeof times }

/**
 * A stream of server-sent events for whoever may read the plan. The gate is asked when it opens, each time something is
 * to be named, and every minute: when the session or the reach has ended, so has the stream. Between the questions
 * nothing is held but memory.
 */
export async function openLiveStream(
  given: Access,
  following: Following,
  { query, hub = liveHub(), every = times }: Source,
): Promise<Response> {
  const access: Access = { ...given, unattended: true }
  const ask = (people: string[], places: string[]) =>
    query(access, { planId: following.planId, people, places })
  const first = await ask([], [])
  // What was changed before anything could be heard is found by asking once more.
  const opened = (await hub.startsListening()) ? await ask([], []) : first
  if (!hub.hasRoom()) return new Response(null, { status: 503, headers: { 'retry-after': '30' } })
  const stream = new LiveStream({ following, opened, ask, every })
  return new Response(stream.follow(hub), { headers })
}

type Parts = {
  following: Following
  opened: Opened<Named>
  ask: (people: string[], places: string[]) => Promise<Opened<Named>>
  every: typeof times
}

class LiveStream {
  #parts: Parts
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined
  #leave: (() => void) | undefined
  #timers: NodeJS.Timeout[] = []
  #people: readonly Here[] = []
  #changes: Change[] = []
  #sentPeople = '[]'
  #waiting = new Map<string, NodeJS.Timeout>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  follow(hub: LiveHub): ReadableStream<Uint8Array> {
    const { opened, following, every } = this.#parts
    const { actor, view } = opened
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller
        this.#write(': open\n\n')
        if (view.changedAt && view.changedAt > following.since) this.#send('missed', null)
        this.#leave = hub.follow({
          municipalityId: actor.municipality.id,
          planId: following.planId,
          tab: following.tab,
          userId: actor.userId,
          place: following.place,
          changed: (change) => this.#heardChange(change),
          peopleChanged: (people) => this.#heardPeople(people),
          resumed: () => this.#send('missed', null),
          end: () => this.#end(),
        })
        this.#timers = [
          setInterval(() => void this.#ask([], []), every.recheck),
          setInterval(() => this.#write(': \n\n'), every.heartbeat),
        ]
      },
      cancel: () => this.#stop(),
    })
  }

  #heardPeople(people: readonly Here[]) {
    this.#people = people.filter(({ userId }) => userId !== this.#parts.opened.actor.userId)
    this.#soon('people', () => this.#tellPeople())
  }

  #heardChange(change: Change) {
    if (change.by === this.#parts.opened.actor.userId) return
    this.#changes.push(change)
    this.#soon('changes', () => this.#tellChanges())
  }

  /** What comes at once is told at once, together. */
  #soon(what: 'people' | 'changes', tell: () => Promise<void>) {
    if (this.#waiting.has(what)) return
    const { gatherPeople, gatherChanges } = this.#parts.every
    const timer = setTimeout(
      () => {
        this.#waiting.delete(what)
        void tell()
      },
      what === 'people' ? gatherPeople : gatherChanges,
    )
    this.#waiting.set(what, timer)
  }

  async #tellPeople() {
    const here = oncePerPlace(this.#people)
    const named =
      here.length > 0
        ? await this.#ask(
            ids(here),
            here.map(({ place }) => place),
          )
        : nobody
    if (!named) return
    const colleagues = here.flatMap(({ userId, place }): Colleague[] => {
      const person = named.people.find(({ id }) => id === userId)
      const at = named.places.find((each) => each.place === place)
      if (!person) return []
      const { name, role, title } = person
      return [
        { name, role, title, initials: initialsOf(name), number: at?.number ?? '', anchor: at?.anchor ?? '' },
      ]
    })
    const text = JSON.stringify(colleagues)
    if (text !== this.#sentPeople) this.#send('people', colleagues)
    this.#sentPeople = text
  }

  async #tellChanges() {
    const changes = this.#changes.splice(0)
    const places = changes.map(({ kind, object }) => (object ? `${kind}:${object}` : ''))
    const named = await this.#ask(
      changes.flatMap(({ by }) => by ?? []),
      places,
    )
    if (!named) return
    const told = changes.map(({ by }, index): ToldChange => {
      const place = places[index] ?? ''
      const at = named.places.find((each) => each.place === place)
      const name = named.people.find(({ id }) => id === by)?.name ?? ''
      return { place, number: at?.number ?? '', anchor: at?.anchor ?? '', by: name }
    })
    const texts = new Set(told.map((each) => JSON.stringify(each)))
    this.#send(
      'changed',
      [...texts].map((text) => JSON.parse(text) as ToldChange),
    )
  }

  /** Null when nothing can be told now. */
  async #ask(people: string[], places: string[]): Promise<Named | null> {
    try {
      const known = places.filter((place) => place !== '')
      return (await this.#parts.ask([...new Set(people)], [...new Set(known)])).view
    } catch (error) {
      if (error instanceof SignedOut || error instanceof OutOfReach) this.#end()
      return null
    }
  }

  #send(name: string, data: unknown) {
    this.#write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  #write(text: string) {
    try {
      this.#controller?.enqueue(new TextEncoder().encode(text))
    } catch {
      this.#stop()
    }
  }

  /** Tells the browser not to come back by itself. */
  #end() {
    this.#send('end', null)
    const controller = this.#controller
    this.#stop()
    try {
      controller?.close()
    } catch {
      // The browser had left already.
    }
  }

  #stop() {
    this.#controller = undefined
    for (const timer of [...this.#timers, ...this.#waiting.values()]) clearInterval(timer)
    this.#leave?.()
    this.#leave = undefined
  }
}

const nobody: Named = { changedAt: null, people: [], places: [] }
const ids = (people: readonly Here[]) => people.map(({ userId }) => userId)

/** A person with several tabs stands once at each place of writing, and as a reader only when there is none. */
function oncePerPlace(people: readonly Here[]): Here[] {
  const writers = new Set(people.flatMap(({ userId, place }) => (place ? [userId] : [])))
  const found = new Map<string, Here>()
  for (const each of people)
    if (each.place || !writers.has(each.userId)) found.set(`${each.userId} ${each.place}`, each)
  return [...found.values()].sort((one, other) => (one.userId < other.userId ? -1 : 1))
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0])
  return letters.join('').toLocaleUpperCase('sv')
}
