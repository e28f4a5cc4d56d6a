import type { Grant, Grants } from '@/lib/policy/grants'
import { both, either, inState, municipality, ownCommittee } from '@/lib/policy/reach'

/**
 * The situational picture: working material of those who gather it until it is published in the municipality. It holds
 * no person, and what it says of places may still help whoever wishes harm: only the offices that act on it read it.
 */
const out = inState('published', 'superseded')
const settled = inState('review', 'approved', 'published', 'superseded')

const readers: readonly Grant[] = [
  { who: ['strategist'], reach: municipality },
  { who: ['coordinator'], reach: either(ownCommittee, out) },
  { who: ['committee_member'], reach: either(both(ownCommittee, settled), out) },
  { who: ['board_member', 'support_function'], reach: out },
]
const writers = (when: readonly string[]): readonly Grant[] => [
  { who: ['strategist'], reach: municipality, when },
  { who: ['coordinator'], reach: ownCommittee, when },
]

export const pictures = {
  'picture.list': readers,
  'picture.read': readers,
  'picture.create': [
    { who: ['strategist'], reach: municipality },
    { who: ['coordinator'], reach: ownCommittee },
  ],
  'picture.edit': writers(['collecting', 'draft']),
  // The way to a published picture; from and to stand in lib/pictures/rules.ts.
  'picture.compile': writers(['collecting']),
  'picture.collect': writers(['draft']),
  'picture.review': writers(['draft']),
  'picture.refer_back': writers(['review']),
  'picture.approve': writers(['review']),
  'picture.publish': writers(['approved']),
} as const satisfies Grants
