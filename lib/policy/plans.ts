import type { Grant, Grants } from '@/lib/policy/grants'
import { both, either, inState, invited, municipality, own, ownCommittee, roles } from '@/lib/policy/reach'

/**
 * Guidelines, plans, measures and the talk about them. Committees see their own plans from the moment they are sent to
 * them; others' plans once they are decided.
 */
const decidedStates: readonly string[] = ['decided', 'approved', 'in_force', 'followed_up', 'replaced']
const decided = inState(...decidedStates)
const sentOrDecided = inState('sent', ...decidedStates)
/** A guideline is the strategic function's own until it is adopted. */
const adopted = inState('upcoming', 'adopted', 'replaced')
const editable = ['draft', 'consultation'] as const
const followable = [
  'draft',
  'consultation',
  'sent',
  'decided',
  'approved',
  'in_force',
  'followed_up',
] as const

const standing = ['decided', 'approved', 'in_force', 'followed_up'] as const

/** One is asked for one's view while the consultation lasts; what one said oneself stays one's own to read. */
const consulted = both(inState('consultation'), invited)
const onceConsulted = both(inState('consultation', 'sent', ...decidedStates), invited)
/** Who sees what all have said. Within the municipality; what goes to others is thereby made public (TF 2:10). */
const colleagues = roles.filter((role) => role !== 'external_party')

/** The work of a plan: the strategic function anywhere, a local coordinator in the own committee. */
const planWriters = (when: readonly string[]): readonly Grant[] => [
  { who: ['strategist'], reach: municipality, when },
  { who: ['coordinator'], reach: ownCommittee, when },
]

/** Has a list of measures to give a name to. */
const measureReaders = [
  'strategist',
  'coordinator',
  'committee_member',
  'board_member',
  'support_function',
  'data_protection_officer',
  'administrator',
] as const
/** The strategic function reads its drafts; all others what has been adopted. */
const guidelineReaders: readonly Grant[] = [
  { who: ['strategist'], reach: municipality },
  {
    who: [
      'coordinator',
      'committee_member',
      'board_member',
      'support_function',
      'data_protection_officer',
      'administrator',
    ],
    reach: adopted,
  },
]

/** Reads plans, measures and their follow-up. */
const planReaders: readonly Grant[] = [
  { who: ['strategist'], reach: municipality },
  { who: ['coordinator'], reach: either(ownCommittee, decided) },
  { who: ['committee_member'], reach: either(both(ownCommittee, sentOrDecided), decided) },
  { who: ['board_member', 'support_function', 'data_protection_officer', 'administrator'], reach: decided },
]

/** Of a consultation: the whole of it, or for whoever is invited from outside only the own part (`own`: who began it). */
const consultationReaders: readonly Grant[] = [
  { who: ['strategist'], reach: municipality },
  { who: ['coordinator'], reach: ownCommittee },
  { who: ['committee_member'], reach: both(ownCommittee, sentOrDecided) },
  { who: colleagues, reach: consulted },
  { who: roles, reach: both(onceConsulted, own) },
]
const planReadersOrConsulted: readonly Grant[] = [...planReaders, { who: roles, reach: consulted }]

export const plans = {
  'overview.read': [
    { who: ['strategist', 'board_member', 'coordinator', 'committee_member'], reach: municipality },
  ],
  'guideline.read': guidelineReaders,
  'guideline.export': guidelineReaders,
  'guideline.create': [{ who: ['strategist'], reach: municipality }],
  'guideline.edit': [{ who: ['strategist'], reach: municipality, when: ['draft'] }],
  'guideline.publish': [{ who: ['strategist'], reach: municipality, when: ['draft'] }],
  'guideline.take_over': [{ who: ['system'], reach: municipality }],
  // What plans begin from is settled for the whole municipality.
  'plan_template.edit': [{ who: ['strategist', 'administrator'], reach: municipality }],
  // A committee's plan begins with those who write it.
  'plan.create': [
    { who: ['strategist'], reach: municipality },
    { who: ['coordinator'], reach: ownCommittee },
  ],
  'plan.list': planReadersOrConsulted,
  'plan.read': planReadersOrConsulted,
  // What was reported, changed and decided along the way: not for those who are only asked for their view.
  'plan.read_record': planReaders,
  'plan.export': planReaders,
  // What a draft once said is working material: for those who write the plan, in whatever state it is.
  'plan.read_history': [
    { who: ['strategist'], reach: municipality },
    { who: ['coordinator'], reach: ownCommittee },
  ],
  'plan.edit_text': planWriters(editable),
  // The way to a decision; from and to stand in lib/transitions/rules.ts.
  'plan.consult': planWriters(['draft']),
  'plan.send': planWriters(editable),
  'plan.withdraw': planWriters(['consultation', 'sent']),
  // The committee's secretary registers what the committee decided, for the plans that have been sent to it.
  'plan.decide': [
    { who: ['strategist'], reach: municipality, when: ['sent'] },
    { who: ['committee_member'], reach: both(ownCommittee, sentOrDecided), when: ['sent'] },
  ],
  'plan.refer_back': [
    { who: ['strategist'], reach: municipality, when: ['sent'] },
    { who: ['committee_member'], reach: both(ownCommittee, sentOrDecided), when: ['sent'] },
  ],
  'plan.approve': [{ who: ['board_member'], reach: decided, when: ['decided'] }],
  'plan.put_in_force': planWriters(['decided', 'approved']),
  'plan.follow_up': planWriters(['in_force', 'followed_up']),
  'plan.make_edition': planWriters(standing),
  'plan.correct_decision': [{ who: ['strategist'], reach: municipality, when: standing }],
  'measure.list': planReaders,
  'measure.read': planReadersOrConsulted,
  'measure.add': planWriters(editable),
  'measure.edit': planWriters(editable),
  'measure.move': planWriters(editable),
  'measure.archive': planWriters(editable),
  'measure.import': planWriters(editable),
  'measure.attach': planWriters(editable),
  'measure.detach': planWriters(editable),
  // Part of what the measure says, for everyone who reads it.
  'attachment.read': planReadersOrConsulted,
  'measure.follow_up': planWriters(followable),
  // What an indicator aims at is part of the plan; what has been measured is reported for as long as it is followed up.
  'indicator.add': planWriters(editable),
  'indicator.edit': planWriters(editable),
  'indicator.remove': planWriters(editable),
  'indicator.report': planWriters(followable),
  // A new version of the guidelines reaches decided plans too: what they answer to is moved, what they say is not.
  'measure.move_section': planWriters(followable),
  // What leaves the municipality has been decided in the open first.
  'measure.share': [{ who: ['strategist'], reach: municipality, when: decidedStates }],
  // Each measure is asked about again: its status by measure.follow_up, all else by measure.edit.
  'measure.change_many': planWriters(followable),
  'measure.undo_many': [{ who: ['strategist', 'coordinator'], reach: own }],
  'view.save': [{ who: measureReaders, reach: own }],
  'plan.invite': planWriters(editable),
  'consultation.read': [
    { who: ['strategist'], reach: municipality },
    { who: ['coordinator'], reach: ownCommittee },
    { who: ['committee_member'], reach: both(ownCommittee, sentOrDecided) },
    { who: roles, reach: onceConsulted },
  ],
  'consultation.answer': [{ who: roles, reach: onceConsulted, when: ['consultation'] }],
  'invitation.read': consultationReaders,
  'comment.read': consultationReaders,
  'comment.write': [
    ...planWriters(['consultation']),
    { who: roles, reach: onceConsulted, when: ['consultation'] },
  ],
  'comment.reply': [
    ...planWriters(['consultation']),
    { who: colleagues, reach: consulted },
    { who: roles, reach: both(onceConsulted, own), when: ['consultation'] },
  ],
  'comment.change': [
    { who: ['strategist'], reach: own, when: ['consultation'] },
    { who: ['coordinator'], reach: both(ownCommittee, own), when: ['consultation'] },
    { who: roles, reach: both(onceConsulted, own), when: ['consultation'] },
  ],
  // Personal data typed by mistake can be taken away at any time.
  'comment.remove': [
    { who: ['strategist'], reach: municipality },
    { who: ['coordinator'], reach: ownCommittee },
    { who: roles, reach: both(onceConsulted, own) },
  ],
  // What remains unanswered when the consultation ends can be answered until the decision.
  'comment.resolve': planWriters(['draft', 'consultation', 'sent']),
} as const satisfies Grants
