import { orebroCoordination, orebroSpecial, orebroTraining } from '@/prisma/seed/content/orebro/assignments'
import type { PlanSeed } from '@/prisma/seed/shape'

export const orebroPlan: PlanSeed = {
  key: 'orebro-2026',
  committee: 'kommunstyrelsen',
  title: 'Handlingsplan mot våldsbejakande extremism 2026–2027',
  from: '2026-01-01',
  to: '2027-12-31',
  state: 'in_force',
  stateSince: '2026-01-01',
  decidedOn: '2025-12-09',
  paragraph: '§ 4',
  registerNumber: 'Demo 2025/58',
  followUpOn: 61,
  sections: [
    {
      number: '1',
      heading: 'Bakgrund',
      body: 'Våldsbejakande extremism handlar om att nå ett mål genom våld eller genom att stödja andras våld. Den som deltar behöver inte själv vara våldsam.\n\nOdemokratiska krafter får inte fäste där skola, socialtjänst, polis, fritid, föreningar och samfund arbetar ihop över tid.',
    },
    {
      number: '2',
      heading: 'Förebyggande arbete på tre nivåer',
      body: 'Generellt: det som förvaltningarna gör för alla varje dag.\n\nSpecifikt: riktat till unga i riskgrupper, till exempel Öreför.\n\nIndividinriktat: stöd till en person, till exempel i en social insatsgrupp.',
    },
    {
      number: '3',
      heading: 'Samverkan och samordning',
      body: 'Den strategiska funktionen leder, partnerskapen samordnar i områdena och varje förvaltning ansvarar för sitt.',
      measures: orebroCoordination,
    },
    {
      number: '4',
      heading: 'Utbildning',
      body: 'Metodmaterialet Samtalskompassen är en grund: långsiktighet och empati i stället för snabba svar.',
      measures: orebroTraining,
    },
    {
      number: '5',
      heading: 'Särskilda insatser och kunskapshus',
      body: 'Uppdragen går till namngivna förvaltningar och funktioner. Gymnasiet lyfts särskilt, eftersom det inte ingår i de områdesvisa forumen.',
      measures: orebroSpecial,
    },
    {
      number: '6',
      heading: 'Uppföljning',
      body: 'Den strategiska funktionen sammanställer läget varje halvår för kommunstyrelsen.',
    },
  ],
}
