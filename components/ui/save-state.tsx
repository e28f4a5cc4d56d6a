import { Icon, type IconName } from '@/components/ui/icons'

export type SaveKind = 'saved' | 'saving' | 'unsaved' | 'offline' | 'failed'

const icons: Record<SaveKind, IconName> = {
  saved: 'done',
  saving: 'course',
  unsaved: 'none',
  offline: 'soon',
  failed: 'late',
}

/** Announced politely when it changes; the text says what happened and that nothing is lost. */
export function SaveState({ kind, text }: { kind: SaveKind; text: string }) {
  const alarming =
    kind === 'failed' ? 'font-semibold text-late' : kind === 'offline' ? 'text-soon' : 'text-ink-2'
  return (
    <span role="status" className={`inline-flex items-baseline gap-1.5 text-ui ${alarming}`}>
      <Icon name={icons[kind]} className="h-[1lh] w-3.5 self-start" />
      {text}
    </span>
  )
}
