import type { Grants } from '@/lib/policy/grants'
import { municipality, own, roles } from '@/lib/policy/reach'

/** What every role meets, and the running of the municipality. */
export const platform = {
  'start.read': [{ who: roles, reach: municipality }],
  'notification.read': [{ who: roles, reach: own }],
  'notification.mark_read': [{ who: roles, reach: own }],
  'reminder.send': [{ who: ['strategist'], reach: municipality }],
  'reminder.run': [{ who: ['system'], reach: municipality }],
  'outbox.read': [{ who: ['administrator'], reach: municipality }],
  'outbox.retry': [{ who: ['administrator'], reach: municipality }],
  'outbox.send': [{ who: ['system'], reach: municipality }],
  'look.read': [{ who: ['administrator'], reach: municipality }],
  'look.edit': [{ who: ['administrator'], reach: municipality }],
  'member.list': [{ who: ['administrator'], reach: municipality }],
  'styleguide.read': [{ who: ['administrator'], reach: municipality }],
} as const satisfies Grants
