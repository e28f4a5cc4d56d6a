import {
  kalmarCivilSociety,
  kalmarCoordination,
  kalmarDemocracy,
  kalmarKnowledge,
} from '@/prisma/seed/content/kalmar/direction-measures'
import { kalmarGeneral, kalmarIndividual, kalmarSpecific } from '@/prisma/seed/content/kalmar/level-measures'
import type { PlanSeed } from '@/prisma/seed/shape'

export const kalmarPlan: PlanSeed = {
  key: 'kalmar-2026',
  committee: 'kommunstyrelsen',
  title: 'Plan mot våldsbejakande extremism 2026–2027',
  from: '2026-01-01',
  to: '2027-12-31',
  state: 'in_force',
  stateSince: '2026-01-01',
  decidedOn: '2025-11-24',
  paragraph: '§ 16',
  registerNumber: 'Demo 2025/74',
  followUpOn: 54,
  sections: [
    {
      number: '1',
      heading: 'Inledning',
      body: 'Det förebyggande arbetet handlar om att värna demokratin, långt innan något brott planeras. Det gäller den högerextrema, den vänsterextrema och den islamistiska miljön.\n\nSamordningen sker inom kommunledningskontorets verksamhet Trygghet och säkerhet, som en del av det brottsförebyggande arbetet. Offentliga verksamheter, föreningar och samfund behövs alla.',
    },
    {
      number: '2',
      heading: 'Övergripande utgångspunkter',
      body: 'Fyra riktningar gäller för hela kommunen under planperioden.',
    },
    { number: '2.1', heading: 'Värna demokratin', measures: kalmarDemocracy },
    { number: '2.2', heading: 'Arbeta kunskapsbaserat', measures: kalmarKnowledge },
    { number: '2.3', heading: 'Samordna och öka samverkan', measures: kalmarCoordination },
    { number: '2.4', heading: 'Samverka med civilsamhället', measures: kalmarCivilSociety },
    {
      number: '3',
      heading: 'Tre preventionsnivåer',
      body: 'När vi arbetar med alla unga når vi också dem som riskerar mest.',
    },
    {
      number: '3.1',
      heading: 'Generella insatser',
      body: 'Breda insatser i förskola, skola, fritid, hälsovård och föreningsliv.',
      measures: kalmarGeneral,
    },
    {
      number: '3.2',
      heading: 'Specifika insatser',
      body: 'Målinriktade insatser mot ett problem eller en grupp.',
      measures: kalmarSpecific,
    },
    {
      number: '3.3',
      heading: 'Individinriktade insatser',
      body: 'Stöd till den enskilde. Den som vill lämna en våldsbejakande miljö ska få hjälp till en trygg tillvaro.',
      measures: kalmarIndividual,
    },
    {
      number: '4',
      heading: 'Uppföljning',
      body: 'Kommunstyrelsen följer upp planen varje år och rapporterar till det brottsförebyggande rådet.',
    },
  ],
}
