import { Icon } from '@/components/ui/icons'
import type { ResidentWords } from '@/messages/residents/load'

/** The first thing on every page: whoever is in danger needs a telephone. */
export function Emergency({ words }: { words: ResidentWords['sos'] }) {
  return (
    <section
      aria-labelledby="emergency"
      className="grid grid-cols-[minmax(0,1fr)_auto] items-stretch border-2 border-late"
    >
      <div className="px-3 py-2 text-body">
        <h2 id="emergency" className="text-body text-late">
          {words.title}
        </h2>
        <p>{words.text}</p>
      </div>
      <a
        href="tel:112"
        className="flex min-h-16 items-center gap-2 bg-late px-4 font-strong text-paper no-underline hover:text-paper hover:underline"
      >
        <Icon name="phone" />
        <span>
          {words.call} <bdi dir="ltr">112</bdi>
        </span>
      </a>
    </section>
  )
}
