import type { MeasureSeed } from '@/prisma/seed/shape'

export const kalmarGeneral: MeasureSeed[] = [
  {
    title: 'Lägesbilder för varje område',
    purpose: 'Bilden tas fram tillsammans med dem som arbetar där.',
    responsible: 'Kommunledningskontoret',
    unit: 'trygghet',
    others: 'Områdesgrupper, polisen, skolor',
    status: 'ongoing',
    due: 130,
    section: '2.1',
    level: 'general',
  },
  {
    title: 'Stöd till dem som bidrar med underlag',
    purpose: 'Den som ska beskriva läget får en mall, en kontaktperson och återkoppling.',
    responsible: 'Kommunledningskontoret',
    unit: 'trygghet',
    status: 'done',
    due: -95,
    section: '2.1',
    level: 'general',
  },
  {
    title: 'Mer stöd till föräldrar',
    purpose: 'Insatserna blir fler och aktörerna arbetar ihop.',
    responsible: 'Folkhälsosamordnaren',
    unit: 'folkhalsa',
    others: 'Familjecentraler, regionen, studieförbund',
    status: 'ongoing',
    section: '2.1',
    level: 'general',
  },
]

export const kalmarSpecific: MeasureSeed[] = [
  {
    title: 'Riktade insatser efter behov',
    purpose: 'Lägesbilden i EST visar var det behövs något utöver det vanliga.',
    responsible: 'Förebyggandeteamet',
    unit: 'forebyggandeteamet',
    others: 'EST-gruppen',
    status: 'ongoing',
    section: '2.2',
    level: 'specific',
  },
  {
    title: 'Tydlig samverkan mellan skola, socialtjänst, polis och fritid (SSPF)',
    purpose: 'Samma arbetssätt i alla områden, med samtycke från vårdnadshavare.',
    responsible: 'Förebyggandeteamet',
    unit: 'forebyggandeteamet',
    others: 'Skolor, polisen, fritidsgårdar',
    status: 'ongoing',
    due: 160,
    section: '2.2',
    level: 'specific',
  },
  {
    title: 'Rutin för oro finns i alla enheter',
    purpose:
      'Alla som arbetar med barn och unga vet att en misstanke ska anmälas genast (19 kap. 1 § socialtjänstlagen). Rutiner och blanketter finns på plats, och webbplatsen visar allmänheten hur man gör.',
    responsible: 'Enhetscheferna, individ och familj',
    unit: 'individ-familj',
    others: 'Skolor, förskolor, fritidsgårdar, utförare på kommunens uppdrag',
    status: 'ongoing',
    due: -20,
    section: '2.2',
    level: 'individual',
    steps: [
      { title: 'Ny blankett efter lagändringen', status: 'done', due: -110 },
      { title: 'Genomgång på varje arbetsplats', status: 'ongoing', due: -20 },
      { title: 'Vägvisning på kommunens webbplats', status: 'ongoing', due: 11 },
    ],
    updates: [
      {
        on: -26,
        by: 'samordnare',
        status: 'ongoing',
        comment: '31 av 44 enheter har gått igenom rutinen.',
        obstacle: 'De fristående förskolorna har inte svarat.',
      },
    ],
  },
]

export const kalmarIndividual: MeasureSeed[] = [
  {
    title: 'Oro för barn, unga och unga vuxna hanteras i ordinarie struktur',
    purpose: 'Samma väg in, samma bedömning och samma rättssäkerhet som i andra ärenden.',
    responsible: 'Socialtjänstens myndighetsutövning',
    unit: 'individ-familj',
    status: 'ongoing',
    section: '2.3',
    level: 'individual',
  },
  {
    title: 'Medarbetare deltar i sociala insatsgrupper',
    purpose: 'När det behövs ingår fler verksamheter i gruppen, ledda av socialförvaltningen.',
    responsible: 'Socialförvaltningen',
    unit: 'socialforvaltningen',
    others: 'Skola, arbetsmarknad, polisen, kriminalvården',
    status: 'ongoing',
    section: '2.3',
    level: 'individual',
  },
]
