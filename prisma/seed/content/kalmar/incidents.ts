import { incidentPattern } from '@/prisma/seed/content/incident-pattern'
import type { IncidentRuleSeed, IncidentSeed } from '@/prisma/seed/shape'

const places = [
  ['Larmtorget', 'Kvarnholmen'],
  ['Malmens skola', 'Malmen'],
  ['Norrlidens centrum', 'Norrliden'],
  ['Lindsdals bibliotek', 'Lindsdal'],
  ['Oxhagsskolan', 'Oxhagen'],
  ['Smedby idrottsplats', 'Smedby'],
] as const

export const kalmarIncidents: IncidentSeed[] = incidentPattern({
  ...{ count: 34, last: 1, every: 19, places },
  by: ['samordnare', 'personal', 'fritidsledare'],
})

export const kalmarIncidentRules: IncidentRuleSeed[] = [
  { committee: 'kommunstyrelsen', source: 'Planen, samordning punkt 5' },
]
