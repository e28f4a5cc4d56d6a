const key = 'samlad-text-mode'

/** How this browser last wanted texts shown. A browser that may not remember shows them as they will look. */
export function keptMode(): 'visual' | 'text' {
  try {
    return localStorage.getItem(key) === 'text' ? 'text' : 'visual'
  } catch {
    return 'visual'
  }
}

export function keepMode(mode: 'visual' | 'text') {
  try {
    if (mode === 'text') localStorage.setItem(key, mode)
    else localStorage.removeItem(key)
  } catch {
    // Not remembered: nothing is lost by it.
  }
}
