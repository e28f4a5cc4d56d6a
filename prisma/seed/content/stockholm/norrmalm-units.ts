import type { UnitSeed } from '@/prisma/seed/shape'

/** The units that the 2017 table names, in the administration's own tree. */
export const norrmalmUnits: UnitSeed[] = [
  {
    key: 'norrmalm-forvaltning',
    name: 'Norrmalms stadsdelsförvaltning',
    children: [
      {
        key: 'norrmalm-kansli',
        name: 'Nämndkansli och stab',
        children: [
          { key: 'norrmalm-rad', name: 'Rådssekreterare' },
          { key: 'norrmalm-trygghet', name: 'Trygghet, säkerhet och krisberedskap' },
        ],
      },
      {
        key: 'norrmalm-social',
        name: 'Äldre- och socialtjänstavdelningen',
        children: [
          { key: 'norrmalm-mottagning', name: 'Socialtjänstens mottagningsgrupp', receivesConcerns: true },
          { key: 'norrmalm-familj', name: 'Familjeenheten' },
          {
            key: 'norrmalm-vuxen',
            name: 'Vuxenenheten',
            children: [{ key: 'norrmalm-vuxen-mottagning', name: 'Vuxenenhetens mottagningsgrupp' }],
          },
        ],
      },
      {
        key: 'norrmalm-prevention',
        name: 'Avdelningen för förskola, fritid och prevention',
        children: [
          { key: 'norrmalm-falt-fritid', name: 'Enheten för fält och fritid' },
          { key: 'norrmalm-forskola', name: 'Förskolorna i Norrmalm' },
          { key: 'norrmalm-park', name: 'Stadsmiljö och parklekar' },
        ],
      },
    ],
  },
]
