import type { AreaSeed, CommitteeSeed, PersonSeed } from '@/prisma/seed/shape'

export const orebroAreas: AreaSeed[] = [
  { name: 'Väster', children: ['Vivalla', 'Baronbackarna', 'Oxhagen'] },
  { name: 'Öster', children: ['Brickebacken', 'Sörbyängen'] },
  { name: 'Centrum', children: ['Norr', 'Söder'] },
]

export const orebroCommittees: CommitteeSeed[] = [
  {
    key: 'kommunstyrelsen',
    name: 'Kommunstyrelsen',
    kind: 'executive_board',
    units: [
      {
        key: 'klk',
        name: 'Kommunledningskontoret',
        children: [
          {
            key: 'sakerhet',
            name: 'Säkerhetsavdelningen',
            children: [{ key: 'strategisk', name: 'Strategisk samordningsfunktion' }],
          },
          {
            key: 'partnerskap',
            name: 'Partnerskap Örebro',
            children: [
              { key: 'partnerskap-vaster', name: 'Partnerskapet i Väster' },
              { key: 'partnerskap-oster', name: 'Partnerskapet i Öster' },
            ],
          },
        ],
      },
    ],
    coordinators: [{ person: 'samordnare', from: '2024-04-01' }],
  },
  {
    key: 'gymnasienamnden',
    name: 'Gymnasienämnden',
    kind: 'specialist',
    requiresCoordinator: false,
    requiresPlan: false,
    units: [
      {
        key: 'gymnasieforvaltningen',
        name: 'Gymnasieförvaltningen',
        children: [{ key: 'elevstodjare', name: 'Elevstödjarna' }],
      },
    ],
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
          { key: 'orefor', name: 'Öreför' },
        ],
      },
    ],
  },
  {
    key: 'grundskolenamnden',
    name: 'Grundskolenämnden',
    kind: 'specialist',
    requiresCoordinator: false,
    requiresPlan: false,
    units: [
      {
        key: 'grundskoleforvaltningen',
        name: 'Grundskoleförvaltningen',
        children: [{ key: 'hogstadieskolor', name: 'Högstadieskolor' }],
      },
    ],
  },
  {
    key: 'bostadsbolaget',
    name: 'Bostadsbolaget',
    kind: 'company_board',
    requiresCoordinator: false,
    requiresPlan: false,
    units: [{ key: 'bovardar', name: 'Bovärdar' }],
  },
]

export const orebroPeople: PersonSeed[] = [
  { key: 'strateg', name: 'Helena Brunnsby', title: 'Strategisk samordnare', role: 'strategist' },
  {
    key: 'samordnare',
    name: 'Mustafa Ekelöv',
    title: 'Partnerskapssamordnare',
    role: 'coordinator',
    committee: 'kommunstyrelsen',
  },
  {
    key: 'namnd',
    name: 'Solveig Karlsmyr',
    title: 'Nämndsekreterare',
    role: 'committee_member',
    committee: 'kommunstyrelsen',
  },
  {
    key: 'styrelse',
    name: 'Roland Mossvall',
    title: 'Ledamot i kommunstyrelsen',
    role: 'board_member',
    committee: 'kommunstyrelsen',
  },
  {
    key: 'personal',
    name: 'Linnéa Granfors',
    title: 'Elevstödjare',
    role: 'staff',
    committee: 'gymnasienamnden',
    unit: 'elevstodjare',
  },
  {
    key: 'socialsekreterare',
    name: 'Patrik Ödman Hult',
    title: 'Socialsekreterare',
    role: 'case_worker',
    committee: 'socialnamnden',
    unit: 'mottagning',
  },
  {
    key: 'stodfunktion',
    name: 'Nour Bergsäter',
    title: 'Drogförebyggande samordnare',
    role: 'support_function',
  },
  {
    key: 'polis',
    name: 'Jesper Tivelund',
    title: 'Kommunpolis, lokalpolisområde Örebro',
    role: 'external_party',
  },
  { key: 'dso', name: 'Monica Stensäter', title: 'Dataskyddsombud', role: 'data_protection_officer' },
  { key: 'admin', name: 'Fredrik Lillån', title: 'Systemförvaltare', role: 'administrator' },
  {
    key: 'bovard',
    name: 'Reza Hjälmarsson Falk',
    title: 'Bovärd',
    role: 'staff',
    committee: 'bostadsbolaget',
    unit: 'bovardar',
  },
]
