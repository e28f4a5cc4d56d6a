import { jointGuideline } from '@/prisma/seed/content/joint-council/guideline'
import { jointIncidentRules, sorvikIncidents } from '@/prisma/seed/content/joint-council/incidents'
import { jointCommittees } from '@/prisma/seed/content/joint-council/organisation'
import { jointPlan } from '@/prisma/seed/content/joint-council/plan'
import { sorvikConcerns } from '@/prisma/seed/content/joint-council/sorvik-concerns'
import type { MunicipalitySeed, PersonSeed } from '@/prisma/seed/shape'

const people: PersonSeed[] = [
  { key: 'strateg', name: 'Magnus Ölandsson Berg', title: 'Säkerhetschef', role: 'strategist' },
  {
    key: 'samordnare',
    name: 'Tove Hagberga',
    title: 'Samordnare i det brottsförebyggande rådet',
    role: 'coordinator',
    committee: 'kommunstyrelsen',
  },
  {
    key: 'namnd',
    name: 'Sven-Åke Lidbo',
    title: 'Nämndsekreterare',
    role: 'committee_member',
    committee: 'kommunstyrelsen',
  },
  {
    key: 'styrelse',
    name: 'Britt-Marie Solbo',
    title: 'Ledamot i kommunstyrelsen',
    role: 'board_member',
    committee: 'kommunstyrelsen',
  },
  {
    key: 'personal',
    name: 'Aziz Rönnäng',
    title: 'Fritidsledare',
    role: 'staff',
    committee: 'utbildningsnamnden',
    unit: 'fritid',
  },
  {
    key: 'socialsekreterare',
    name: 'Ellinor Stavsund',
    title: 'Socialsekreterare',
    role: 'case_worker',
    committee: 'socialnamnden',
    unit: 'mottagning',
  },
  {
    key: 'stodfunktion',
    name: 'Kjell Vassmark',
    title: 'Beredskapssamordnare',
    role: 'support_function',
  },
  { key: 'polis', name: 'Victoria Edsund', title: 'Kommunpolis', role: 'external_party' },
  { key: 'dso', name: 'Rut Hammarbo', title: 'Dataskyddsombud', role: 'data_protection_officer' },
  { key: 'admin', name: 'Jan-Olof Sätermo', title: 'Systemförvaltare', role: 'administrator' },
]

export const sorvik: MunicipalitySeed = {
  slug: 'sorvik',
  name: 'Sörviks kommun',
  accent: 'sorvik',
  dutyOfficer: { name: 'Socialjouren i Sörvik', phone: '0980-319 230' },
  areas: [{ name: 'Sörviks tätort', children: ['Stationen', 'Åsen'] }, { name: 'Östra bygden' }],
  committees: jointCommittees,
  people,
  guideline: jointGuideline,
  templates: [{ from: 'joint' }, { from: 'statutory' }],
  plans: [
    jointPlan('sorvik-2016', -38, {
      council: { status: 'ongoing' },
      migration: {
        status: 'ongoing',
        due: 33,
        updates: [
          {
            on: -21,
            by: 'samordnare',
            status: 'ongoing',
            comment: 'Boendet i Åsen stänger. Vi träffar personalen en sista gång nästa månad.',
          },
        ],
      },
      meetingPlaces: { status: 'not_started', due: -25 },
      longTerm: { status: 'ongoing', starts: -240, cadence: 6 },
      safetyWalks: { status: 'done', due: -50 },
      fourMeetings: {
        status: 'ongoing',
        due: 26,
        steps: [
          { title: 'Första mötet', status: 'done', due: -270 },
          { title: 'Andra mötet', status: 'done', due: -120 },
          { title: 'Tredje mötet', status: 'not_started', due: -16 },
          { title: 'Fjärde mötet', status: 'not_started', due: 26 },
        ],
        updates: [
          {
            on: -14,
            by: 'samordnare',
            status: 'ongoing',
            comment: 'Det tredje mötet ställdes in.',
            obstacle: 'Tre av sju ledamöter var sjuka.',
          },
        ],
      },
      jointCouncil: { status: 'done', due: -140 },
      allLevels: { status: 'ongoing' },
      regionAndCounty: { status: 'not_started', due: 58 },
      picture: {
        status: 'done',
        due: -31,
        updates: [
          {
            on: -33,
            by: 'strateg',
            status: 'done',
            comment: 'Lägesbilden är klar och täcker alla tre miljöerna. Rådet har ställt sig bakom den.',
          },
        ],
      },
      responsibility: { status: 'ongoing', due: 20 },
      dialogue: { status: 'ongoing' },
      supportLine: { status: 'done', due: -90 },
      individual: { status: 'ongoing' },
      countyCourses: { status: 'ongoing' },
      gender: { status: 'not_started', due: 110 },
      followUp: { status: 'ongoing' },
    }),
  ],
  concerns: sorvikConcerns,
  incidents: sorvikIncidents,
  incidentRules: jointIncidentRules,
}
