/** What the live line of a plan's page and the editors in it say to each other. In the browser only. */

const asked = 'samlad:refresh'

/** While `busy` says so, the page is not read anew. Returns how to let go. */
export function holdRefresh(busy: () => boolean): () => void {
  const hold = (event: Event) => {
    if (busy()) event.preventDefault()
  }
  window.addEventListener(asked, hold)
  return () => window.removeEventListener(asked, hold)
}

export function mayRefresh(): boolean {
  return window.dispatchEvent(new Event(asked, { cancelable: true }))
}

type Teller = { by: string; at: string }
const told = new Map<string, Teller>()

export function rememberTold(place: string, by: string) {
  told.set(place, { by, at: new Date().toISOString() })
}

/** Who changed it, as far as this page has been told. */
export function lastToldBy(place: string): Teller {
  return told.get(place) ?? { by: '', at: new Date().toISOString() }
}
