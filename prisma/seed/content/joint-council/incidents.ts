import { incidentPattern } from '@/prisma/seed/content/incident-pattern'
import type { IncidentRuleSeed, IncidentSeed } from '@/prisma/seed/shape'

export const norrvikIncidents: IncidentSeed[] = incidentPattern({
  ...{ count: 9, last: 12, every: 61, by: ['personal', 'samordnare'] },
  places: [
    ['Hamnskolan', 'Hamnen'],
    ['Busstorget', 'Bruket'],
  ],
})
export const sorvikIncidents: IncidentSeed[] = incidentPattern({
  ...{ count: 7, last: 20, every: 74, by: ['personal', 'samordnare'] },
  places: [
    ['Stationshuset', 'Stationen'],
    ['Åsens idrottshall', 'Åsen'],
  ],
})

/** One council for several municipalities: each executive board has its own incidents. */
export const jointIncidentRules: IncidentRuleSeed[] = [{ committee: 'kommunstyrelsen' }]
