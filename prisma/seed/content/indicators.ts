import type { IndicatorSeed } from '@/prisma/seed/shape'

/** What the measures are meant to move. Figures are invented, and agree with what the follow-ups beside them say. */
export const stockholmIndicators: IndicatorSeed[] = [
  {
    plan: 'norrmalm-2027',
    measure: 'Utbilda medarbetare som möter invånare',
    name: 'Medarbetare som har gått grundkursen',
    unit: '%',
    direction: 'up',
    baseline: { on: '2025-12-31', value: 22 },
    target: { on: '2026-12-31', value: 80 },
    source:
      'Kursregistret, räknat på alla med tillsvidareanställning i de fyra verksamheter som möter invånare.',
    values: [
      { on: -180, value: 34.5, by: 'samordnare', comment: 'Förskolorna först.' },
      { on: -75, value: 52, by: 'samordnare', update: 1 },
      { on: -9, value: 61, by: 'prevention', update: 2 },
    ],
  },
  {
    plan: 'norrmalm-2027',
    measure: 'Klotter och klistermärken borta inom ett dygn',
    name: 'Fynd som är borta inom ett dygn',
    unit: '%',
    direction: 'up',
    baseline: { on: '2025-12-31', value: 71 },
    target: { on: '2027-12-31', value: 95 },
    source: 'Felanmälan och entreprenörens protokoll, per halvår.',
    values: [{ on: -113, value: 90.5, by: 'samordnare', update: 1 }],
  },
  {
    plan: 'norrmalm-2027',
    measure: 'Klotter och klistermärken borta inom ett dygn',
    name: 'Fynd med hatiska budskap under ett halvår',
    unit: 'fynd',
    direction: 'down',
    baseline: { on: '2025-06-30', value: 34 },
    target: { on: '2027-12-31', value: 15 },
    source: 'Felanmälan. Fler fynd kan också betyda att fler anmäler.',
    values: [
      { on: '2025-12-31', value: 29, by: 'samordnare' },
      {
        on: -113,
        value: 28,
        by: 'samordnare',
        update: 1,
        corrected: { on: -110, value: 21, why: 'Sju fynd låg i grannstadsdelen.' },
      },
    ],
  },
  {
    plan: 'norrmalm-2025',
    measure: 'Öppna möten med samfund och föreningar',
    name: 'Öppna möten sedan planen började',
    unit: 'möten',
    direction: 'up',
    baseline: { on: '2025-01-01', value: 0 },
    target: { on: '2026-12-31', value: 8 },
    source: 'Preventionssamordnarens kalender.',
    values: [
      { on: '2025-06-30', value: 2, by: 'samordnare' },
      { on: '2025-12-31', value: 4, by: 'samordnare' },
      { on: -60, value: 5, by: 'samordnare', comment: 'Sommarens möte fick ställas in.' },
    ],
  },
  {
    plan: 'sodermalm-2026',
    measure: 'Källkritik på fritidsgårdarna',
    name: 'Gårdar som undersöker ett klipp i veckan',
    unit: 'av 5 gårdar',
    direction: 'up',
    baseline: { on: '2025-12-31', value: 0 },
    target: { on: '2026-12-31', value: 5 },
    source: 'Gårdarnas egen loggbok.',
    values: [
      { on: -120, value: 2, by: 'samordnare.sodermalm' },
      { on: -28, value: 4, by: 'samordnare.sodermalm', update: 1 },
    ],
  },
]

export const kalmarIndicators: IndicatorSeed[] = [
  {
    plan: 'kalmar-2026',
    measure: 'Rutin för oro finns i alla enheter',
    name: 'Enheter som har gått igenom rutinen',
    unit: 'av 44 enheter',
    direction: 'up',
    baseline: { on: '2025-12-31', value: 6 },
    target: { on: '2026-12-31', value: 44 },
    source: 'Enhetschefernas återrapport till samordnaren.',
    values: [
      { on: -150, value: 19, by: 'samordnare' },
      { on: -26, value: 31, by: 'samordnare', update: 1 },
    ],
  },
]

export const orebroIndicators: IndicatorSeed[] = [
  {
    plan: 'orebro-2026',
    measure: 'Partnerskap Örebro får i uppdrag att genomföra den första utbildningen',
    name: 'Utbildade i första linjen',
    unit: 'personer',
    direction: 'up',
    baseline: { on: '2025-12-31', value: 0 },
    target: { on: '2026-12-31', value: 900 },
    source: 'Närvarolistornas summa. Listorna sparas inte.',
    values: [
      { on: -140, value: 210, by: 'samordnare' },
      { on: -80, value: 430, by: 'samordnare' },
      { on: -22, value: 620, by: 'samordnare', update: 1 },
    ],
  },
]

export const norrvikIndicators: IndicatorSeed[] = [
  {
    plan: 'norrvik-2016',
    measure: 'Trygghetsvandringar',
    name: 'Boende som går med på en vandring',
    unit: 'personer i snitt',
    direction: 'up',
    source: 'Räknas på plats. Ingen antecknas vid namn.',
    values: [
      { on: -200, value: 17.5, by: 'samordnare' },
      { on: -29, value: 26, by: 'samordnare', update: 1 },
    ],
  },
]
