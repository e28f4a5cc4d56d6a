import { LateList } from '@/components/overview/late-list'
import { ChangeList } from '@/components/start/change-list'
import { ConcernEntry } from '@/components/start/concern-entry'
import { ConcernReads } from '@/components/start/concern-reads'
import { ConsultationList } from '@/components/start/consultation-list'
import { InboxList } from '@/components/start/inbox-list'
import { NeedList } from '@/components/start/need-list'
import { OwnReports } from '@/components/start/own-reports'
import { StepList } from '@/components/start/step-list'
import { type Way, WayList } from '@/components/start/way-list'
import type { StartWords } from '@/components/start/words'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { StartView } from '@/lib/start/queries'

type Props = { view: StartView; slug: string; words: StartWords }

/** What the role has come for, in the order of need; each part is there when the view has it. */
export function StartMain({ view, slug, words }: Props) {
  const home = `/${slug}`
  const { needs, moves, city, inbox, reads, members, changes, concerns, consultations, today } = view
  return (
    <div className="grid content-start gap-12">
      {inbox && <InboxList inbox={inbox} href={`${home}/concerns`} today={today} words={words} />}
      {moves && (
        <Notice title={words.t('moves.text', { count: moves.count })}>
          <Link href={`${home}/guidelines/${moves.guidelineId}/move`}>{words.t('moves.link')}</Link>
        </Notice>
      )}
      {needs && (
        <NeedList needs={needs} home={home} today={today} follows={view.can.followUp} words={words} />
      )}
      {city && view.can.lead && (
        <StepList steps={city.steps} base={`${home}/overview`} today={today} words={words} />
      )}
      {city && !view.can.lead && (
        <LateList items={city.late} municipality={slug} more={`${home}/overview?show=late`} />
      )}
      {reads && <ConcernReads reads={reads} href={`${home}/audit`} words={words} />}
      {members && <WayList title={words.t('admin.title')} ways={adminWays(home, words)} />}
      {isFrontLine(view) && <ConcernEntry href={`${home}/concerns/new`} words={words} />}
      {consultations && (
        <ConsultationList consultations={consultations} home={home} today={today} words={words} />
      )}
      {isFrontLine(view) && concerns && (
        <OwnReports concerns={concerns} href={`${home}/concerns`} words={words} />
      )}
      {isFrontLine(view) && view.can.readPlans && (
        <WayList title={words.t('reading.title')} ways={readingWays(home, words)} />
      )}
      {changes && <ChangeList changes={changes} home={home} words={words} />}
      {!isFrontLine(view) && concerns && hasReports(concerns) && (
        <OwnReports
          concerns={concerns}
          href={inbox ? `${home}/concerns?view=own` : `${home}/concerns`}
          words={words}
        />
      )}
    </div>
  )
}

/** Those who come to report, and for whom nothing else stands first. */
export function isFrontLine({ concerns, inbox, needs, city }: StartView): boolean {
  return concerns !== null && !inbox && !needs && !city
}

const hasReports = ({ drafts, reports }: NonNullable<StartView['concerns']>) =>
  drafts > 0 || reports.length > 0

const adminWays = (home: string, { t }: StartWords): Way[] => [
  { key: 'members', title: t('admin.members'), text: t('admin.membersWhy'), href: `${home}/admin` },
  {
    key: 'templates',
    title: t('admin.templates'),
    text: t('admin.templatesWhy'),
    href: `${home}/admin/templates`,
  },
  { key: 'outbox', title: t('admin.outbox'), text: t('admin.outboxWhy'), href: `${home}/admin/outbox` },
  {
    key: 'styleGuide',
    title: t('admin.styleGuide'),
    text: t('admin.styleGuideWhy'),
    href: `${home}/admin/ui`,
  },
]

const readingWays = (home: string, { t }: StartWords): Way[] => [
  { key: 'plans', title: t('reading.plans'), text: t('reading.plansWhy'), href: `${home}/plans` },
  {
    key: 'guidelines',
    title: t('reading.guidelines'),
    text: t('reading.guidelinesWhy'),
    href: `${home}/guidelines`,
  },
]
