import { getLocale, getTranslations } from 'next-intl/server'
import { CaseText } from '@/components/cases/case-text'
import { FoldedForm } from '@/components/cases/folded-form'
import { formFrame } from '@/components/cases/form-frame'
import { formatDate } from '@/components/ui/dates'
import { SectionHead } from '@/components/ui/section-head'
import type { CaseView } from '@/lib/case-files/queries'
import { minuteMeetingAction, recordMeetingAction } from '@/lib/case-meetings/actions'
import type { MeetingView } from '@/lib/case-meetings/queries'

type Props = { view: CaseView; municipality: string; meetings: readonly MeetingView[] }

/** When, who, and what was decided. Nobody is invited from here. */
export async function CaseMeetings({ view, municipality, meetings }: Props) {
  const t = await getTranslations('case-work')
  const may = view.desk?.can.work ?? false
  const frame = await formFrame(municipality, { caseId: view.id })
  return (
    <section id="moten">
      <SectionHead title={t('meetings.title')} />
      {meetings.length === 0 && <p className="mt-3 text-ink-2">{t('meetings.none')}</p>}
      <ol>
        {meetings.map((meeting) => (
          <li key={meeting.id} className="border-b border-line py-4">
            <Meeting meeting={meeting} today={view.today} />
            {may && !meeting.minuted && meeting.heldOn <= view.today && (
              <Minute meeting={meeting} caseId={view.id} municipality={municipality} />
            )}
          </li>
        ))}
      </ol>
      {may && (
        <FoldedForm
          key={meetings.length}
          {...frame}
          id="meeting"
          action={recordMeetingAction}
          summary={t('meetings.add')}
          save={t('meetings.save')}
          fields={[
            {
              ...{ kind: 'day', name: 'heldOn', label: t('meetings.heldOn'), value: view.today },
              hint: t('meetings.heldOnHint'),
            },
            { kind: 'text', name: 'attendees', label: t('meetings.attendees'), rows: 2 },
            { kind: 'line', name: 'about', label: t('meetings.about'), optional: true },
            { kind: 'text', name: 'decided', label: t('meetings.decided'), optional: true, rows: 4 },
          ]}
        />
      )}
    </section>
  )
}

async function Meeting({ meeting, today }: { meeting: MeetingView; today: string }) {
  const [t, locale] = await Promise.all([getTranslations('case-work'), getLocale()])
  const { heldOn, attendees, about, decided } = meeting
  return (
    <>
      <p className="font-semibold">
        {formatDate(heldOn, 'dayYear', locale)}
        {about && (
          <>
            {', '}
            <bdi className="wrap-anywhere">{about}</bdi>
          </>
        )}
      </p>
      <div className="text-ui text-ink-2">
        <CaseText>{attendees}</CaseText>
      </div>
      {decided ? (
        <CaseText>{decided}</CaseText>
      ) : (
        <p className="text-ui">{t(heldOn > today ? 'meetings.upcoming' : 'meetings.notMinuted')}</p>
      )}
    </>
  )
}

async function Minute({
  meeting,
  caseId,
  municipality,
}: {
  meeting: MeetingView
  caseId: string
  municipality: string
}) {
  const t = await getTranslations('case-work')
  const frame = await formFrame(municipality, { caseId, meetingId: meeting.id })
  return (
    <FoldedForm
      {...frame}
      id={`meeting-${meeting.id}`}
      action={minuteMeetingAction}
      summary={t('meetings.minute')}
      save={t('meetings.saveMinute')}
      fields={[
        { kind: 'text', name: 'attendees', label: t('meetings.came'), value: meeting.attendees, rows: 2 },
        { kind: 'text', name: 'decided', label: t('meetings.decided'), hint: t('meetings.once'), rows: 4 },
      ]}
    />
  )
}
