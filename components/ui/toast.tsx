'use client'

import { useEffect, useState } from 'react'
import { Icon } from '@/components/ui/icons'

const happened = 'samlad:toast'

/** Say that something was done. What the user must act on belongs in a Notice, where it stays. */
export function showToast(text: string): void {
  window.dispatchEvent(new CustomEvent<string>(happened, { detail: text }))
}

/** Place once on a page that says such things. The message stays until it is closed or replaced. */
export function ToastRegion({ close }: { close: string }) {
  const [text, setText] = useState('')
  useEffect(() => {
    const listen = (event: Event) => setText((event as CustomEvent<string>).detail)
    window.addEventListener(happened, listen)
    return () => window.removeEventListener(happened, listen)
  }, [])
  return (
    <div
      role="status"
      data-print="no"
      className="fixed inset-x-4 bottom-4 z-10 mx-auto w-fit max-w-[min(35rem,100%-2rem)]"
    >
      {text && (
        <p className="flex items-center gap-4 rounded-ui border border-edge bg-paper p-4 text-ui shadow-over">
          <Icon name="done" className="size-4 text-done" />
          <span>{text}</span>
          <button
            type="button"
            onClick={() => setText('')}
            className="-my-2 min-h-11 px-2 text-ink-2 underline underline-offset-3 hover:text-ink"
          >
            {close}
          </button>
        </p>
      )}
    </div>
  )
}
