import { incidentPattern } from '@/prisma/seed/content/incident-pattern'
import type { IncidentRuleSeed, IncidentSeed } from '@/prisma/seed/shape'

const places = [
  ['Vivalla centrum', 'Vivalla'],
  ['Baronbacksskolan', 'Baronbackarna'],
  ['Brickebackens centrum', 'Brickebacken'],
  ['Stortorget', 'Söder'],
  ['Norrcity', 'Norr'],
] as const

export const orebroIncidents: IncidentSeed[] = incidentPattern({
  ...{ count: 30, last: 2, every: 23, places },
  by: ['personal', 'samordnare', 'bovard'],
})

export const orebroIncidentRules: IncidentRuleSeed[] = [
  { committee: 'kommunstyrelsen', source: 'Säkerhetsavdelningens strategiska funktion' },
]
