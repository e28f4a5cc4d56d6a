import type { AreaSeed, CommitteeSeed, PersonSeed } from '@/prisma/seed/shape'

export const kalmarAreas: AreaSeed[] = [
  { name: 'Centrala Kalmar', children: ['Malmen', 'Kvarnholmen', 'Ängö'] },
  { name: 'Norra Kalmar', children: ['Norrliden', 'Lindsdal'] },
  { name: 'Södra Kalmar', children: ['Oxhagen', 'Smedby', 'Ljungbyholm'] },
]

export const kalmarCommittees: CommitteeSeed[] = [
  {
    key: 'kommunstyrelsen',
    name: 'Kommunstyrelsen',
    kind: 'executive_board',
    units: [
      {
        key: 'klk',
        name: 'Kommunledningskontoret',
        children: [
          { key: 'trygghet', name: 'Trygghet och säkerhet' },
          { key: 'folkhalsa', name: 'Folkhälsa' },
          { key: 'kommunikation', name: 'Kommunikation' },
        ],
      },
    ],
    coordinators: [{ person: 'samordnare', from: '2023-02-01' }],
  },
  {
    key: 'socialnamnden',
    name: 'Socialnämnden',
    kind: 'specialist',
    requiresCoordinator: false,
    requiresPlan: false,
    units: [
      {
        key: 'socialforvaltningen',
        name: 'Socialförvaltningen',
        children: [
          { key: 'mottagning', name: 'Mottagningsgruppen', receivesConcerns: true },
          { key: 'forebyggandeteamet', name: 'Förebyggandeteamet' },
          { key: 'individ-familj', name: 'Individ och familj' },
        ],
      },
    ],
  },
  {
    key: 'barn-ungdom',
    name: 'Barn- och ungdomsnämnden',
    kind: 'specialist',
    requiresCoordinator: false,
    requiresPlan: false,
    units: [
      {
        key: 'utbildningsforvaltningen',
        name: 'Utbildningsförvaltningen',
        children: [
          { key: 'grundskolor', name: 'Grundskolor' },
          { key: 'forskolor', name: 'Förskolor' },
        ],
      },
    ],
  },
  {
    key: 'kultur-fritid',
    name: 'Kultur- och fritidsnämnden',
    kind: 'specialist',
    requiresCoordinator: false,
    requiresPlan: false,
    units: [
      {
        key: 'kultur-fritid-forvaltning',
        name: 'Kultur- och fritidsförvaltningen',
        children: [
          { key: 'foreningsstod', name: 'Föreningsstöd och lokaler' },
          { key: 'fritidsgardar', name: 'Fritidsgårdar' },
        ],
      },
    ],
  },
]

export const kalmarPeople: PersonSeed[] = [
  { key: 'strateg', name: 'Ulrika Sjölund', title: 'Brottsförebyggande strateg', role: 'strategist' },
  {
    key: 'samordnare',
    name: 'Daniel Holmkvist',
    title: 'Samordnare mot våldsbejakande extremism',
    role: 'coordinator',
    committee: 'kommunstyrelsen',
  },
  {
    key: 'namnd',
    name: 'Eva-Lena Kronvall',
    title: 'Nämndsekreterare',
    role: 'committee_member',
    committee: 'kommunstyrelsen',
  },
  {
    key: 'styrelse',
    name: 'Gunnar Ståhlmark',
    title: 'Ledamot i kommunstyrelsen',
    role: 'board_member',
    committee: 'kommunstyrelsen',
  },
  {
    key: 'personal',
    name: 'Sara Lindhagen',
    title: 'Lärare',
    role: 'staff',
    committee: 'barn-ungdom',
    unit: 'grundskolor',
  },
  {
    key: 'socialsekreterare',
    name: 'Emil Ravnås',
    title: 'Socialsekreterare',
    role: 'case_worker',
    committee: 'socialnamnden',
    unit: 'mottagning',
  },
  {
    key: 'stodfunktion',
    name: 'Marita Gullberg',
    title: 'Säkerhetssamordnare i stödfunktionen',
    role: 'support_function',
  },
  {
    key: 'polis',
    name: 'Stefan Oxelby',
    title: 'Kommunpolis, lokalpolisområde Kalmar',
    role: 'external_party',
  },
  { key: 'dso', name: 'Agneta Malmrot', title: 'Dataskyddsombud', role: 'data_protection_officer' },
  { key: 'admin', name: 'Peter Högsby', title: 'Systemförvaltare', role: 'administrator' },
  {
    key: 'fritidsledare',
    name: 'Ida Törnblom',
    title: 'Fritidsledare',
    role: 'staff',
    committee: 'kultur-fritid',
    unit: 'fritidsgardar',
  },
]
