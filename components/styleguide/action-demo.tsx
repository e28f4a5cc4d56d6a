'use client'

import { Shelf } from '@/components/styleguide/specimen'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { showToast, ToastRegion } from '@/components/ui/toast'

type Texts = Record<
  'confirm' | 'confirmTitle' | 'confirmText' | 'toast' | 'toastText' | 'cancel' | 'close',
  string
>

export function ActionDemo({ texts }: { texts: Texts }) {
  return (
    <Shelf>
      <Confirm
        trigger={texts.confirm}
        title={texts.confirmTitle}
        confirm={texts.confirm}
        cancel={texts.cancel}
        action={() => showToast(texts.toastText)}
      >
        <p>{texts.confirmText}</p>
      </Confirm>
      <Button onClick={() => showToast(texts.toastText)}>{texts.toast}</Button>
      <ToastRegion close={texts.close} />
    </Shelf>
  )
}
