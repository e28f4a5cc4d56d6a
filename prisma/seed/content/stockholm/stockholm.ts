import { stockholmIndicators } from '@/prisma/seed/content/indicators'
import { stockholmAreas } from '@/prisma/seed/content/stockholm/areas'
import { stockholmAttachments } from '@/prisma/seed/content/stockholm/attachments'
import { stockholmCases } from '@/prisma/seed/content/stockholm/cases'
import { stockholmCommittees } from '@/prisma/seed/content/stockholm/committees'
import { companyPlans } from '@/prisma/seed/content/stockholm/company-plans'
import { norrmalmDecided } from '@/prisma/seed/content/stockholm/concerns-decided'
import { norrmalmConcerns } from '@/prisma/seed/content/stockholm/concerns-norrmalm'
import { otherStockholmConcerns } from '@/prisma/seed/content/stockholm/concerns-others'
import { innerDistrictPlans } from '@/prisma/seed/content/stockholm/district-plans-inner'
import { southDistrictPlans } from '@/prisma/seed/content/stockholm/district-plans-south'
import { westDistrictPlans } from '@/prisma/seed/content/stockholm/district-plans-west'
import { stockholmGuideline } from '@/prisma/seed/content/stockholm/guideline'
import {
  stockholmClock,
  stockholmIncidentRules,
  stockholmIncidents,
} from '@/prisma/seed/content/stockholm/incidents'
import { norrmalm2017 } from '@/prisma/seed/content/stockholm/norrmalm-2017'
import { norrmalm2025, norrmalm2027 } from '@/prisma/seed/content/stockholm/norrmalm-2027'
import { stockholmPeople } from '@/prisma/seed/content/stockholm/people'
import { stockholmPictures } from '@/prisma/seed/content/stockholm/pictures'
import { specialistPlans } from '@/prisma/seed/content/stockholm/specialist-plans'
import { culturePlans } from '@/prisma/seed/content/stockholm/specialist-plans-culture'
import type { MunicipalitySeed } from '@/prisma/seed/shape'

export const stockholm: MunicipalitySeed = {
  slug: 'stockholm',
  name: 'Stockholms stad',
  accent: 'stockholm',
  dutyOfficer: { name: 'Socialjouren i Stockholm', phone: '08-465 004 10' },
  areas: stockholmAreas,
  committees: stockholmCommittees,
  people: stockholmPeople,
  guideline: stockholmGuideline,
  templates: [
    { from: 'district' },
    { from: 'specialist' },
    { from: 'statutory' },
    {
      from: 'district',
      name: 'Handlingsplan efter 2017 års anvisningar',
      needsApproval: true,
      retired: '2024-02-12',
    },
  ],
  plans: [
    norrmalm2017,
    norrmalm2025,
    norrmalm2027,
    ...innerDistrictPlans,
    ...westDistrictPlans,
    ...southDistrictPlans,
    ...specialistPlans,
    ...culturePlans,
    ...companyPlans,
  ],
  concerns: [...norrmalmConcerns, ...norrmalmDecided, ...otherStockholmConcerns],
  cases: stockholmCases,
  pictures: stockholmPictures,
  indicators: stockholmIndicators,
  attachments: stockholmAttachments,
  concernsPerQuarter: 148,
  incidents: stockholmIncidents,
  incidentRules: stockholmIncidentRules,
  incidentClock: stockholmClock,
}
