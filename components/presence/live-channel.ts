import type { Colleague, ToldChange } from '@/lib/platform/live-stream'

type Hear = {
  people: (here: Colleague[]) => void
  changed: (changes: ToldChange[]) => void
  missed: () => void
}

const longestHidden = 30_000
const longestWait = 60_000

/**
 * Keeps one stream open while the page is looked at. A page that nobody sees lets go of it: it holds no connection and
 * says of nobody that they are here; when it is seen again it asks for what it has missed. Returns how to stop.
 */
export function openChannel(address: () => string, hear: Hear): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0

  const close = () => {
    clearTimeout(timer)
    source?.close()
    source = null
  }
  const open = () => {
    close()
    const opened = new EventSource(address())
    source = opened
    const on = <Data>(name: string, act: (data: Data) => void) =>
      opened.addEventListener(name, ({ data }) => act(JSON.parse(data) as Data))
    opened.onopen = () => {
      failures = 0
    }
    on('people', hear.people)
    on('changed', hear.changed)
    on('missed', hear.missed)
    // The session is over, or another tab took the place: no new try until one comes back to the page.
    on('end', leave)
    opened.onerror = () => {
      leave()
      failures += 1
      timer = setTimeout(open, Math.min(1000 * 2 ** failures, longestWait) * (0.5 + Math.random()))
    }
  }
  const leave = () => {
    close()
    hear.people([])
  }
  const onVisibility = () => {
    clearTimeout(timer)
    if (document.hidden) timer = setTimeout(leave, longestHidden)
    else if (!source) open()
  }
  document.addEventListener('visibilitychange', onVisibility)
  window.addEventListener('pagehide', close)
  if (!document.hidden) open()
  return () => {
    document.removeEventListener('visibilitychange', onVisibility)
    window.removeEventListener('pagehide', close)
    close()
  }
}
