import { orebroIndicators } from '@/prisma/seed/content/indicators'
import { orebroConcerns } from '@/prisma/seed/content/orebro/concerns'
import { orebroGuideline } from '@/prisma/seed/content/orebro/guideline'
import { orebroIncidentRules, orebroIncidents } from '@/prisma/seed/content/orebro/incidents'
import { orebroAreas, orebroCommittees, orebroPeople } from '@/prisma/seed/content/orebro/organisation'
import { orebroPlan } from '@/prisma/seed/content/orebro/plan'
import type { MunicipalitySeed } from '@/prisma/seed/shape'

export const orebro: MunicipalitySeed = {
  slug: 'orebro',
  name: 'Örebro kommun',
  accent: 'orebro',
  dutyOfficer: { name: 'Socialjouren i Örebro', phone: '0980-319 210' },
  areas: orebroAreas,
  committees: orebroCommittees,
  people: orebroPeople,
  guideline: orebroGuideline,
  templates: [{ from: 'assignments', name: 'Kommunens handlingsplan' }, { from: 'statutory' }],
  plans: [orebroPlan],
  concerns: orebroConcerns,
  indicators: orebroIndicators,
  concernsPerQuarter: 57,
  incidents: orebroIncidents,
  incidentRules: orebroIncidentRules,
}
