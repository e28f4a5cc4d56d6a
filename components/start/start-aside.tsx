import { Glance } from '@/components/start/glance'
import { type Shortcut, Shortcuts } from '@/components/start/shortcuts'
import { isFrontLine } from '@/components/start/start-main'
import type { StartWords } from '@/components/start/words'
import type { StartView } from '@/lib/start/queries'

type Props = { view: StartView; home: string; committeeId: string | null; words: StartWords }

/** The work in brief, and the short ways to it. */
export function StartAside({ view, home, committeeId, words }: Props) {
  const committee = `${home}/overview/${committeeId}`
  const { glance, city } = view
  return (
    <aside className="grid content-start gap-12">
      {committeeId && glance && glance.total > 0 && (
        <Glance
          measures={glance}
          total={glance.total}
          hrefOf={(kind) => `${committee}${kind ? `?standing=${kind}` : ''}#measures`}
          words={words}
        />
      )}
      {city && city.summary.measures > 0 && (
        <Glance
          measures={city.summary.standings}
          total={city.summary.measures}
          hrefOf={(kind) => `${home}/overview${kind === 'late' ? '?show=late' : ''}`}
          words={words}
        />
      )}
      <Shortcuts
        items={shortcutsFor(view, { home, committee: committeeId && committee, words })}
        words={words}
      />
    </aside>
  )
}

type Places = { home: string; committee: string | null; words: StartWords }

function shortcutsFor(view: StartView, { home, committee, words: { t } }: Places): Shortcut[] {
  const { can, needs, city, unread } = view
  const all: (Shortcut | false | null)[] = [
    needs !== null && {
      key: 'notices',
      label: t('shortcuts.notices', { n: unread }),
      href: `${home}/notifications`,
    },
    can.fileConcern &&
      !isFrontLine(view) && { key: 'concern', label: t('shortcuts.concern'), href: `${home}/concerns/new` },
    can.readOverview && { key: 'overview', label: t('shortcuts.overview'), href: `${home}/overview` },
    needs && committee !== null && { key: 'committee', label: t('shortcuts.committee'), href: committee },
    can.readPlans &&
      (needs || city) !== null && { key: 'plans', label: t('shortcuts.plans'), href: `${home}/plans` },
    can.createPlan && { key: 'newPlan', label: t('shortcuts.newPlan'), href: `${home}/plans/new` },
    can.readGuidelines &&
      !isFrontLine(view) && {
        key: 'guidelines',
        label: t('shortcuts.guidelines'),
        href: `${home}/guidelines`,
      },
  ]
  return all.filter((item) => item !== false && item !== null)
}
