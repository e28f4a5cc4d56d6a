import { holdRefresh } from '@/components/presence/refresh'
import { same } from '@/lib/merging/rules'
import type { Refusal } from '@/lib/platform/errors'
import type { Barrier, Reply } from '@/lib/platform/form-state'

/**
 * Saves a draft as it is written: only the fields that differ from what the server last told, each with that value, so
 * that a colleague's change to another field is kept and to the same field is shown. What cannot be sent stays in the
 * fields and is tried again.
 */
export type Draft = Record<string, unknown>
export type Told = { fields: readonly string[]; by: string; at: string }
export type Saved<D> = { version: number; at: string; draft: D; told: readonly Told[] }
export type Change<D> = { version: number; base: Partial<D>; mine: Partial<D> }
/** `field` is a path within the draft; texts as the server compares them. */
export type Conflict = { field: string; base: string; mine: string; theirs: string; by: string; at: string }

export type SaveStatus = 'clean' | 'saving' | 'unsaved' | 'offline' | Barrier['kind'] | 'not_now'
export type AutosaveState = {
  status: SaveStatus
  /** When something was last saved in this sitting. */
  at: string | null
  /** Why nothing can be saved now, as a message key. */
  reason: string | null
  told: readonly Told[]
  conflicts: readonly Conflict[]
}

export type AutosaveOptions<D extends Draft> = {
  draft: D
  version: number
  /** What the fields hold now. */
  read: () => D
  write: (field: string, value: unknown) => void
  send: (change: Change<D>) => Promise<Reply<Saved<D>>>
  /** Which of the fields cannot be sent as they are. */
  findInvalid: (fields: string[]) => Promise<string[]>
  showInvalid: (fields: Record<string, string[]>) => void
  /** A text that a colleague was faster than must not be lost, whichever is chosen. */
  keep: (conflict: Conflict) => Promise<unknown>
  textAt: (draft: D, path: string) => string
  withText: (draft: D, path: string, text: string) => D
}

const pause = 900
const longestWait = 30_000
const topOf = (path: string) => path.split('.')[0] ?? path

export class Autosave<D extends Draft> {
  #state: AutosaveState = { status: 'clean', at: null, reason: null, told: [], conflicts: [] }
  #listeners = new Set<() => void>()
  #options: AutosaveOptions<D>
  #began: D
  #base: D
  #savedByMe: Partial<D> = {}
  #version: number
  #invalid = new Set<string>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | null = null
  #failures = 0

  constructor(options: AutosaveOptions<D>) {
    this.#options = options
    this.#began = options.draft
    this.#base = options.draft
    this.#version = options.version
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  snapshot = () => this.#state

  /** Starts listening for the way back: the network, or a sign-in in another tab. */
  attach(): () => void {
    const retry = () => void (this.#differing().length > 0 && this.#save())
    const guard = (event: BeforeUnloadEvent) => {
      if (this.#differing().length > 0) event.preventDefault()
    }
    window.addEventListener('online', retry)
    window.addEventListener('focus', retry)
    window.addEventListener('beforeunload', guard)
    // The page is not read anew under what is not saved yet: the save itself brings what is new.
    const release = holdRefresh(() => this.#differing().length > 0)
    // What was written in the page before its scripts had come.
    this.touch('')
    return () => {
      clearTimeout(this.#timer)
      window.removeEventListener('online', retry)
      window.removeEventListener('focus', retry)
      window.removeEventListener('beforeunload', guard)
      release()
    }
  }

  /** Something was written in a field. */
  touch(field: string) {
    this.#invalid.delete(topOf(field))
    if (this.#differing().length === 0) return
    if (this.#state.status === 'clean') this.#set({ status: 'unsaved' })
    this.#later(pause)
  }

  /** Saves at once. True when nothing is left unsaved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    await this.#save()
    return this.#differing().length === 0
  }

  /** Takes back what I changed in this sitting, but nothing that a colleague wrote after me. */
  undo() {
    for (const { field, theirs } of this.#state.conflicts) this.#rebase(field, theirs, theirs)
    this.#set({ conflicts: [] })
    const now = this.#options.read()
    for (const field of Object.keys(this.#began) as (keyof D & string)[]) {
      const unsaved = !same(now[field], this.#base[field])
      const mine = field in this.#savedByMe && same(this.#savedByMe[field], this.#base[field])
      if (unsaved && !mine) this.#options.write(field, this.#base[field])
      if (mine) this.#options.write(field, this.#began[field])
      this.#invalid.delete(field)
    }
    void this.#save()
  }

  /** The writer has seen both texts and chosen. */
  resolve(conflict: Conflict, text: string) {
    this.#rebase(conflict.field, conflict.theirs, text)
    this.#set({ conflicts: this.#state.conflicts.filter((other) => other !== conflict) })
    void this.#save()
  }

  /** The page has been read anew: a colleague's change is taken over, but for the fields that I am writing in. */
  receive({ draft, version }: { draft: D; version: number }, who: Pick<Told, 'by' | 'at'>) {
    if (version <= this.#version) return
    const theirs = (Object.keys(draft) as (keyof D & string)[]).filter(
      (field) => !same(draft[field], this.#base[field]),
    )
    const now = this.#options.read()
    const fields = theirs.filter((field) => !same(now[field], draft[field]))
    const taken = theirs.filter((field) => !fields.includes(field) || same(now[field], this.#base[field]))
    for (const field of taken) {
      if (fields.includes(field)) this.#options.write(field, draft[field])
      this.#base = { ...this.#base, [field]: draft[field] }
      this.#began = { ...this.#began, [field]: draft[field] }
    }
    // What is left is answered by the next save, which shows both texts and says whose the other is.
    if (taken.length === theirs.length) this.#version = version
    if (fields.length > 0) this.#set({ told: [{ ...who, fields }, ...this.#state.told] })
  }

  #rebase(path: string, base: string, text: string) {
    const { withText, write, read } = this.#options
    this.#base = withText(this.#base, path, base)
    write(topOf(path), withText(read(), path, text)[topOf(path)])
  }

  #set(change: Partial<AutosaveState>) {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  #later(wait: number) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#save(), wait)
  }

  #differing(): (keyof D & string)[] {
    const now = this.#options.read()
    return (Object.keys(this.#base) as (keyof D & string)[]).filter(
      (field) => !same(now[field], this.#base[field]),
    )
  }

  async #sendable(): Promise<(keyof D & string)[]> {
    const inConflict = new Set(this.#state.conflicts.map(({ field }) => topOf(field)))
    const fields = this.#differing().filter((field) => !inConflict.has(field) && !this.#invalid.has(field))
    for (const field of await this.#options.findInvalid(fields)) this.#invalid.add(field)
    return fields.filter((field) => !this.#invalid.has(field))
  }

  /** One save at a time; what is written meanwhile goes in the next round. */
  #save(): Promise<void> {
    this.#running ??= this.#saveAll().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #saveAll() {
    for (;;) {
      const fields = await this.#sendable()
      if (fields.length === 0) break
      this.#set({ status: 'saving' })
      const mine = pick(this.#options.read(), fields)
      const reply = await this.#options
        .send({ version: this.#version, base: pick(this.#base, fields), mine })
        .catch((): Reply<Saved<D>> => ({ ok: false, refusal: { kind: 'failed' } }))
      if (reply.ok) this.#accept(reply.value, mine)
      else if (!this.#settle(reply.refusal)) return
    }
    this.#set({ status: this.#differing().length > 0 ? 'unsaved' : 'clean', reason: null })
  }

  #accept(saved: Saved<D>, mine: Partial<D>) {
    this.#failures = 0
    this.#version = saved.version
    const now = this.#options.read()
    for (const field of Object.keys(saved.draft) as (keyof D & string)[]) {
      const known = field in mine ? mine[field] : this.#base[field]
      const untouched = same(now[field], known)
      if (untouched && !same(saved.draft[field], known)) this.#options.write(field, saved.draft[field])
      // A field I am writing in keeps the value I began from, so that a colleague's change to it is noticed.
      if (untouched || field in mine) this.#base = { ...this.#base, [field]: saved.draft[field] }
      // What a colleague had a hand in is not mine to take back.
      if (!same(saved.draft[field], known)) this.#began = { ...this.#began, [field]: saved.draft[field] }
    }
    this.#savedByMe = { ...this.#savedByMe, ...pick(saved.draft, Object.keys(mine)) }
    this.#set({ at: saved.at, told: [...saved.told, ...this.#state.told] })
  }

  /** True when the rest may be tried at once. */
  #settle(refusal: Refusal | Barrier): boolean {
    if (refusal.kind === 'conflict') {
      const { by, at } = refusal
      const base = (path: string) => this.#options.textAt(this.#base, path)
      const found = refusal.fields.map((each) => ({ ...each, base: base(each.field), by, at }))
      this.#set({ conflicts: [...this.#state.conflicts, ...found] })
      for (const conflict of found) this.#options.keep(conflict).catch(() => undefined)
      return true
    }
    if (refusal.kind === 'invalid' && !refusal.fields['']) {
      for (const path of Object.keys(refusal.fields)) this.#invalid.add(topOf(path))
      this.#options.showInvalid(refusal.fields)
      return true
    }
    this.#stop(refusal)
    return false
  }

  #stop(refusal: Refusal | Barrier) {
    if (refusal.kind === 'not_allowed_now') return this.#set({ status: 'not_now', reason: refusal.reason })
    if (refusal.kind === 'invalid')
      return this.#set({ status: 'not_now', reason: refusal.fields['']?.[0] ?? null })
    if (refusal.kind === 'conflict') return
    const status = refusal.kind === 'failed' && navigator.onLine === false ? 'offline' : refusal.kind
    this.#set({ status })
    this.#failures += 1
    if (status !== 'out_of_reach') this.#later(Math.min(2000 * 2 ** this.#failures, longestWait))
  }
}

function pick<D extends Draft>(draft: D, fields: readonly string[]): Partial<D> {
  return Object.fromEntries(fields.map((field) => [field, draft[field]])) as Partial<D>
}
