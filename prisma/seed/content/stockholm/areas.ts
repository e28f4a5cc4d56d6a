import type { AreaSeed } from '@/prisma/seed/shape'

export const stockholmAreas: AreaSeed[] = [
  { name: 'Norrmalms stadsdelsområde', children: ['Norrmalm', 'Vasastaden', 'Hagastaden'] },
  { name: 'Södermalms stadsdelsområde', children: ['Södermalm', 'Gamla stan', 'Hammarbyhamnen'] },
  { name: 'Kungsholmens stadsdelsområde', children: ['Kungsholmen', 'Stadshagen', 'Lilla Essingen'] },
  { name: 'Östermalms stadsdelsområde', children: ['Östermalm', 'Gärdet', 'Hjorthagen'] },
  { name: 'Bromma stadsdelsområde', children: ['Alvik', 'Blackeberg', 'Mariehäll'] },
  { name: 'Farsta stadsdelsområde', children: ['Farsta centrum', 'Hökarängen', 'Sköndal'] },
  { name: 'Skärholmens stadsdelsområde', children: ['Skärholmen', 'Bredäng', 'Sätra'] },
  { name: 'Enskede-Årsta-Vantörs stadsdelsområde', children: ['Årsta', 'Hagsätra', 'Rågsved'] },
  { name: 'Hägersten-Älvsjö stadsdelsområde', children: ['Hägersten', 'Älvsjö', 'Fruängen'] },
  { name: 'Hässelby-Vällingby stadsdelsområde', children: ['Hässelby gård', 'Vällingby', 'Grimsta'] },
  { name: 'Järva stadsdelsområde', children: ['Rinkeby', 'Tensta', 'Kista', 'Husby'] },
]
