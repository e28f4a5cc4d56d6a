import type { MeasureSeed } from '@/prisma/seed/shape'

export const kalmarDemocracy: MeasureSeed[] = [
  {
    title: 'Villkor för bidrag och andra resurser',
    purpose:
      'Stöd ges inte till den som inte står bakom rättsstaten, de mänskliga rättigheterna och jämställdheten.',
    responsible: 'Föreningsstöd och lokaler',
    unit: 'foreningsstod',
    others: 'Kommunledningskontoret',
    status: 'ongoing',
    due: 40,
    section: '1.1',
    level: 'general',
    updates: [
      {
        on: -17,
        by: 'samordnare',
        status: 'ongoing',
        comment: 'Förslaget till riktlinje är klart och går till kommunstyrelsens nästa möte.',
      },
    ],
  },
  {
    title: 'Villkor för lokaler',
    purpose: 'Kommunens lokaler hyrs inte ut till våldsbejakande sammankomster.',
    responsible: 'Föreningsstöd och lokaler',
    unit: 'foreningsstod',
    others: 'Fastighetsenheten, polisen',
    status: 'ongoing',
    due: 40,
    section: '1.1',
    level: 'general',
  },
  {
    title: 'Prova en metod med stöd i forskning',
    purpose: 'Ett pilotprojekt med ett jämställdhetsintegrerat program mot våld visar om metoden passar oss.',
    responsible: 'Preventionsstrategen',
    unit: 'trygghet',
    others: 'Två högstadieskolor, fritidsgårdar',
    status: 'ongoing',
    starts: -160,
    due: 222,
    section: '1.1',
    level: 'specific',
  },
]

export const kalmarKnowledge: MeasureSeed[] = [
  {
    title: 'Hitta dem som behöver fördjupad utbildning',
    purpose: 'Varje verksamhet pekar ut nyckelgrupper och nyckelpersoner.',
    responsible: 'Förvaltningarna',
    unit: 'klk',
    status: 'done',
    due: -65,
    section: '1.2',
    level: 'general',
  },
  {
    title: 'Långsiktig plan för kompetens',
    purpose:
      'Första linjens personal får utbildning, och en fördjupning tas fram tillsammans med andra aktörer.',
    responsible: 'Samordnaren',
    unit: 'trygghet',
    others: 'Länsstyrelsen, polisen, grannkommuner',
    status: 'ongoing',
    due: 100,
    section: '1.2',
    level: 'general',
  },
  {
    title: 'Stöd på förfrågan och en digital samlingsplats',
    purpose:
      'Verksamheter, politiker, föreningar och invånare får kunskap när de ber om det, och personalen hittar allt på intranätet.',
    responsible: 'Kommunledningskontoret',
    unit: 'trygghet',
    status: 'ongoing',
    section: '1.2',
    level: 'general',
    updates: [
      {
        on: -37,
        by: 'samordnare',
        status: 'ongoing',
        comment: 'Sidan på intranätet är öppen. Tolv förfrågningar om föreläsning på ett halvår.',
      },
    ],
  },
]

export const kalmarCoordination: MeasureSeed[] = [
  {
    title: 'Kommunstyrelsen genomför och följer upp planen',
    purpose: 'Ett organ har ansvaret för helheten.',
    responsible: 'Kommunstyrelsen',
    unit: 'klk',
    status: 'ongoing',
    section: '1.3',
    level: 'general',
  },
  {
    title: 'En del av en tjänst för samordningen',
    purpose: 'Det lokala arbetet hålls ihop som en del av det brottsförebyggande.',
    responsible: 'Kommunledningskontoret',
    unit: 'klk',
    status: 'done',
    due: -180,
    section: '1.3',
    level: 'general',
  },
  {
    title: 'Information till det brottsförebyggande rådet',
    purpose: 'Rådet vet vad som görs och vad som behövs, vid varje möte.',
    responsible: 'Samordnaren',
    unit: 'trygghet',
    others: 'Det lokala brottsförebyggande rådet',
    status: 'ongoing',
    section: '1.3',
    level: 'general',
  },
  {
    title: 'Stödfunktion för verksamheterna',
    purpose:
      'Brottsförebyggande strateg, förebyggandeteamet, säkerhetssamordnaren och polisen håller lägesbilden färsk och ger råd till den som frågar.',
    responsible: 'Brottsförebyggande strategen, tillsammans med polisen',
    unit: 'trygghet',
    others: 'Socialförvaltningens förebyggandeteam, säkerhetssamordnaren, polisen',
    status: 'ongoing',
    section: '1.3',
    level: 'specific',
    updates: [
      {
        on: -24,
        by: 'strateg',
        status: 'ongoing',
        comment: 'Gruppen har träffats åtta gånger i år och svarat på nitton frågor från verksamheter.',
      },
    ],
  },
  {
    title: 'Lokala lägesbilder inom EST',
    purpose:
      'EST fångar offentliga miljöer. Hot mot politiker och tjänstepersoner bedöms vid sidan av, av säkerhetssamordnaren och polisen, och styrgruppen för samverkansavtalet bereder helheten.',
    responsible: 'Säkerhetssamordnaren',
    unit: 'trygghet',
    others: 'Lokalpolisområde Kalmar, styrgruppen för samverkansavtalet',
    status: 'ongoing',
    due: 26,
    section: '1.3',
    level: 'specific',
    environments: ['right_wing', 'left_wing', 'islamist'],
  },
]

export const kalmarCivilSociety: MeasureSeed[] = [
  {
    title: 'Ett rikt föreningsliv i hela kommunen',
    purpose: 'Särskilda insatser görs där få är med i en förening.',
    responsible: 'Föreningsstöd och lokaler',
    unit: 'foreningsstod',
    others: 'Idrottsföreningar, kulturföreningar',
    status: 'ongoing',
    section: '1.4',
    level: 'general',
  },
  {
    title: 'Nätverk med föreningar, organisationer och samfund',
    purpose: 'Kommunen och civilsamhället känner varandra innan något händer.',
    responsible: 'Samordnaren',
    unit: 'trygghet',
    others: 'Föreningar, organisationer, trossamfund',
    status: 'not_started',
    due: 75,
    section: '1.4',
    level: 'general',
  },
  {
    title: 'Guide för allmänheten på vår webbplats',
    purpose: 'Anhöriga och andra ser på en sida vart de kan vända sig.',
    responsible: 'Kommunikatör',
    unit: 'kommunikation',
    others: 'Socialförvaltningen',
    status: 'ongoing',
    due: 11,
    section: '1.4',
    level: 'general',
    updates: [
      {
        on: -12,
        by: 'samordnare',
        status: 'ongoing',
        comment: 'Texten är klar på svenska. Fyra översättningar är beställda.',
      },
    ],
  },
]
