import type { ReactNode } from 'react'
import { SectionHead } from '@/components/ui/section-head'

type Props = { id: string; title: string; children: ReactNode }

export function Specimen({ id, title, children }: Props) {
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={title} />
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-8">{children}</div>
    </section>
  )
}

/** One state beside another, wrapping as the page narrows. */
export function Shelf({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-4">{children}</div>
}
