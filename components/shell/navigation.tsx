import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'

export type NavItem = { href: string; label: string; current?: boolean }

/** One row of words; on a phone it scrolls sideways, and begins where one is. It holds what the caller gives: what the role may open. */
export async function Navigation({ items }: { items: readonly NavItem[] }) {
  const t = await getTranslations('shell')
  return (
    <nav aria-label={t('nav')} data-print="no" className="border-y border-line">
      <ul className="frame -my-1.5 flex gap-6 scroll-px-4 overflow-x-auto py-1.5 text-ui sm:scroll-px-8">
        {items.map((item) => (
          <li key={item.href} className="flex-none">
            <Link
              href={item.href}
              aria-current={item.current ? 'page' : undefined}
              className="flex min-h-11 items-center border-y-3 border-transparent text-ink-2 no-underline hover:border-b-edge hover:text-ink aria-[current]:border-b-accent aria-[current]:font-strong aria-[current]:text-ink aria-[current]:[scroll-initial-target:nearest] sm:min-h-10"
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
