import type { GuidelineSeed, SectionSeed } from '@/prisma/seed/shape'

const everyone = ['kommunstyrelsen', 'socialnamnden', 'utbildningsnamnden']

function point(number: number, title: string, aim: string, responsible = ['kommunstyrelsen']): SectionSeed {
  return { number: String(number), title, level: 'Punkt', aim, responsible }
}

/** The nine points that the council's municipalities adopted together; the same text in each of them. */
export const jointGuideline: GuidelineSeed = {
  title: 'Lokal handlingsplan mot våldsbejakande extremism',
  version: '2016',
  adoptedBy: 'Kommunfullmäktige',
  adoptedOn: '2016-04-25',
  paragraph: '§ 74',
  validFrom: '2016-04-25',
  sections: [
    point(
      1,
      'Bred och löpande samverkan',
      'Arbetet drivs i det brottsförebyggande rådet. Möten med Migrationsverket och asylboenden fortsätter, och vi söker mötesplatser med civilsamhälle och samfund.',
    ),
    point(
      2,
      'Befintliga strukturer',
      'Skola, socialtjänst och polis arbetar långsiktigt ihop. Trygghetsvandringar ingår. Rådet träffas minst fyra gånger om året.',
      everyone,
    ),
    point(
      3,
      'De som behöver vara med',
      'Skola, socialtjänst, fritid, säkerhetsfunktion och polis deltar på alla nivåer. Regionen och länsstyrelsen är viktiga parter.',
      everyone,
    ),
    point(
      4,
      'En aktuell lägesbild',
      'Varje kommun har en bred lägesbild som täcker alla tre miljöerna. Polisen har en central roll.',
    ),
    point(5, 'Tydligt ansvar', 'Alla verksamheter vet hur arbetet är ordnat och vem som ansvarar.', everyone),
    point(
      6,
      'Det civila samhället',
      'Vi för dialog med idrottsföreningar, samfund och andra, och sprider information om stödtelefonen.',
    ),
    point(
      7,
      'Se individen',
      'På individnivå söker samverkansgruppen det som ger sammanhang och mening för just den personen.',
      ['socialnamnden'],
    ),
    point(
      8,
      'Genusperspektiv',
      'Miljöerna domineras av pojkar och män. Varje åtgärd prövas mot det och anpassas till sin målgrupp.',
      everyone,
    ),
    point(9, 'Löpande uppföljning', 'Arbetet följs upp i kommunens vanliga uppföljning.', everyone),
  ],
}
