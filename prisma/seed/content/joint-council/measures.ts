import type { MeasureStatus } from '@/prisma/generated/enums'
import type { MeasureSeed, StepSeed, UpdateSeed, When } from '@/prisma/seed/shape'

/** What the nine points ask for, in the order they stand. Status and dates differ between the municipalities. */
type SharedMeasure = Omit<MeasureSeed, 'status' | 'section'>

export const jointMeasures = {
  council: {
    title: 'Arbetet drivs i det brottsförebyggande rådet',
    purpose: 'Beredskapssamordnare, chefer, polis och gymnasieskola möts i ett och samma forum.',
    responsible: 'Beredskapssamordnaren',
    unit: 'sakerhet',
    others: 'Polisen, gymnasieskolan, kommunens chefer',
    level: 'general',
  },
  migration: {
    title: 'Möten med Migrationsverket och asylboenden',
    purpose: 'Boende och personal ska kunna berätta vad de ser och få stöd.',
    responsible: 'Beredskapssamordnaren',
    unit: 'sakerhet',
    others: 'Migrationsverket, boendenas föreståndare',
    targetGroup: 'Boende och personal på asylboenden',
    genderPerspective:
      'Kvinnor och män bjuds in var för sig när det behövs för att alla ska komma till tals.',
    level: 'general',
  },
  meetingPlaces: {
    title: 'Mötesplatser med civilsamhället och samfunden',
    purpose: 'Återkommande möten, inte bara när något har hänt.',
    responsible: 'Kommunledningskontoret',
    unit: 'klk',
    others: 'Föreningar, trossamfund',
    need: 'Kontakten tas först när något har hänt',
    targetGroup: 'Föreningar och samfund i kommunen',
    genderPerspective: 'Både kvinnor och män företräder föreningarna, och tiderna passar båda.',
    level: 'general',
  },
  longTerm: {
    title: 'Långsiktigt arbete mellan skola, socialtjänst och polis',
    purpose: 'De strukturer som redan finns bär även den här frågan.',
    responsible: 'Förvaltningscheferna',
    unit: 'utbildningsforvaltningen',
    others: 'Socialförvaltningen, polisen',
    level: 'specific',
  },
  safetyWalks: {
    title: 'Trygghetsvandringar',
    purpose: 'Boende visar var det känns otryggt, och det som kan åtgärdas genast åtgärdas.',
    responsible: 'Säkerhet och beredskap',
    unit: 'sakerhet',
    others: 'Boende, fastighetsägare, polisen',
    level: 'general',
  },
  fourMeetings: {
    title: 'Rådet träffas minst fyra gånger om året',
    purpose: 'Täta möten gör att frågan inte tappas.',
    responsible: 'Beredskapssamordnaren',
    unit: 'sakerhet',
    level: 'general',
  },
  jointCouncil: {
    title: 'Pröva ett gemensamt råd för kommunerna',
    purpose: 'Små kommuner kan dela på kunskap och möten. En grannkommun har tackat nej tills vidare.',
    responsible: 'Kommunledningskontoret',
    unit: 'klk',
    others: 'Grannkommunerna',
    level: 'general',
  },
  allLevels: {
    title: 'Alla nivåer deltar',
    purpose: 'Skola, socialtjänst, fritid, säkerhetsfunktion och polis har var sin plats i arbetet.',
    responsible: 'Kommunledningskontoret',
    unit: 'klk',
    others: 'Skolan, socialtjänsten, fritidsgården, polisen',
    level: 'general',
  },
  regionAndCounty: {
    title: 'Dialog med regionen och länsstyrelsen',
    purpose: 'Vården och länet ser saker som kommunen inte ser.',
    responsible: 'Kommunledningskontoret',
    unit: 'klk',
    others: 'Regionen, länsstyrelsen',
    level: 'general',
  },
  picture: {
    title: 'Lägesbild som täcker alla tre miljöerna',
    purpose: 'Närvaro och aktiviteter beskrivs brett, med polisens hjälp, så att insatserna hamnar rätt.',
    responsible: 'Det brottsförebyggande rådet',
    unit: 'sakerhet',
    others: 'Polismyndigheten',
    level: 'general',
    environments: ['right_wing', 'left_wing', 'islamist'],
  },
  responsibility: {
    title: 'Beskriv vem som ansvarar för vad',
    purpose: 'Varje verksamhet ska veta hur arbetet är ordnat och vem man ringer.',
    responsible: 'Kommunledningskontoret',
    unit: 'klk',
    level: 'general',
  },
  dialogue: {
    title: 'Dialog med idrott, samfund och andra föreningar',
    purpose: 'De som möter unga på fritiden ska våga ta upp sin oro.',
    responsible: 'Fritidsgården',
    unit: 'fritid',
    others: 'Idrottsföreningar, samfund, ideella organisationer',
    level: 'general',
  },
  supportLine: {
    title: 'Sprid information om stödtelefonen',
    purpose: 'Den som är orolig för någon kan ringa Rädda Barnen på 020-100 200.',
    responsible: 'Kommunikation',
    unit: 'kommunikation',
    others: 'Rädda Barnen',
    level: 'specific',
  },
  individual: {
    title: 'Sammanhang och mening för den enskilde',
    purpose: 'Samverkansgruppen utgår från personen och använder materialet Samtalskompassen.',
    responsible: 'Samverkansgruppen',
    unit: 'samverkansgruppen',
    others: 'Skolan, polisen',
    level: 'individual',
  },
  countyCourses: {
    title: 'Delta i länets utbildningar',
    purpose: 'Små kommuner lär tillsammans med andra.',
    responsible: 'Socialförvaltningen',
    unit: 'socialforvaltningen',
    others: 'Länsstyrelsen, grannkommuner',
    level: 'individual',
  },
  gender: {
    title: 'Pröva varje åtgärd mot genusperspektivet',
    purpose: 'Åtgärderna anpassas till sin målgrupp och möter normer om våld och manlighet.',
    responsible: 'Förvaltningarna',
    unit: 'klk',
    others: 'Skola, socialtjänst, fritidsverksamhet',
    level: 'general',
  },
  followUp: {
    title: 'Följ upp i den ordinarie uppföljningen',
    purpose: 'Insatserna finjusteras när vi ser vad som ger resultat.',
    responsible: 'Kommunstyrelsen',
    unit: 'klk',
    level: 'general',
  },
} satisfies Record<string, SharedMeasure>

export type JointMeasure = keyof typeof jointMeasures

type State = {
  status: MeasureStatus
  starts?: When
  due?: When
  cadence?: number
  steps?: StepSeed[]
  updates?: UpdateSeed[]
}
export type Progress = Record<JointMeasure, State>
