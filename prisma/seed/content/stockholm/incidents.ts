import { incidentPattern } from '@/prisma/seed/content/incident-pattern'
import type { IncidentRuleSeed, IncidentSeed } from '@/prisma/seed/shape'

/** What Norrmalm's plan of 2017 counts for 2016, in our own words; the days are ours. */
const before: IncidentSeed[] = [
  {
    ...{ kind: 'graffiti', on: '2016-03-14', place: 'Lekparken i Observatorielunden', area: 'Vasastaden' },
    ...{
      offensive: true,
      environment: 'right_wing',
      text: 'Nazistisk hälsning skriven på en klätterställning.',
    },
    closed: { after: 30, outcome: 'handled' },
  },
  {
    ...{ kind: 'graffiti', on: '2016-05-23', place: 'Karlbergsvägen, bankkontoret', area: 'Vasastaden' },
    ...{ offensive: true, environment: 'right_wing', text: 'Hakkors på fasaden.' },
    closed: { after: 20, outcome: 'handled' },
  },
  {
    ...{ kind: 'graffiti', on: '2016-08-09', place: 'Raoul Wallenbergs torg', area: 'Norrmalm' },
    ...{ offensive: true, text: 'Stötande text utan känd avsändare.' },
    closed: { after: 22, outcome: 'handled' },
  },
  {
    ...{
      kind: 'graffiti',
      on: '2016-10-03',
      place: 'Observatorielunden, nedgången till tunnelbanan',
      area: 'Vasastaden',
    },
    ...{ offensive: true, text: 'Ett folk pekas ut som skyldigt.' },
    closed: { after: 44, outcome: 'handled' },
  },
  {
    ...{
      kind: 'vandalism',
      on: '2016-04-18',
      place: 'Gävlegatan 1',
      area: 'Vasastaden',
      environment: 'right_wing',
    },
    ...{
      text: 'Dörr förstörd. Den som gjorde det uppträdde hotfullt.',
      closed: { after: 72, outcome: 'handled' },
    },
  },
  {
    ...{ kind: 'harassment', on: '2016-09-20', place: 'Stadsbiblioteket, Sveavägen 73', area: 'Vasastaden' },
    ...{ environment: 'right_wing', text: 'Kränkande rop från publiken under ett författarbesök.' },
    closed: { after: 96, outcome: 'handled' },
  },
  {
    ...{ kind: 'harassment', on: '2016-11-07', place: 'Stadsbiblioteket, Sveavägen 73', area: 'Vasastaden' },
    ...{ environment: 'right_wing', text: 'Rasistiska uttalanden mot besökare och medarbetare.' },
    closed: { after: 96, outcome: 'handled' },
  },
]

/** Now: one clock that has run out, one that runs, and a twin of it. */
const now: IncidentSeed[] = [
  {
    ...{
      kind: 'graffiti',
      on: -2,
      time: '07:15',
      place: 'Vasaparken, muren mot Torsgatan',
      area: 'Vasastaden',
    },
    ...{ offensive: true, environment: 'right_wing', text: 'Hakkors och ett slagord, två meter brett.' },
    ...{ by: 'personal', contractor: 2 },
  },
  {
    ...{
      kind: 'graffiti',
      on: 0,
      time: '06:50',
      place: 'Odenplan, pendeltågets uppgång',
      area: 'Vasastaden',
    },
    ...{ offensive: true, text: 'Hot mot en religiös grupp.', by: 'stodfunktion' },
  },
  {
    ...{ kind: 'graffiti', on: 0, time: '07:30', place: 'Odenplan', area: 'Vasastaden' },
    ...{ offensive: true, text: 'Hotfull text vid uppgången.', by: 'personal' },
  },
  {
    ...{ kind: 'threat_elected', on: -6, place: 'Nämndens öppna möte', area: 'Norrmalm' },
    ...{
      text: 'Hot ropades under frågestunden. Ordningsvakt tillkallades.',
      by: 'samordnare',
      policeReport: 3,
    },
  },
]

const norrmalmPlaces = [
  ['Odenplan', 'Vasastaden'],
  ['Vasaparken', 'Vasastaden'],
  ['Hötorget', 'Norrmalm'],
  ['Norra Bantorget', 'Norrmalm'],
  ['Sergels torg', 'Norrmalm'],
  ['Sankt Eriksplan', 'Vasastaden'],
  ['Norra stationsparken', 'Hagastaden'],
  ['Observatorielunden', 'Vasastaden'],
] as const
const otherPlaces = [
  ['Medborgarplatsen', 'Södermalm'],
  ['Fridhemsplan', 'Kungsholmen'],
  ['Karlaplan', 'Östermalm'],
  ['Brommaplan', 'Alvik'],
  ['Farsta torg', 'Farsta centrum'],
  ['Skärholmstorget', 'Skärholmen'],
  ['Årsta torg', 'Årsta'],
  ['Telefonplan', 'Hägersten'],
  ['Vällingby torg', 'Vällingby'],
  ['Kista torg', 'Kista'],
  ['Rinkeby torg', 'Rinkeby'],
] as const

export const stockholmIncidents: IncidentSeed[] = [
  ...before,
  ...now,
  ...incidentPattern({
    count: 64,
    last: 4,
    every: 11,
    places: norrmalmPlaces,
    by: ['samordnare', 'personal'],
  }),
  ...incidentPattern({ count: 88, last: 3, every: 8, places: otherPlaces, by: ['stodfunktion', 'strateg'] }),
]

const districts = [
  ['Norrmalms stadsdelsområde', 'norrmalm'],
  ['Södermalms stadsdelsområde', 'sodermalm'],
  ['Kungsholmens stadsdelsområde', 'kungsholmen'],
  ['Östermalms stadsdelsområde', 'ostermalm'],
  ['Bromma stadsdelsområde', 'bromma'],
  ['Farsta stadsdelsområde', 'farsta'],
  ['Skärholmens stadsdelsområde', 'skarholmen'],
  ['Enskede-Årsta-Vantörs stadsdelsområde', 'enskede-arsta-vantor'],
  ['Hägersten-Älvsjö stadsdelsområde', 'hagersten-alvsjo'],
  ['Hässelby-Vällingby stadsdelsområde', 'hasselby-vallingby'],
  ['Järva stadsdelsområde', 'jarva'],
] as const

const guideline = 'Riktlinjerna, avsnitt 3.3'

export const stockholmIncidentRules: IncidentRuleSeed[] = districts.flatMap(([area, committee]) => [
  { area, committee, source: 'Stadsdelsnämnden för sitt område' },
  { area, committee, from: 'idrottsnamnden', kinds: ['sticker', 'poster'], source: guideline },
  { area, committee, from: 'kulturnamnden', kinds: ['graffiti', 'sticker', 'poster'], source: guideline },
])

export const stockholmClock = {
  hours: 24,
  source: 'Stadens 24-timmarsregel, Norrmalms plan 2017',
  from: '2012-01-01',
}
