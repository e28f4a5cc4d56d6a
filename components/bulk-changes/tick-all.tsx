'use client'

import { useEffect, useRef, useState } from 'react'

/**
 * Ticks every row of its form. Without scripts there is none: rows are then ticked one by one. It also keeps the ticks
 * when the form comes back with something to correct, where the browser would clear them.
 */
export function TickAll({ label }: { label: string }) {
  const place = useRef<HTMLSpanElement>(null)
  const [ready, setReady] = useState(false)
  useEffect(() => {
    setReady(true)
    const form = place.current?.closest('form')
    const keep = (event: Event) => event.preventDefault()
    form?.addEventListener('reset', keep)
    return () => form?.removeEventListener('reset', keep)
  }, [])
  const tick = (checked: boolean) => {
    const rows = place.current?.closest('form')?.querySelectorAll<HTMLInputElement>('tbody [type=checkbox]')
    for (const row of rows ?? []) row.checked = checked
  }
  return (
    <span ref={place}>
      {ready && <input type="checkbox" aria-label={label} onChange={({ target }) => tick(target.checked)} />}
    </span>
  )
}
