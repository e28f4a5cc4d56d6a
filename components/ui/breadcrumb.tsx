import { Link } from '@/components/ui/link'

export type Crumb = { label: string; href?: string }

export function Breadcrumb({ label, items }: { label: string; items: readonly Crumb[] }) {
  return (
    <nav aria-label={label} className="text-ui text-ink-3">
      <ol className="flex flex-wrap gap-x-1.5 gap-y-1">
        {items.map((item, index) => (
          <li key={item.href ?? item.label} aria-current={item.href ? undefined : 'page'}>
            {index > 0 && (
              <span aria-hidden="true" className="me-1.5">
                /
              </span>
            )}
            {item.href ? (
              <Link href={item.href} look="quiet">
                {item.label}
              </Link>
            ) : (
              item.label
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
