import type { StartWords } from '@/components/start/words'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'

export type Shortcut = { key: string; label: string; href: string }

/** The one or two things one came to do. */
export function Shortcuts({ items, words: { t } }: { items: readonly Shortcut[]; words: StartWords }) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby="shortcuts">
      <SectionHead id="shortcuts" title={t('shortcuts.title')} />
      <ul className="text-ui">
        {items.map(({ key, label, href }) => (
          <li key={key} className="border-b border-line">
            <Link href={href} className="flex min-h-11 items-center sm:min-h-10">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
