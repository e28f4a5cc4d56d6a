import type { ConsultationAddress, Said } from '@/components/consultation/consultation-words'
import { Thread } from '@/components/consultation/thread'
import { Link } from '@/components/ui/link'
import type { ConsultationView, ThreadView } from '@/lib/consultation/queries'
import type { ThreadGroup } from '@/lib/consultation/rules'
import { measureAnchor, sectionAnchor } from '@/lib/plans/rules'
import type { Messages } from '@/messages/load'

export type ThreadPage = Said & {
  municipality: string
  view: ConsultationView
  address: ConsultationAddress
  here: string
  planHref: string
  messages: Messages
}

/** The threads in the plan's own order; beside each group what it is about. */
export function ThreadGroups(page: ThreadPage) {
  const { view, here, words } = page
  if (view.threads.all === 0) {
    return (
      <p className="border-t-2 border-ink pt-3 text-ink-2">
        {words(view.scope === 'own' ? 'threads.noneYours' : 'threads.none')}
      </p>
    )
  }
  if (view.groups.length === 0) {
    return (
      <div className="border-t-2 border-ink pt-3">
        <p className="text-ink-2">{words('threads.noneShown')}</p>
        <p className="mt-2">
          <Link href={here}>{words('threads.showAll')}</Link>
        </p>
      </div>
    )
  }
  return (
    <>
      {view.groups.map((group) => (
        <Group key={group.key} page={page} group={group} />
      ))}
    </>
  )
}

function Group({ page, group }: { page: ThreadPage; group: ThreadGroup<ThreadView> }) {
  return (
    <section
      aria-labelledby={`om-${group.key}`}
      className="grid gap-x-8 gap-y-3 border-t-2 border-ink py-4 md:grid-cols-[14rem_minmax(0,1fr)]"
    >
      <Commented page={page} group={group} />
      <div>
        {group.threads.map((thread) => (
          <Thread key={thread.id} page={page} thread={thread} />
        ))}
      </div>
    </section>
  )
}

/** What is commented on, as it stands today. */
function Commented({ page, group }: { page: ThreadPage; group: ThreadGroup<ThreadView> }) {
  const { words, planHref } = page
  const { kind, part, title, gone, key } = group
  const anchor = part && (part.kind === 'measure' ? measureAnchor(part) : sectionAnchor(part))
  const name = kind === 'plan' ? words('threads.whole') : title
  return (
    <div className="min-w-0 text-ui">
      <h3 id={`om-${key}`} className="wrap-break-word">
        {anchor ? (
          <Link href={`${planHref}#${anchor}`} look="ink">
            {name}
          </Link>
        ) : (
          name
        )}
      </h3>
      {part && part.text !== '' && (
        <p className="mt-1 line-clamp-12 whitespace-pre-line text-ink-2 wrap-break-word print:line-clamp-none">
          {part.text}
        </p>
      )}
      {gone && page.view.plan.readable && <p className="mt-1 text-ink-3">{words('threads.gone')}</p>}
    </div>
  )
}
