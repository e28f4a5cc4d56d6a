import type { Sample } from '@/tests/isolation/operations'

export const reminderSamples: Record<string, Sample> = {
  'reminders.remindCommittee': {
    as: 'strategist',
    inputs: { committee: ({ committees }) => ({ committeeId: committees.own, note: 'x' }) },
  },
  'notifications.listNotices': { as: 'coordinator', inputs: { list: () => ({}) } },
  'notifications.markNoticesRead': { as: 'strategist', inputs: { own: () => ({}) } },
  'outbox.openOutbox': { as: 'administrator', inputs: { list: () => ({ show: 'all' }) } },
  'outbox.retryMail': {
    as: 'administrator',
    inputs: { letter: ({ failedMail }) => ({ mailId: failedMail }) },
  },
}
