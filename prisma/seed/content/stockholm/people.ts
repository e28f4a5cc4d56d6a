import type { PersonSeed } from '@/prisma/seed/shape'

const contractAccounts: PersonSeed[] = [
  {
    key: 'strateg',
    name: 'Astrid Lindvall',
    title: 'Strategisk samordnare',
    role: 'strategist',
    from: '2022-01-01',
  },
  {
    key: 'samordnare',
    name: 'Johanna Ekerot',
    title: 'Trygghets- och säkerhetssamordnare',
    role: 'coordinator',
    committee: 'norrmalm',
    from: '2023-09-01',
  },
  {
    key: 'namnd',
    name: 'Bertil Rosenvall',
    title: 'Nämndsekreterare',
    role: 'committee_member',
    committee: 'norrmalm',
  },
  {
    key: 'styrelse',
    name: 'Ingrid Vallmark',
    title: 'Ledamot i kommunstyrelsen',
    role: 'board_member',
    committee: 'kommunstyrelsen',
  },
  {
    key: 'personal',
    name: 'Samir Nylander',
    title: 'Lärare i årskurs 7–9',
    role: 'staff',
    committee: 'utbildningsnamnden',
    unit: 'grundskolor-innerstaden',
  },
  {
    key: 'socialsekreterare',
    name: 'Mikaela Sjögård',
    title: 'Socialsekreterare',
    role: 'case_worker',
    committee: 'norrmalm',
    unit: 'norrmalm-mottagning',
  },
  {
    key: 'stodfunktion',
    name: 'Anders Kvarnlund',
    title: 'Preventionsstrateg i stödfunktionen',
    role: 'support_function',
  },
  {
    key: 'polis',
    name: 'Caroline Hedmark',
    title: 'Kommunpolis, lokalpolisområde Norrmalm',
    role: 'external_party',
  },
  { key: 'dso', name: 'Lars-Erik Tängman', title: 'Dataskyddsombud', role: 'data_protection_officer' },
  { key: 'admin', name: 'Birgitta Åkerlid', title: 'Systemförvaltare', role: 'administrator' },
]

const colleagues: PersonSeed[] = [
  {
    key: 'prevention',
    name: 'Elias Forsmark',
    title: 'Preventionssamordnare',
    role: 'coordinator',
    committee: 'norrmalm',
    from: '2024-03-01',
  },
  {
    key: 'samordnare.2016',
    name: 'Gun-Britt Sandelid',
    title: 'Trygghets- och säkerhetssamordnare',
    role: 'coordinator',
    committee: 'norrmalm',
    from: '2016-09-01',
    to: '2023-08-31',
  },
  {
    key: 'falt',
    name: 'Maja Lundkvist Yilmaz',
    title: 'Enhetschef, fält och fritid',
    role: 'staff',
    committee: 'norrmalm',
    unit: 'norrmalm-falt-fritid',
  },
  {
    key: 'socialsekreterare.hanna',
    name: 'Hanna Björkstad',
    title: 'Socialsekreterare',
    role: 'case_worker',
    committee: 'norrmalm',
    unit: 'norrmalm-mottagning',
  },
  {
    key: 'socialsekreterare.sodermalm',
    name: 'Robin Askling',
    title: 'Socialsekreterare',
    role: 'case_worker',
    committee: 'sodermalm',
    unit: 'sodermalm-mottagning',
  },
  {
    key: 'socialsekreterare.jarva',
    name: 'Leyla Sandmark',
    title: 'Socialsekreterare',
    role: 'case_worker',
    committee: 'jarva',
    unit: 'jarva-mottagning',
  },
  {
    key: 'bibliotekarie',
    name: 'Kerstin Holmvik',
    title: 'Bibliotekarie',
    role: 'staff',
    committee: 'kulturnamnden',
    unit: 'stadsbiblioteket',
  },
  {
    key: 'fritidsledare',
    name: 'Jonas Abebe Ström',
    title: 'Fritidsledare',
    role: 'staff',
    committee: 'sodermalm',
    unit: 'sodermalm-falt-fritid',
  },
]

function coordinator(key: string, name: string, committee: string): PersonSeed {
  return { key, name, title: 'Lokal samordnare', role: 'coordinator', committee }
}

const coordinators: PersonSeed[] = [
  coordinator('samordnare.sodermalm', 'Petra Almgård', 'sodermalm'),
  coordinator('samordnare.kungsholmen', 'Oskar Tegelberg', 'kungsholmen'),
  coordinator('samordnare.ostermalm', 'Amina Lindgård', 'ostermalm'),
  { ...coordinator('samordnare.bromma', 'Rolf Kåremo', 'bromma'), from: '2021-10-01', to: -12 },
  coordinator('samordnare.farsta', 'Jelena Markstedt', 'farsta'),
  coordinator('samordnare.skarholmen', 'Dawit Hagelin', 'skarholmen'),
  coordinator('samordnare.enskede', 'Lena Sundvik', 'enskede-arsta-vantor'),
  coordinator('samordnare.hagersten', 'Tomas Ringdal', 'hagersten-alvsjo'),
  coordinator('samordnare.hasselby', 'Nadja Ekwall', 'hasselby-vallingby'),
  coordinator('samordnare.jarva', 'Farah Stenmo', 'jarva'),
  coordinator('samordnare.social', 'Karin Öhrvall', 'socialnamnden'),
  coordinator('samordnare.utbildning', 'Mattias Frykhed', 'utbildningsnamnden'),
  coordinator('samordnare.arbetsmarknad', 'Sofia Granlid', 'arbetsmarknadsnamnden'),
  coordinator('samordnare.kultur', 'Viktor Hedenäs', 'kulturnamnden'),
  coordinator('samordnare.idrott', 'Elin Brostad', 'idrottsnamnden'),
  coordinator('samordnare.svenskabostader', 'Henrik Vallgård', 'svenska-bostader'),
  {
    ...coordinator('samordnare.familjebostader', 'Ann-Sofi Remstam', 'familjebostader'),
    from: '2022-01-10',
    to: -47,
  },
  { ...coordinator('samordnare.shis', 'Göran Ulvstam', 'shis'), from: '2023-04-03', to: -28 },
  coordinator('samordnare.stockholmshem', 'Mariam Tornblad', 'stockholmshem'),
  coordinator('samordnare.sisab', 'Per Lövhagen', 'sisab'),
]

export const stockholmPeople: PersonSeed[] = [...contractAccounts, ...colleagues, ...coordinators]
