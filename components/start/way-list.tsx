import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'

export type Way = { key: string; title: string; text: string; href: string }

/** What one may open here, each with what it is for. */
export function WayList({ title, ways }: { title: string; ways: readonly Way[] }) {
  return (
    <section aria-labelledby="ways">
      <SectionHead id="ways" title={title} />
      <ul>
        {ways.map(({ key, title: name, text, href }) => (
          <li key={key} className="border-b border-line py-4">
            <h3>
              <Link href={href} look="ink">
                {name}
              </Link>
            </h3>
            <p className="text-ui text-ink-2">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
