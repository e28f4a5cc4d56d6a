import { norrvikIndicators } from '@/prisma/seed/content/indicators'
import { jointGuideline } from '@/prisma/seed/content/joint-council/guideline'
import { jointIncidentRules, norrvikIncidents } from '@/prisma/seed/content/joint-council/incidents'
import { norrvikConcerns } from '@/prisma/seed/content/joint-council/norrvik-concerns'
import { jointCommittees } from '@/prisma/seed/content/joint-council/organisation'
import { jointPlan } from '@/prisma/seed/content/joint-council/plan'
import type { MunicipalitySeed, PersonSeed } from '@/prisma/seed/shape'

const people: PersonSeed[] = [
  { key: 'strateg', name: 'Cecilia Näsmark', title: 'Beredskapssamordnare', role: 'strategist' },
  {
    key: 'samordnare',
    name: 'Håkan Lundvik',
    title: 'Samordnare i det brottsförebyggande rådet',
    role: 'coordinator',
    committee: 'kommunstyrelsen',
  },
  {
    key: 'namnd',
    name: 'Annika Strömbo',
    title: 'Nämndsekreterare',
    role: 'committee_member',
    committee: 'kommunstyrelsen',
  },
  {
    key: 'styrelse',
    name: 'Torsten Åvall',
    title: 'Ledamot i kommunstyrelsen',
    role: 'board_member',
    committee: 'kommunstyrelsen',
  },
  {
    key: 'personal',
    name: 'Malin Forsvik',
    title: 'Gymnasielärare',
    role: 'staff',
    committee: 'utbildningsnamnden',
    unit: 'gymnasium',
  },
  {
    key: 'socialsekreterare',
    name: 'Josefin Backlid',
    title: 'Socialsekreterare',
    role: 'case_worker',
    committee: 'socialnamnden',
    unit: 'mottagning',
  },
  { key: 'stodfunktion', name: 'Erik Myrstad', title: 'Säkerhetssamordnare', role: 'support_function' },
  { key: 'polis', name: 'Camilla Dalbro', title: 'Kommunpolis', role: 'external_party' },
  { key: 'dso', name: 'Yngve Salmark', title: 'Dataskyddsombud', role: 'data_protection_officer' },
  { key: 'admin', name: 'Lotta Kvistmo', title: 'Systemförvaltare', role: 'administrator' },
]

export const norrvik: MunicipalitySeed = {
  slug: 'norrvik',
  name: 'Norrviks kommun',
  accent: 'norrvik',
  dutyOfficer: { name: 'Socialjouren i Norrvik', phone: '0980-319 220' },
  areas: [{ name: 'Norrviks tätort', children: ['Hamnen', 'Bruket'] }, { name: 'Västra landsbygden' }],
  committees: jointCommittees,
  people,
  guideline: jointGuideline,
  templates: [{ from: 'joint' }, { from: 'statutory' }],
  plans: [
    jointPlan('norrvik-2016', 47, {
      council: { status: 'ongoing' },
      migration: { status: 'done' },
      meetingPlaces: {
        status: 'ongoing',
        due: 70,
        updates: [
          {
            on: -15,
            by: 'samordnare',
            status: 'ongoing',
            comment: 'Två möten hittills, ett hos kyrkan och ett i folkets hus.',
          },
        ],
      },
      longTerm: { status: 'ongoing' },
      safetyWalks: {
        status: 'ongoing',
        due: 16,
        updates: [
          {
            on: -29,
            by: 'samordnare',
            status: 'ongoing',
            comment: 'Hamnen är gången. Bruket återstår.',
          },
        ],
      },
      fourMeetings: {
        status: 'ongoing',
        due: 26,
        steps: [
          { title: 'Första mötet', status: 'done', due: -280 },
          { title: 'Andra mötet', status: 'done', due: -190 },
          { title: 'Tredje mötet', status: 'done', due: -60 },
          { title: 'Fjärde mötet', status: 'not_started', due: 26 },
        ],
      },
      jointCouncil: {
        status: 'done',
        due: -140,
        updates: [
          {
            on: -138,
            by: 'strateg',
            status: 'done',
            comment: 'Norrvik och Sörvik har nu ett gemensamt råd.',
          },
        ],
      },
      allLevels: { status: 'ongoing' },
      regionAndCounty: { status: 'ongoing' },
      picture: {
        status: 'ongoing',
        due: -10,
        updates: [
          {
            on: -12,
            by: 'samordnare',
            status: 'ongoing',
            comment: 'Två av tre miljöer är beskrivna.',
            obstacle: 'Polisens underlag kommer först nästa månad.',
          },
        ],
      },
      responsibility: { status: 'done', due: -300 },
      dialogue: { status: 'ongoing' },
      supportLine: { status: 'ongoing', due: 40 },
      individual: { status: 'ongoing' },
      countyCourses: { status: 'not_started', due: 90 },
      gender: { status: 'ongoing' },
      followUp: { status: 'ongoing', due: 47 },
    }),
  ],
  concerns: norrvikConcerns,
  incidents: norrvikIncidents,
  incidentRules: jointIncidentRules,
  shared: [
    {
      plan: 'norrvik-2016',
      number: '2.2',
      title: 'Trygghetsvandringar med löfte om svar',
      purpose:
        'De som bor på platsen pekar ut vad som känns otryggt. Vi svarar inom en månad på vad som blir gjort, och det är svaret som gör att folk kommer tillbaka.',
      steps: ['Bjud in i trappuppgångar och i skolan', 'Gå när det är mörkt', 'Svara alla inom en månad'],
      level: 'general',
      focus: 'places',
      targetGroups: ['residents', 'children'],
      on: -40,
    },
    {
      plan: 'norrvik-2016',
      number: '6.2',
      title: 'Stödtelefonen på kvitton och affischer',
      purpose:
        'Numret finns där människor redan väntar. Fler anhöriga vet vart de kan vända sig innan oron har vuxit.',
      steps: ['Fråga biblioteket och vårdcentralen', 'Byt affisch varje halvår'],
      level: 'general',
      focus: 'concern',
      targetGroups: ['parents', 'residents'],
      on: -12,
    },
  ],
  indicators: norrvikIndicators,
}
