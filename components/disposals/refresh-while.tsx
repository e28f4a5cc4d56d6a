'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'

const pause = 1_500

/**
 * Reads the page anew while it is shown, one reading after another however long each takes: the page itself leaves this
 * out when there is nothing more to wait for.
 */
export function RefreshWhile() {
  const router = useRouter()
  const [reading, read] = useTransition()
  useEffect(() => {
    if (reading) return
    const timer = setTimeout(() => read(() => router.refresh()), pause)
    return () => clearTimeout(timer)
  }, [reading, router])
  return null
}
