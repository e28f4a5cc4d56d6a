'use server'

import { minuteMeeting, recordMeeting } from '@/lib/case-meetings/commands'
import { submit } from '@/lib/platform/submit'

const meetingsPath = ({ caseId }: { caseId: string }, municipality: string) =>
  `/${municipality}/cases/${caseId}#moten`

export const recordMeetingAction = submit(recordMeeting, meetingsPath)
export const minuteMeetingAction = submit(minuteMeeting, meetingsPath)
