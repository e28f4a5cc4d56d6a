import { meetingContent } from '@/lib/case-meetings/schema'
import type { CaseParts } from '@/lib/case-parts/queries'
import type { IsoDate } from '@/lib/platform/clock'
import { sql } from '@/lib/platform/db'

export type MeetingView = {
  id: string
  heldOn: IsoDate
  minuted: boolean
  attendees: string
  about: string
  decided: string
}
type Facts = Pick<MeetingView, 'heldOn' | 'minuted'>

export const meetingRows = (caseId: string) => sql`(
  SELECT 'case_meeting' AS "table", meeting.id, meeting.content, jsonb_build_object(
    'heldOn', meeting.held_on, 'minuted', meeting.minuted_at IS NOT NULL) AS facts
  FROM case_meeting meeting
  WHERE meeting.municipality_id = open_municipality_id() AND meeting.case_id = ${caseId}::uuid
  ORDER BY meeting.held_on DESC, meeting.recorded_at DESC, meeting.id)`

export const meetingsFrom = (parts: CaseParts): MeetingView[] =>
  parts
    .of<Facts>('case_meeting')
    .map(({ id, facts, open }) => ({ id, ...facts, ...meetingContent.parse(open()) }))
