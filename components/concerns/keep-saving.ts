import { type Reply, type Typed, typedFrom } from '@/lib/platform/form-state'

export type SaveProblem = 'offline' | 'unsavable' | 'tooLong' | 'signedOut'
export type SaveReport = { savedAt: string } | { problem: SaveProblem }

type Saving = {
  save: (fields: Typed) => Promise<Reply<{ savedAt: string }>>
  report: (report: SaveReport) => void
}

const [pauseInTyping, pauseBeforeRetry] = [800, 5_000]

/** Saves the form while somebody types in it, one save at a time, until the returned function is called. */
export function keepSaving(form: HTMLFormElement, { save, report }: Saving): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let [saving, unsaved] = [false, false]

  const saveIn = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(saveNow, milliseconds)
  }
  const saveNow = async () => {
    if (saving || !unsaved) return
    saving = true
    unsaved = false
    try {
      const reply = await save(typedFrom(new FormData(form)))
      unsaved ||= !reply.ok
      report(reply.ok ? reply.value : { problem: problemOf(reply.refusal.kind) })
      if (reply.ok && unsaved) saveIn(pauseInTyping)
    } catch {
      unsaved = true
      report({ problem: navigator.onLine ? 'unsavable' : 'offline' })
      saveIn(pauseBeforeRetry)
    } finally {
      saving = false
    }
  }
  const onInput = () => {
    unsaved = true
    saveIn(pauseInTyping)
  }
  const onSubmit = (event: Event) => {
    clearTimeout(timer)
    if (navigator.onLine) return
    // Sent now it would be lost; it stays here and can be sent when the net is back.
    event.preventDefault()
    report({ problem: 'offline' })
  }
  const onLeave = (event: Event) => {
    if (unsaved) event.preventDefault()
  }

  form.addEventListener('input', onInput)
  form.addEventListener('submit', onSubmit)
  window.addEventListener('online', saveNow)
  window.addEventListener('focus', saveNow)
  window.addEventListener('beforeunload', onLeave)
  return () => {
    form.removeEventListener('input', onInput)
    form.removeEventListener('submit', onSubmit)
    window.removeEventListener('online', saveNow)
    window.removeEventListener('focus', saveNow)
    window.removeEventListener('beforeunload', onLeave)
    clearTimeout(timer)
    saveNow()
  }
}

function problemOf(kind: string): SaveProblem {
  if (kind === 'invalid') return 'tooLong'
  return kind === 'signed_out' ? 'signedOut' : 'unsavable'
}
