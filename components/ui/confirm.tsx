'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = {
  /** The words on the button that opens it, and the name of the act. */
  trigger: ReactNode
  triggerSize?: 'small' | 'normal'
  title: ReactNode
  /** What will happen, and whether it can be undone. */
  children: ReactNode
  confirm: ReactNode
  cancel: ReactNode
  action: (form: FormData) => void | Promise<void>
  /** Hidden fields that the action needs. */
  fields?: Readonly<Record<string, string>>
}

/** Asks before an act that is hard to undo, then runs it. */
export function Confirm({
  trigger,
  triggerSize,
  title,
  children,
  confirm,
  cancel,
  action,
  fields = {},
}: Props) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button size={triggerSize} onClick={() => setOpen(true)}>
        {trigger}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={title}
        actions={
          <form
            action={async (form) => {
              await action(form)
              close()
            }}
            className="contents"
          >
            {Object.entries(fields).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <SubmitButton variant="primary">{confirm}</SubmitButton>
            <Button onClick={close}>{cancel}</Button>
          </form>
        }
      >
        {children}
      </Dialog>
    </>
  )
}
