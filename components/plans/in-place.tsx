'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { followedLink } from '@/components/plans/use-autosave'

/**
 * Opens and closes a row without leaving the place on the page. The links are plain, one listener serves them all, and
 * without JavaScript they lead to the same addresses.
 */
export function InPlace({ open }: { open: string | null }) {
  const router = useRouter()
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = followedLink(event)
      if (link?.dataset.inplace === undefined) return
      event.preventDefault()
      router.push(link.href, { scroll: false })
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [router])

  const before = useRef(open)
  useEffect(() => {
    const closed = before.current
    before.current = open
    // Who closed a row goes on from its link, not from the top of the page.
    if (closed && !open)
      document.querySelector<HTMLElement>(`#${CSS.escape(closed)} a[data-inplace]`)?.focus()
  }, [open])
  return null
}
