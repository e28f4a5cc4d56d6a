'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'

/** Prints what is on the page. It cannot without scripts, and is then not there: the browser's own menu can. */
export function PrintButton({ text, size }: { text: string; size?: 'small' }) {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  return ready ? (
    <Button size={size} onClick={() => window.print()}>
      {text}
    </Button>
  ) : null
}
