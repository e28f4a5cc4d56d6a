import type { Grant } from '@/lib/policy/grants'
import type { Actor, Condition } from '@/lib/policy/reach'
import { type Action, policy } from '@/lib/policy/table'

/** The policy table as a page for those who do not read code. */
export function policyText(): string {
  const actions = Object.keys(policy) as Action[]
  const rows = actions.flatMap((action) =>
    (policy[action] as readonly Grant[]).map((grant, index) =>
      rowOf(index === 0 ? `\`${action}\`` : '', grant),
    ),
  )
  return `${[...head, ...rows].join('\n')}\n`
}

const head = [
  '# Who may do what',
  '',
  'Generated from `lib/policy` by `npx tsx scripts/policy-docs.ts`; a test fails when it is out of date.',
  'What is not in the table is not allowed to anyone. An object out of reach answers as one that does not exist (404).',
  'Outside the states under "while" the right person is told that it is not possible now.',
  '',
  '| action | role | reaches | while |',
  '|-|-|-|-|',
]

function rowOf(action: string, { who, reach, when }: Grant): string {
  const people = who.map((role) => role.replaceAll('_', ' ')).join(', ')
  return `| ${action} | ${people} | ${inWords(reach(anyone))} | ${when?.map(stateInWords).join(', ') ?? 'always'} |`
}

/** Someone whose ids are the words for them. */
const anyone: Actor = {
  userId: 'self',
  name: '',
  sessionId: '',
  operator: false,
  membershipCount: 1,
  invited: true,
  municipality: { id: '', slug: '', name: '', accent: '', soonDays: 30 },
  membership: { id: '', role: 'staff', committeeId: 'own', unitId: 'own', title: null, scopeName: null },
}

const fields = {
  committeeId: 'of the own committee',
  unitId: 'of the own unit',
  ownerId: 'one’s own',
  assignedToId: 'assigned to oneself',
  invitedId: 'one is invited to',
  memberId: 'one takes part in',
  openedById: 'one has broken the glass over',
}

const stateInWords = (state: string) => state.replaceAll('_', ' ')

function inWords(condition: Condition): string {
  switch (condition.kind) {
    case 'always':
      return 'the whole municipality'
    case 'never':
      return 'nothing'
    case 'in':
      return condition.field === 'state'
        ? condition.values.map(stateInWords).join(' or ')
        : fields[condition.field]
    case 'any':
      return condition.of.map(inWords).join('; also ')
    case 'all':
      return condition.of.map(inWords).join(', ')
  }
}
