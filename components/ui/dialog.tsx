'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'

type Props = {
  open: boolean
  /** Esc, and whatever closes it from inside. */
  onClose: () => void
  title: ReactNode
  children: ReactNode
  actions: ReactNode
}

/** The browser's own dialog: it traps focus, answers to Esc and gives focus back to what opened it. */
export function Dialog({ open, onClose, title, children, actions }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    if (!element || element.open === open) return
    if (open) {
      element.showModal()
      heading.current?.focus()
    } else {
      element.close()
    }
  }, [open])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto w-[min(35rem,100%-2rem)] rounded-ui border border-edge bg-paper p-6 text-ink shadow-over backdrop:bg-[rgb(0_0_0/0.5)]"
    >
      <h2 id={titleId} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <div className="mt-2">{children}</div>
      <div className="mt-6 flex flex-wrap gap-2 max-sm:grid">{actions}</div>
    </dialog>
  )
}
