import type { GuidelineSeed } from '@/prisma/seed/shape'

export const kalmarGuideline: GuidelineSeed = {
  title: 'Plan mot våldsbejakande extremism',
  version: '2026–2027',
  adoptedBy: 'Kommunfullmäktige',
  adoptedOn: '2025-11-24',
  validFrom: '2026-01-01',
  validTo: '2027-12-31',
  sections: [
    {
      number: '1',
      title: 'Övergripande utgångspunkter',
      level: 'Utgångspunkt',
      aim: 'Fyra riktningar som ska märkas i allt kommunen gör på området.',
      children: [
        {
          number: '1.1',
          title: 'Värna demokratin',
          level: 'Inriktning',
          aim: 'Kommunens pengar och lokaler går inte till den som motarbetar demokratin, mänskliga rättigheter eller jämställdhet.',
          responsible: ['kommunstyrelsen', 'kultur-fritid'],
        },
        {
          number: '1.2',
          title: 'Arbeta kunskapsbaserat',
          level: 'Inriktning',
          aim: 'Rätt personer får rätt utbildning, och kunskapen finns samlad på ett ställe.',
          responsible: ['kommunstyrelsen', 'socialnamnden', 'barn-ungdom', 'kultur-fritid'],
        },
        {
          number: '1.3',
          title: 'Samordna och öka samverkan',
          level: 'Inriktning',
          aim: 'En samordnare, en stödfunktion och en lägesbild, i de strukturer som redan finns.',
          responsible: ['kommunstyrelsen'],
        },
        {
          number: '1.4',
          title: 'Samverka med civilsamhället',
          level: 'Inriktning',
          aim: 'Ett rikt föreningsliv och tydliga vägar för den som är orolig.',
          responsible: ['kommunstyrelsen', 'kultur-fritid'],
        },
      ],
    },
    {
      number: '2',
      title: 'Tre nivåer av förebyggande arbete',
      level: 'Förebyggande arbete',
      aim: 'Från breda insatser för alla unga till stöd för en enskild person.',
      children: [
        {
          number: '2.1',
          title: 'Generella insatser',
          level: 'Preventionsnivå',
          aim: 'Breda insatser för alla barn och unga. Var och en har sitt eget mål, tillsammans förebygger de mycket.',
          methods: [
            'Föräldraskapsstöd',
            'Skolans demokratiuppdrag',
            'Förskolans arbete med sociala förmågor',
          ],
          responsible: ['kommunstyrelsen', 'barn-ungdom', 'kultur-fritid'],
        },
        {
          number: '2.2',
          title: 'Specifika insatser',
          level: 'Preventionsnivå',
          aim: 'Riktade insatser mot ett problem eller en grupp som riskerar att fara illa, med attraktiva alternativ.',
          methods: ['Effektiv samordning för trygghet (EST)', 'SSPF', 'Områdesgrupper'],
          responsible: ['socialnamnden', 'barn-ungdom', 'kultur-fritid'],
        },
        {
          number: '2.3',
          title: 'Individinriktade insatser',
          level: 'Preventionsnivå',
          aim: 'Stöd till en enskild person. Vuxna i våldsbejakande miljöer är i första hand polisens ansvar, men kommunen kan hjälpa den som vill lämna.',
          methods: ['Social insatsgrupp (SIG)', 'Socialtjänstens ordinarie utredning och stöd'],
          responsible: ['socialnamnden'],
        },
      ],
    },
  ],
}
