import { kalmarIndicators } from '@/prisma/seed/content/indicators'
import { kalmarCases } from '@/prisma/seed/content/kalmar/cases'
import { kalmarConcerns } from '@/prisma/seed/content/kalmar/concerns'
import { kalmarGuideline } from '@/prisma/seed/content/kalmar/guideline'
import { kalmarIncidentRules, kalmarIncidents } from '@/prisma/seed/content/kalmar/incidents'
import { oldKalmarConcerns } from '@/prisma/seed/content/kalmar/old-concerns'
import { kalmarAreas, kalmarCommittees, kalmarPeople } from '@/prisma/seed/content/kalmar/organisation'
import { kalmarPlan } from '@/prisma/seed/content/kalmar/plan'
import type { MunicipalitySeed } from '@/prisma/seed/shape'

export const kalmar: MunicipalitySeed = {
  slug: 'kalmar',
  name: 'Kalmar kommun',
  accent: 'kalmar',
  dutyOfficer: { name: 'Socialjouren i Kalmar', phone: '0980-319 200' },
  areas: kalmarAreas,
  committees: kalmarCommittees,
  people: kalmarPeople,
  guideline: kalmarGuideline,
  templates: [{ from: 'levels', name: 'Kommunens handlingsplan' }, { from: 'statutory' }],
  plans: [kalmarPlan],
  concerns: [...kalmarConcerns, ...oldKalmarConcerns],
  cases: kalmarCases,
  indicators: kalmarIndicators,
  concernsPerQuarter: 36,
  incidents: kalmarIncidents,
  incidentRules: kalmarIncidentRules,
}
