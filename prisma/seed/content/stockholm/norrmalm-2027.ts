import {
  norrmalmCooperate,
  norrmalmHinder,
  norrmalmPrevent,
} from '@/prisma/seed/content/stockholm/norrmalm-2027-measures'
import type { PlanSeed } from '@/prisma/seed/shape'

export const norrmalm2027: PlanSeed = {
  key: 'norrmalm-2027',
  committee: 'norrmalm',
  title: 'Handlingsplan mot våldsbejakande extremism 2027–2028',
  from: '2027-01-01',
  to: '2028-12-31',
  state: 'draft',
  stateSince: -68,
  consultationOn: 13,
  meetingOn: 68,
  registerNumber: 'Demo 2026/118',
  followUpOn: 390,
  sections: [
    {
      number: '1',
      heading: 'Bakgrund',
      body: 'Stadens riktlinjer kräver att stadsdelsnämnden beslutar om åtgärder utifrån en lägesbild. Den här planen gäller två år och ersätter planen för 2025–2026.\n\nAlla åtgärder ligger inom det som förvaltningen själv råder över. Det som andra ansvarar för beskrivs som samverkan.',
    },
    {
      number: '2',
      heading: 'Lägesbild och behov',
      body: 'Norrmalm är framför allt en plats dit människor reser. Demonstrationer, klistermärken och klotter syns mer här än vad som svarar mot vilka som bor i området. Skolor och egna enheter rapporterar få tecken.\n\nB1 Frågor når inte rätt person.\nB2 Klistermärken och flygblad når elever.\nB3 Personal är osäker på tecken på oro.\nB4 Unga värvas i samband med demonstrationer.\nB5 Besökare och personal på bibliotek kränks.\nB6 Unga utan nätverk.',
    },
    {
      number: '3',
      heading: 'Organisation',
      body: 'Trygghets- och säkerhetssamordnaren är lokal samordnare. En grupp med cheferna för familjeenheten, vuxenenheten och fält och fritid samt preventionssamordnaren träffas varje månad.\n\nFörskola, fritid och socialtjänst bidrar genom sina ordinarie uppdrag. Det arbetet står inte i tabellerna.',
    },
    {
      number: '4',
      heading: 'Åtgärder',
      body: 'Varje åtgärd svarar mot ett behov i lägesbilden och har en ansvarig enhet.',
    },
    {
      number: '4.1',
      heading: 'Förebygga',
      body: 'Arbetet gäller alla miljöer. Åtgärder som redan ingår i en enhets ordinarie uppdrag beskrivs i avsnitt 3 och står inte i tabellen.',
      measures: norrmalmPrevent,
    },
    {
      number: '4.2',
      heading: 'Förhindra',
      body: 'Här finns det som ska hindra att någon dras längre in, och det som hjälper den som vill ut.',
      measures: norrmalmHinder,
    },
    {
      number: '4.3',
      heading: 'Samverka',
      body: 'Vi använder de forum som finns. Nya forum bildas bara när inget befintligt räcker.',
      measures: norrmalmCooperate,
    },
    {
      number: '5',
      heading: 'Uppföljning',
      body: 'Ansvariga enheter rapporterar varje kvartal. Nämnden följer upp hela planen i december varje år, första gången 2027.',
    },
    {
      number: '6',
      heading: 'Beslut och bilagor',
      body: 'Fylls i när nämnden har beslutat.',
    },
  ],
}

/** What applies while the new plan is being written: mostly done, so that it shows a plan near its end. */
export const norrmalm2025: PlanSeed = {
  key: 'norrmalm-2025',
  committee: 'norrmalm',
  title: 'Handlingsplan mot våldsbejakande extremism 2025–2026',
  from: '2025-01-01',
  to: '2026-12-31',
  state: 'in_force',
  stateSince: '2025-01-01',
  decidedOn: '2024-12-12',
  paragraph: '§ 21',
  registerNumber: 'Demo 2024/96',
  followUpOn: 24,
  sections: [
    {
      number: '1',
      heading: 'Bakgrund',
      body: 'Planen bygger på lägesbilden för hösten 2024 och på stadens riktlinjer.',
    },
    {
      number: '2',
      heading: 'Åtgärder',
      measures: [
        {
          title: 'Utse en kontaktperson i varje enhet',
          purpose: 'Frågor ska nå rätt person samma dag.',
          responsible: 'Trygghets- och säkerhetssamordnaren',
          unit: 'norrmalm-trygghet',
          status: 'done',
          due: -200,
          section: '3.1',
          level: 'general',
        },
        {
          title: 'Kartlägg var klistermärken återkommer',
          purpose: 'Saneringen ska sättas in där den gör mest nytta.',
          responsible: 'Stadsmiljö och parklekar',
          unit: 'norrmalm-park',
          others: 'Trafikkontoret, SISAB',
          status: 'done',
          due: -150,
          section: '1.2',
          level: 'general',
          environments: ['right_wing', 'undetermined'],
        },
        {
          title: 'Gemensam rutin vid oro',
          purpose: 'Alla enheter följer samma tre steg: larma vid fara, prata med chefen, anmäl.',
          responsible: 'Avdelningscheferna',
          unit: 'norrmalm-forvaltning',
          status: 'done',
          due: -90,
          section: '2.1',
          level: 'specific',
        },
        {
          title: 'Öppna möten med samfund och föreningar',
          purpose: 'Förtroende byggs innan det behövs.',
          responsible: 'Preventionssamordnaren',
          unit: 'norrmalm-prevention',
          others: 'Församlingar, föreningar, Myndigheten för stöd till trossamfund',
          status: 'ongoing',
          section: '1.3',
          level: 'general',
        },
      ],
    },
  ],
}
