'use client'

import { useEffect, useState } from 'react'
import { mayRefresh } from '@/components/presence/refresh'

const [soon, between, retry] = [400, 8_000, 1_500]
/** Who has not touched the page for so long gets it anew on coming back: a page left open must not keep a session. */
const longestStill = 5 * 60_000

/**
 * Reads the page anew when colleagues have changed it: at once for what is open here, else not more often than it can be
 * read; never under unsaved text and never for a page that nobody looks at.
 */
export function usePageRefresh(refresh: () => void): (urgent: boolean) => void {
  const [plan] = useState(() => refreshPlan(refresh))
  useEffect(() => plan.attach(), [plan])
  return plan.ask
}

function refreshPlan(refresh: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let [last, touched, due] = [0, Date.now(), 0]
  const touch = () => {
    touched = Date.now()
  }
  const attempt = () => {
    const still = Date.now() - touched > longestStill
    if (document.hidden || still || !mayRefresh()) {
      timer = setTimeout(attempt, retry)
      return
    }
    ;[last, due] = [Date.now(), 0]
    keepsPlace(refresh)
  }
  const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove'] as const
  return {
    ask: (urgent: boolean) => {
      const at = urgent ? Date.now() : Math.max(Date.now() + soon, last + between)
      if (due && due <= at) return
      due = at
      clearTimeout(timer)
      timer = setTimeout(attempt, at - Date.now())
    },
    attach: () => {
      for (const sign of signs) window.addEventListener(sign, touch, { passive: true })
      return () => {
        clearTimeout(timer)
        for (const sign of signs) window.removeEventListener(sign, touch)
      }
    },
  }
}

/**
 * Changes the page without moving it under the reader. Most browsers hold on to what is looked at by themselves; for the
 * others the page is scrolled back by as much as it has grown above.
 */
export function keepsPlace(change: () => void) {
  if (CSS.supports('overflow-anchor', 'auto')) return change()
  const held = document.elementFromPoint(innerWidth / 2, innerHeight / 3)?.closest('[id]')
  const offset = () => (held ? held.getBoundingClientRect().top + scrollY : 0)
  const before = offset()
  const watcher = new MutationObserver(() => {
    watcher.disconnect()
    if (held?.isConnected && scrollY > 0) scrollBy(0, offset() - before)
  })
  watcher.observe(document.body, { childList: true, subtree: true })
  change()
}
