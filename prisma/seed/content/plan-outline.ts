import type { MeasureSeed, PlanSectionSeed } from '@/prisma/seed/shape'

type Outline = {
  background: string
  picture: string
  prevent: MeasureSeed[]
  hinder?: MeasureSeed[]
  cooperate?: MeasureSeed[]
  followUp: string
}

/** The headings that the guidelines ask for, with the measures under prevent, hinder and cooperate. */
export function outline(parts: Outline): PlanSectionSeed[] {
  const groups = [
    { heading: 'Förebygga', measures: parts.prevent },
    { heading: 'Förhindra', measures: parts.hinder ?? [] },
    { heading: 'Samverka', measures: parts.cooperate ?? [] },
  ].filter((group) => group.measures.length > 0)
  return [
    { number: '1', heading: 'Bakgrund', body: parts.background },
    { number: '2', heading: 'Lägesbild och behov', body: parts.picture },
    { number: '3', heading: 'Åtgärder', body: 'Varje åtgärd har en ansvarig och ett datum, eller löper på.' },
    ...groups.map((group, index) => ({ number: `3.${index + 1}`, ...group })),
    { number: '4', heading: 'Uppföljning', body: parts.followUp },
  ]
}
