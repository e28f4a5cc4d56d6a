'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Autosave, type AutosaveOptions, type Draft } from '@/components/plans/autosave'
import { lastToldBy } from '@/components/presence/refresh'

/** `place` is what is edited, as the live channel names it. */
export function useAutosave<D extends Draft>(place: string, options: AutosaveOptions<D>) {
  const [autosave] = useState(() => new Autosave(options))
  useEffect(() => autosave.attach(), [autosave])
  const { draft, version } = options
  const newest = useRef(draft)
  newest.current = draft
  useEffect(
    () => autosave.receive({ draft: newest.current, version }, lastToldBy(place)),
    [autosave, version, place],
  )
  const state = useSyncExternalStore(autosave.subscribe, autosave.snapshot, autosave.snapshot)
  useLeaveSaved(autosave)
  return { autosave, state }
}

/** A link followed while something is unsaved waits for it. What cannot be saved lets the browser ask. */
function useLeaveSaved<D extends Draft>(autosave: Autosave<D>) {
  const router = useRouter()
  useEffect(() => {
    const onClick = async (event: MouseEvent) => {
      const link = followedLink(event)
      if (!link) return
      event.preventDefault()
      if (await autosave.flush()) router.push(link.href, { scroll: link.dataset.inplace === undefined })
      else window.location.assign(link.href)
    }
    document.addEventListener('click', onClick, true)
    return () => document.removeEventListener('click', onClick, true)
  }, [autosave, router])
}

/** The link that a plain click leads to in this tab, when it is to another page of ours. */
export function followedLink(event: MouseEvent): HTMLAnchorElement | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  if (!link?.href || !plain || event.defaultPrevented || link.target || link.hasAttribute('download'))
    return null
  const { origin, pathname, search } = window.location
  const sameDocument = link.origin === origin && link.pathname === pathname && link.search === search
  return link.origin === origin && !sameDocument ? link : null
}
