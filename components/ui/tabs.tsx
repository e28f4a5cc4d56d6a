import { Link } from '@/components/ui/link'

export type TabItem = { href: string; label: string; count?: number; current?: boolean }

/** Links to views of one page: they have addresses, and work without JavaScript. */
export function Tabs({ label, items }: { label: string; items: readonly TabItem[] }) {
  return (
    <nav aria-label={label}>
      <ul className="-m-1.5 flex scroll-p-1.5 gap-6 overflow-x-auto p-1.5 text-ui">
        {items.map((item) => (
          <li key={item.href} className="flex-none">
            <Link
              href={item.href}
              aria-current={item.current ? 'page' : undefined}
              className="flex min-h-11 items-center border-b-3 border-transparent text-ink-2 no-underline hover:border-edge hover:text-ink aria-[current]:border-accent aria-[current]:font-strong aria-[current]:text-ink aria-[current]:[scroll-initial-target:nearest] sm:min-h-10"
            >
              {item.label}
              {item.count !== undefined && ` ${item.count}`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
