import type { Actor, Role } from '@/lib/policy/reach'

export const me = 'me'

/** Someone of the role, with an invitation that stands: what it gives follows from the object asked about. */
export function actorWith(
  role: Role,
  scope: { committeeId?: string | null; unitId?: string | null } = {},
): Actor {
  return {
    userId: me,
    name: 'Någon',
    sessionId: 'session',
    operator: false,
    membershipCount: 1,
    invited: true,
    municipality: { id: 'municipality', slug: 'kommun', name: 'Kommun', accent: '#000000', soonDays: 30 },
    membership: {
      id: 'membership',
      role,
      committeeId: 'own committee',
      unitId: 'own unit',
      title: null,
      scopeName: null,
      ...scope,
    },
  }
}
