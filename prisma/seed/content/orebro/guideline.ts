import type { GuidelineSeed } from '@/prisma/seed/shape'

export const orebroGuideline: GuidelineSeed = {
  title: 'Handlingsplan mot våldsbejakande extremism',
  version: '2026',
  adoptedBy: 'Kommunstyrelsen',
  adoptedOn: '2025-12-09',
  validFrom: '2026-01-01',
  sections: [
    {
      number: '1',
      title: 'Utgångspunkter',
      level: 'Del',
      aim: 'En strategisk funktion leder arbetet. Den som har deltagit i våldsbejakande verksamhet hanteras i första hand av Polisen och Säkerhetspolisen.',
      responsible: ['kommunstyrelsen'],
    },
    {
      number: '2',
      title: 'Förebyggande arbete på tre nivåer',
      level: 'Del',
      aim: 'Arbetet ingår i det brottsförebyggande och använder dess vanliga system så långt det går.',
      children: [
        {
          number: '2.1',
          title: 'Generellt',
          level: 'Nivå',
          aim: 'Breda insatser för alla barn och unga, det som förvaltningarna gör varje dag.',
          responsible: ['grundskolenamnden', 'gymnasienamnden', 'socialnamnden'],
        },
        {
          number: '2.2',
          title: 'Specifikt',
          level: 'Nivå',
          aim: 'Målinriktat mot ett problem eller unga i riskgrupper, med något bättre att erbjuda.',
          methods: ['Öreför', 'Elevstödjare', 'Partnerskap i bostadsområden'],
          responsible: ['socialnamnden', 'gymnasienamnden'],
        },
        {
          number: '2.3',
          title: 'Individinriktat',
          level: 'Nivå',
          aim: 'Stöd till en enskild person med riskbeteende.',
          methods: ['Social insatsgrupp', 'Mentor eller stödperson', 'Stöd i studier, praktik eller arbete'],
          responsible: ['socialnamnden'],
        },
      ],
    },
    {
      number: '3',
      title: 'Samverkan och samordning',
      level: 'Del',
      aim: 'Strategiskt leds arbetet från säkerhetsavdelningen. Operativt samordnar partnerskapen i bostadsområdena.',
      responsible: ['kommunstyrelsen', 'gymnasienamnden', 'socialnamnden', 'grundskolenamnden'],
    },
    {
      number: '4',
      title: 'Utbildning',
      level: 'Del',
      aim: 'Personal i första linjen utbildas först: lärare, förskollärare, fritidsledare och socialtjänst.',
      responsible: [
        'kommunstyrelsen',
        'gymnasienamnden',
        'socialnamnden',
        'grundskolenamnden',
        'bostadsbolaget',
      ],
    },
    {
      number: '5',
      title: 'Särskilda insatser',
      level: 'Del',
      aim: 'Uppdrag till namngivna förvaltningar och funktioner.',
      responsible: ['kommunstyrelsen', 'gymnasienamnden', 'socialnamnden'],
    },
    {
      number: '6',
      title: 'Kunskapshus',
      level: 'Del',
      aim: 'Ett lokalt nav där kommunens experter arbetar i nätverk.',
      responsible: ['kommunstyrelsen'],
    },
  ],
}
