import { norrmalmUnits } from '@/prisma/seed/content/stockholm/norrmalm-units'
import type { CommitteeSeed, UnitSeed, When } from '@/prisma/seed/shape'

type Coordinators = CommitteeSeed['coordinators']

/** Every district administration has the same three rooms that concerns and measures are sent to. */
function districtUnits(key: string, administration: string): UnitSeed[] {
  return [
    {
      key: `${key}-forvaltning`,
      name: administration,
      children: [
        { key: `${key}-mottagning`, name: `Socialtjänstens mottagningsgrupp`, receivesConcerns: true },
        { key: `${key}-falt-fritid`, name: `Fält och fritid` },
        { key: `${key}-forskola`, name: `Förskola` },
        { key: `${key}-trygghet`, name: `Trygghet och säkerhet` },
      ],
    },
  ]
}

function district(key: string, name: string, coordinators: Coordinators): CommitteeSeed {
  return {
    key,
    name: `${name} stadsdelsnämnd`,
    kind: 'district',
    units: districtUnits(key, `${name} stadsdelsförvaltning`),
    coordinators,
  }
}

const since = (person: string, from: When) => [{ person, from }]

const districts: CommitteeSeed[] = [
  {
    key: 'norrmalm',
    name: 'Norrmalms stadsdelsnämnd',
    kind: 'district',
    units: norrmalmUnits,
    coordinators: [
      { person: 'samordnare.2016', from: '2016-09-01', to: '2023-08-31' },
      { person: 'samordnare', from: '2023-09-01' },
    ],
  },
  district('sodermalm', 'Södermalms', since('samordnare.sodermalm', '2022-02-01')),
  {
    ...district('kungsholmen', 'Kungsholmens', since('samordnare.kungsholmen', '2024-01-15')),
    units: [
      ...districtUnits('kungsholmen', 'Kungsholmens stadsdelsförvaltning'),
      { key: 'kungsholmen-familjebehandling', name: 'Enheten för prevention och familjebehandling' },
      { key: 'kungsholmen-ensamkommande', name: 'Enheten för ensamkommande barn' },
    ],
  },
  district('ostermalm', 'Östermalms', since('samordnare.ostermalm', '2025-03-03')),
  district('bromma', 'Bromma', [{ person: 'samordnare.bromma', from: '2021-10-01', to: -12 }]),
  district('farsta', 'Farsta', since('samordnare.farsta', '2023-01-09')),
  district('skarholmen', 'Skärholmens', since('samordnare.skarholmen', '2024-08-19')),
  district('enskede-arsta-vantor', 'Enskede-Årsta-Vantörs', since('samordnare.enskede', '2022-11-01')),
  district('hagersten-alvsjo', 'Hägersten-Älvsjö', since('samordnare.hagersten', '2023-05-02')),
  district('hasselby-vallingby', 'Hässelby-Vällingby', since('samordnare.hasselby', '2025-09-01')),
  district('jarva', 'Järva', since('samordnare.jarva', '2023-07-01')),
]

const specialists: CommitteeSeed[] = [
  {
    key: 'socialnamnden',
    name: 'Socialnämnden',
    kind: 'specialist',
    units: [
      {
        key: 'socialforvaltningen',
        name: 'Socialförvaltningen',
        children: [
          { key: 'socialjouren', name: 'Socialjouren' },
          { key: 'behandlingsenheten', name: 'Behandlingsenheten' },
          { key: 'avhoppare', name: 'Stadsövergripande avhopparverksamhet' },
        ],
      },
    ],
    coordinators: since('samordnare.social', '2022-04-01'),
  },
  {
    key: 'utbildningsnamnden',
    name: 'Utbildningsnämnden',
    kind: 'specialist',
    units: [
      {
        key: 'utbildningsforvaltningen',
        name: 'Utbildningsförvaltningen',
        children: [
          { key: 'grundskolor-innerstaden', name: 'Grundskolor i innerstaden' },
          { key: 'gymnasieskolor', name: 'Gymnasieskolor' },
          { key: 'elevhalsa', name: 'Central elevhälsa' },
        ],
      },
    ],
    coordinators: since('samordnare.utbildning', '2021-08-16'),
  },
  {
    key: 'forskolenamnden',
    name: 'Förskolenämnden',
    kind: 'specialist',
    requiresCoordinator: false,
    requiresPlan: false,
    units: [{ key: 'forskoleforvaltningen', name: 'Förskoleförvaltningen' }],
  },
  {
    key: 'arbetsmarknadsnamnden',
    name: 'Arbetsmarknadsnämnden',
    kind: 'specialist',
    units: [
      {
        key: 'arbetsmarknadsforvaltningen',
        name: 'Arbetsmarknadsförvaltningen',
        children: [
          { key: 'jobbtorg', name: 'Jobbtorg Stockholm' },
          { key: 'jobbtorg-avhoppare', name: 'Avhopparteamet vid Jobbtorg City' },
          { key: 'vuxenutbildning', name: 'Vuxenutbildning' },
        ],
      },
    ],
    coordinators: since('samordnare.arbetsmarknad', '2024-02-01'),
  },
  {
    key: 'kulturnamnden',
    name: 'Kulturnämnden',
    kind: 'specialist',
    units: [
      {
        key: 'kulturforvaltningen',
        name: 'Kulturförvaltningen',
        children: [
          { key: 'stadsbiblioteket', name: 'Stadsbiblioteket' },
          { key: 'kulturstod', name: 'Kulturstöd och lokaler' },
        ],
      },
    ],
    coordinators: since('samordnare.kultur', '2023-03-20'),
  },
  {
    key: 'idrottsnamnden',
    name: 'Idrottsnämnden',
    kind: 'specialist',
    units: [
      {
        key: 'idrottsforvaltningen',
        name: 'Idrottsförvaltningen',
        children: [
          { key: 'idrottsanlaggningar', name: 'Idrottsanläggningar' },
          { key: 'foreningsstod', name: 'Föreningsstöd och bokning' },
        ],
      },
    ],
    coordinators: since('samordnare.idrott', '2025-01-07'),
  },
]

function company(key: string, name: string, coordinators?: Coordinators): CommitteeSeed {
  return {
    key,
    name,
    kind: 'company_board',
    requiresPlan: false,
    units: [{ key: `${key}-trygghet`, name: `Trygghet och boendemiljö` }],
    coordinators,
  }
}

const companies: CommitteeSeed[] = [
  company('svenska-bostader', 'AB Svenska Bostäder', since('samordnare.svenskabostader', '2023-10-02')),
  company('familjebostader', 'AB Familjebostäder', [
    { person: 'samordnare.familjebostader', from: '2022-01-10', to: -47 },
  ]),
  company('stockholmshem', 'AB Stockholmshem', since('samordnare.stockholmshem', '2024-05-06')),
  company('shis', 'Stiftelsen Hotellhem i Stockholm (SHIS)', [
    { person: 'samordnare.shis', from: '2023-04-03', to: -28 },
  ]),
  company('sisab', 'Skolfastigheter i Stockholm AB (SISAB)', since('samordnare.sisab', '2022-09-01')),
]

export const stockholmCommittees: CommitteeSeed[] = [
  {
    key: 'kommunstyrelsen',
    name: 'Kommunstyrelsen',
    kind: 'executive_board',
    requiresCoordinator: false,
    requiresPlan: false,
    units: [
      {
        key: 'stadsledningskontoret',
        name: 'Stadsledningskontoret',
        children: [{ key: 'slk-trygghet', name: 'Enheten för trygghet och säkerhet' }],
      },
    ],
  },
  ...districts,
  ...specialists,
  ...companies,
]
