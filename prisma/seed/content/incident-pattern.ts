import type { IncidentSeed } from '@/prisma/seed/shape'

/** Invented incidents with a rhythm: so many over so many days, at places and of kinds that come round. */
type Pattern = {
  count: number
  /** The last one was so many days ago, and each before it `every` days earlier. */
  last: number
  every: number
  places: readonly (readonly [place: string, area: string])[]
  by: readonly string[]
}

const kinds: readonly Pick<IncidentSeed, 'kind' | 'offensive' | 'environment' | 'text'>[] = [
  { kind: 'sticker', environment: 'right_wing', text: 'Flera klistermärken på stolpar längs gångvägen.' },
  {
    kind: 'graffiti',
    offensive: true,
    environment: 'right_wing',
    text: 'Hakkors på väggen, knappt en meter högt.',
  },
  { kind: 'graffiti', text: 'Slagord som inte går att tyda.' },
  { kind: 'sticker', text: 'Klistermärken på lekplatsens staket.' },
  {
    kind: 'poster',
    environment: 'left_wing',
    text: 'Affischer som uppmanar till våld mot en motdemonstration.',
  },
  { kind: 'harassment', text: 'Nedsättande rop mot besökare i entrén.' },
  { kind: 'graffiti', offensive: true, text: 'Hot mot en grupp invånare skrivet på en dörr.' },
  { kind: 'vandalism', text: 'Ruta krossad under natten.' },
  { kind: 'sticker', environment: 'left_wing', text: 'Klistermärken på skåp i korridoren.' },
  { kind: 'online', environment: 'mixed', text: 'Våldsam propaganda spridd i en öppen grupp.' },
  { kind: 'threat_employee', text: 'Hot framfört vid disken när en bokning nekades.' },
  { kind: 'demonstration', text: 'Manifestation som drog till sig yngre åskådare.' },
  { kind: 'recruitment', environment: 'islamist', text: 'Flygblad med inbjudan delades ut utanför skolan.' },
]

export function incidentPattern({ count, last, every, places, by }: Pattern): IncidentSeed[] {
  return Array.from({ length: count }, (_, at): IncidentSeed => {
    const [place, area] = places[(at * 5 + (at >> 2)) % places.length] ?? ['', '']
    const what = kinds[(at * 3 + (at >> 3)) % kinds.length] ?? { kind: 'other' as const }
    const open = at < 3
    const clocked = what.kind === 'graffiti' && what.offensive === true
    return {
      ...what,
      on: -(last + at * every + (at % 3)),
      time: at % 4 === 0 ? '' : `${String(7 + (at % 12)).padStart(2, '0')}:${at % 2 ? '15' : '40'}`,
      place,
      area,
      by: by[at % by.length],
      ...(clocked &&
        !open && {
          contractor: 1 + (at % 4),
          policeReport: 3 + (at % 5),
          removed: at % 6 === 5 ? 41 : 9 + (at % 13),
        }),
      ...(!open && { closed: { after: 50 + at, outcome: at % 5 === 4 ? 'no_action' : 'handled' } }),
    }
  })
}
