import type { CommitteeSeed } from '@/prisma/seed/shape'

/** Both municipalities of the council are small and organised alike. */
export const jointCommittees: CommitteeSeed[] = [
  {
    key: 'kommunstyrelsen',
    name: 'Kommunstyrelsen',
    kind: 'executive_board',
    units: [
      {
        key: 'klk',
        name: 'Kommunledningskontoret',
        children: [
          { key: 'sakerhet', name: 'Säkerhet och beredskap' },
          { key: 'kommunikation', name: 'Kommunikation' },
        ],
      },
    ],
    coordinators: [{ person: 'samordnare', from: '2024-01-15' }],
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
          { key: 'samverkansgruppen', name: 'Samverkansgruppen' },
        ],
      },
    ],
  },
  {
    key: 'utbildningsnamnden',
    name: 'Barn- och utbildningsnämnden',
    kind: 'specialist',
    requiresCoordinator: false,
    requiresPlan: false,
    units: [
      {
        key: 'utbildningsforvaltningen',
        name: 'Utbildningsförvaltningen',
        children: [
          { key: 'skolor', name: 'Grundskolor' },
          { key: 'gymnasium', name: 'Gymnasieskolan' },
          { key: 'fritid', name: 'Fritidsgården' },
        ],
      },
    ],
  },
]
