import { z } from 'zod'
import type { Listening, listen } from '@/lib/platform/db'

/**
 * What this process hears from PostgreSQL, passed on to those of its streams that follow the same plan of the same
 * municipality. A notice is heard by every process and passes row security by: it holds ids, and a follower gets in
 * here only after the gate has let it read the plan.
 */
export type Change = { kind: 'measure' | 'section' | 'plan'; object: string | null; by: string | null }
/** `place` is what stands open for writing, "measure:<id>" or "section:<id>"; empty when one only reads. */
export type Here = { tab: string; userId: string; place: string }
export type Follower = Here & {
  municipalityId: string
  planId: string
  changed: (change: Change) => void
  peopleChanged: (people: readonly Here[]) => void
  /** Something may have been missed. */
  resumed: () => void
  /** Another stream needs the place. */
  end: () => void
}

const channels = { change: 'plan_change', presence: 'plan_presence' } as const
export const limits = { streamsPerPerson: 4, streams: 2_000 }
const usualTimes = { announce: 10_000, forget: 30_000, leave: 4_000, retry: 1_000 }

const id = z.uuid()
const changeNotice = z.object({
  municipality: id,
  plan: id,
  kind: z.enum(['measure', 'section', 'plan']),
  object: id.nullable(),
  by: id.nullable(),
})
const presenceNotice = z.object({
  municipality: id,
  plan: id,
  tab: id,
  user: id,
  place: z.string().max(60),
  here: z.boolean(),
})

type Room = { followers: Set<Follower>; here: Map<string, Here & { until: number }> }
type Place = Pick<Follower, 'municipalityId' | 'planId'>
const keyOf = ({ municipalityId, planId }: Place) => `${municipalityId} ${planId}`

export class LiveHub {
  #rooms = new Map<string, Room>()
  #listening: Promise<Listening> | null = null
  #retry: NodeJS.Timeout | undefined
  #ticking: NodeJS.Timeout | undefined
  #hears = false
  #missed = false

  constructor(
    readonly open: typeof listen,
    readonly times = usualTimes,
  ) {}

  /** False when the process has all the streams it can bear. */
  hasRoom(): boolean {
    return this.#followers().length < limits.streams
  }

  /** Before the first stream: true when it did not listen until now. Without a line the stream waits for one. */
  async startsListening(): Promise<boolean> {
    if (this.#hears) return false
    await this.#line().catch(() => undefined)
    return true
  }

  /** Returns how to leave. */
  follow(follower: Follower): () => void {
    const key = keyOf(follower)
    const room = this.#rooms.get(key) ?? { followers: new Set(), here: new Map() }
    this.#makePlace(follower)
    this.#rooms.set(key, room)
    room.followers.add(follower)
    this.#ticking ??= setInterval(() => this.#tick(), this.times.announce).unref()
    void this.#tell([follower], true)
    follower.peopleChanged([...room.here.values()])
    return () => this.#leave(key, room, follower)
  }

  /** A stream that is opened anew replaces the one before; beyond the limit the person's oldest gives way. */
  #makePlace({ tab, userId }: Follower) {
    const own = this.#followers().filter((other) => other.userId === userId)
    const replaced = own.filter((other) => other.tab === tab)
    const others = own.filter((other) => other.tab !== tab)
    const tooMany = others.slice(0, Math.max(0, others.length - limits.streamsPerPerson + 1))
    for (const other of [...replaced, ...tooMany]) other.end()
  }

  #leave(key: string, room: Room, follower: Follower) {
    if (!room.followers.delete(follower)) return
    // Whoever only opens another row, or comes back at once, has not been away.
    setTimeout(() => {
      const back = [...room.followers].some(({ tab }) => tab === follower.tab)
      if (!back) void this.#tell([follower], false)
      if (room.followers.size === 0 && this.#rooms.get(key) === room) this.#rooms.delete(key)
    }, this.times.leave).unref()
  }

  #followers(): Follower[] {
    return [...this.#rooms.values()].flatMap(({ followers }) => [...followers])
  }

  async close() {
    clearTimeout(this.#retry)
    clearInterval(this.#ticking)
    for (const follower of this.#followers()) follower.end()
    this.#rooms.clear()
    await (await this.#listening?.catch(() => null))?.close()
    this.#listening = null
  }

  #tick() {
    const now = Date.now()
    for (const room of this.#rooms.values()) {
      const stale = [...room.here.values()].filter(({ until }) => until < now)
      for (const { tab } of stale) room.here.delete(tab)
      if (stale.length > 0) this.#tellPeople(room)
    }
    const followers = this.#followers()
    if (followers.length > 0) void this.#tell(followers, true)
  }

  async #tell(followers: readonly Follower[], here: boolean) {
    const notices = followers.map(({ municipalityId, planId, tab, userId, place }) =>
      JSON.stringify({ municipality: municipalityId, plan: planId, tab, user: userId, place, here }),
    )
    try {
      await (await this.#line()).tell(channels.presence, notices)
    } catch {
      // The line has broken, and a new one is being opened.
    }
  }

  #line(): Promise<Listening> {
    this.#listening ??= this.#open()
    return this.#listening
  }

  async #open(): Promise<Listening> {
    try {
      const line = await this.open(Object.values(channels), {
        heard: (channel, notice) => this.#heard(channel, notice),
        lost: () => this.#lost(),
      })
      this.#hears = true
      if (this.#missed) queueMicrotask(() => this.#resumed())
      return line
    } catch (error) {
      this.#lost()
      throw error
    }
  }

  #lost() {
    this.#listening = null
    this.#hears = false
    clearTimeout(this.#retry)
    if (this.#followers().length === 0) return
    this.#missed = true
    this.#retry = setTimeout(() => void this.#line().catch(() => undefined), this.times.retry).unref()
  }

  #resumed() {
    this.#missed = false
    const followers = this.#followers()
    void this.#tell(followers, true)
    for (const follower of followers) follower.resumed()
  }

  #heard(channel: string, text: string) {
    const read = parsed(text)
    if (channel === channels.change) {
      const notice = changeNotice.safeParse(read).data
      if (!notice) return
      const room = this.#rooms.get(keyOf({ municipalityId: notice.municipality, planId: notice.plan }))
      for (const follower of room?.followers ?? []) follower.changed(notice)
    } else {
      const notice = presenceNotice.safeParse(read).data
      const room =
        notice && this.#rooms.get(keyOf({ municipalityId: notice.municipality, planId: notice.plan }))
      if (notice && room) this.#met(room, notice)
    }
  }

  #met(room: Room, { tab, user, place, here }: z.infer<typeof presenceNotice>) {
    const [known, ours] = [room.here.get(tab), [...room.followers].find((follower) => follower.tab === tab)]
    if (!here) {
      // Said by the process that the stream has left for this one.
      if (ours) void this.#tell([ours], true)
      else if (room.here.delete(tab)) this.#tellPeople(room)
      return
    }
    room.here.set(tab, { tab, userId: user, place, until: Date.now() + this.times.forget })
    if (known?.place !== place || known.userId !== user) this.#tellPeople(room)
    // A newcomer in another process does not know yet who is here.
    if (!known && !ours && room.followers.size > 0) void this.#tell([...room.followers], true)
  }

  #tellPeople(room: Room) {
    const people = [...room.here.values()].map(({ tab, userId, place }) => ({ tab, userId, place }))
    for (const follower of room.followers) follower.peopleChanged(people)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
