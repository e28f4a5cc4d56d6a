import type { Grants } from '@/lib/policy/grants'
import { assigned, both, municipality, ownUnit, roles } from '@/lib/policy/reach'

/** The public pages and what comes in through them. Whoever has a follow-up code reaches what it leads to, and no more. */
export const residents = {
  'public.read': [{ who: ['resident'], reach: municipality }],
  'concern.file_public': [{ who: ['resident'], reach: municipality }],
  'dialogue.continue': [{ who: ['resident'], reach: municipality }],
  // The report's own case worker writes to whoever sent it in.
  'concern.read_dialogue': [{ who: ['case_worker'], reach: both(ownUnit, assigned) }],
  'concern.write_dialogue': [
    { who: ['case_worker'], reach: both(ownUnit, assigned), when: ['accepted', 'decided'] },
  ],
  // What a machine may have sent is nobody's yet: everyone at the reception may look.
  'held_report.list': [{ who: ['case_worker'], reach: ownUnit }],
  'held_report.read': [{ who: ['case_worker'], reach: ownUnit }],
  'held_report.settle': [{ who: ['case_worker'], reach: ownUnit, when: ['waiting'] }],
  'held_report.escalate': [{ who: ['system'], reach: municipality }],
  // Advice is the support function's work; whoever asks has no name, and whom it is about has none either.
  'question.ask': [{ who: ['resident'], reach: municipality }],
  'question.list': [{ who: ['support_function'], reach: municipality }],
  'question.read': [{ who: ['support_function'], reach: municipality }],
  'question.answer': [{ who: ['support_function'], reach: municipality }],
  // What to look for and whom to call is for everyone; the coordinators write it.
  'guidance.read': [{ who: roles, reach: municipality }],
  'guidance.edit': [{ who: ['strategist', 'coordinator'], reach: municipality }],
  'resident_setting.edit': [{ who: ['strategist', 'administrator'], reach: municipality }],
} as const satisfies Grants
