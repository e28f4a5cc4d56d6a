/**
 * Templates of situational pictures, in our own words. Sources: Norrmalm's plan of 2017 (sources one by one, half-yearly
 * with the police), Kalmar's plan (a steering group with the police), Stockholm's guidelines (a specialist committee's
 * own analysis each even year), the joint plan of 2016 (one picture per municipality over all environments) and lag
 * (2023:196) 4 and 6 §§ (mapping, other information and analysis; updated at least every second year).
 */
import type { SourceKind } from '@/lib/picture-sources/schema'
import type { ReadyMadePictureKey } from '@/lib/ready-made-pictures/schema'

export type PictureTemplate = {
  key: ReadyMadePictureKey
  /** Months between one picture and the next. */
  cadence: number
  sections: readonly { heading: string; guidance: string }[]
  sources: readonly { kind: SourceKind; name: string; question: string }[]
}

const section = (heading: string, guidance: string) => ({ heading, guidance })
const source = (kind: SourceKind, name: string, question: string) => ({ kind, name, question })

const summary = section(
  'Sammanfattning',
  'Vad är nytt, vad är oförändrat och vad är osäkert? Skriv så att den som bara läser detta vet hur läget är.',
)
const limitsOfSources = section(
  'Hur säker bilden är',
  'Vilka har inte svarat, vad syns inte i källorna, och vad bygger på en enda uppgift?',
)
const ahead = section(
  'Vad som kan komma',
  'Möten, val, årsdagar och annat som kan ändra läget fram till nästa bild.',
)
const police = (name: string) =>
  source('police', name, 'Vad ser polisen i området, miljö för miljö, och hur säkert är det?')
const incidents = source('incidents', 'Händelser', 'Vad säger händelserna under perioden?')
const graffiti = source('graffiti', 'Klotter och klistermärken', 'Hur mycket, var och av vilket slag?')

const district: PictureTemplate = {
  key: 'district',
  cadence: 6,
  sections: [
    summary,
    section(
      'Platser',
      'Vilka platser besöks, av vilka slags grupper och vid vilka tillfällen? Skriv om platser, aldrig om personer.',
    ),
    ahead,
    limitsOfSources,
  ],
  sources: [
    police('Lokalpolisområdet'),
    source('units', 'Egna enheter', 'Vad har fält, fritid, bibliotek och socialtjänst lagt märke till?'),
    source(
      'schools',
      'Skolor',
      'Har skolan sett propaganda, värvning eller hot? Inget att berätta är också ett svar.',
    ),
    incidents,
    graffiti,
    source('public_places', 'Offentliga platser', 'Demonstrationer, möten och oroligheter under perioden.'),
    source('targets', 'Möjliga mål', 'Har verksamheter som kan vara mål för hot behövt stöd?'),
    source(
      'other_groups',
      'Andra antidemokratiska grupper',
      'Grupper utanför miljöerna som påverkar tryggheten.',
    ),
  ],
}

const steeringGroup: PictureTemplate = {
  key: 'steering_group',
  cadence: 12,
  sections: [
    summary,
    section('Kommunens delar', 'Skiljer sig läget mellan områdena? Var märks det mest?'),
    section('Jämfört med andra', 'Hur är läget mot länet och liknande kommuner?'),
    ahead,
    limitsOfSources,
  ],
  sources: [
    police('Polisen'),
    source('units', 'Förvaltningar och bolag', 'Vad har verksamheterna lagt märke till?'),
    source('schools', 'Skolor', 'Vad har skolorna sett, och hur många svarade?'),
    source('civil_society', 'Föreningar och trossamfund', 'Vad har föreningarna mött?'),
    incidents,
    graffiti,
  ],
}

const specialist: PictureTemplate = {
  key: 'specialist',
  cadence: 24,
  sections: [
    summary,
    section(
      'Nämndens uppdrag',
      'Var i nämndens verksamhet kan extremism märkas, och var når ni människor tidigt?',
    ),
    section('Risker och skydd', 'Vad i verksamheten gör läget bättre eller sämre?'),
    limitsOfSources,
  ],
  sources: [
    source('units', 'Nämndens enheter', 'Vad har enheterna lagt märke till?'),
    incidents,
    source('civil_society', 'De som använder verksamheten', 'Vad berättar föreningar, besökare och elever?'),
    police('Polisen'),
  ],
}

const joint: PictureTemplate = {
  key: 'joint',
  cadence: 12,
  sections: [
    summary,
    section('Varje miljö för sig', 'En mening eller mer om varje miljö, också den som inte syns.'),
    section('Flickor och pojkar, kvinnor och män', 'Hur skiljer sig läget, och vad vet ni inte?'),
    ahead,
  ],
  sources: [
    police('Polisen'),
    source('units', 'Egna verksamheter', 'Vad har verksamheterna lagt märke till?'),
    source('schools', 'Skolor', 'Vad har skolorna sett?'),
    incidents,
    source('public_places', 'Trygghetsvandringar', 'Vad framkom på trygghetsvandringarna?'),
  ],
}

export const pictureTemplates: readonly PictureTemplate[] = [district, steeringGroup, specialist, joint]

export const pictureTemplate = (key: string) =>
  pictureTemplates.find((template) => template.key === key) ?? null
