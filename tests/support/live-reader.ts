import { setTimeout as pause } from 'node:timers/promises'
import { vi } from 'vitest'
import type { Colleague, ToldChange } from '@/lib/platform/live-stream'

/** As in the product, but for a test's patience. */
export const hubTimes = { announce: 200, forget: 600, leave: 100, retry: 100 }
export const every = { recheck: 300, heartbeat: 5_000, gatherPeople: 20, gatherChanges: 20 }

export const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 20 })
/** Longer than anything takes to come. */
export const aWhile = () => pause(400)

/** A browser: reads what comes, event by event. */
export class LiveReader {
  text = ''
  over = false
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>

  constructor(response: Response) {
    if (!response.body) throw new Error(`answered ${response.status}`)
    this.#reader = response.body.getReader()
    void this.#read()
  }
  async #read() {
    const decoder = new TextDecoder()
    for (;;) {
      const { value, done } = await this.#reader.read()
      if (done) break
      this.text += decoder.decode(value)
    }
    this.over = true
  }
  leave = () => this.#reader.cancel()
  events<Data>(name: string): Data[] {
    const found = this.text.matchAll(new RegExp(`event: ${name}\ndata: (.*)\n`, 'g'))
    return [...found].map(([, data = '']) => JSON.parse(data) as Data)
  }
  people = () => this.events<Colleague[]>('people').at(-1) ?? []
  changes = () => this.events<ToldChange[]>('changed').flat()
}
