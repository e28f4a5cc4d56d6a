/**
 * Templates to begin with, in our own words. Sources: the headings of Norrmalm's plan of 2017, what Stockholm's
 * guidelines ask of a specialist committee, Kalmar's plan, Örebro's plan, the joint plan of 2016, and lag (2023:196)
 * 4–6 and 9–13 §§ on the municipality's plan of measures. A municipality that has settled nothing of its own is offered
 * these; what it then makes of them is its own.
 */
import type { FieldSettings } from '@/lib/measure-fields/rules'
import type { PlanKind, SectionOutline } from '@/lib/plan-templates/schema'
import type { ReadyMadeKey } from '@/lib/ready-made-templates/schema'

export type ReadyMade = {
  key: ReadyMadeKey
  name: string
  kind: PlanKind
  description: string
  needsApproval: boolean
  /** What differs from what every plan asks of a measure. */
  fields: Partial<FieldSettings>
  sections: readonly SectionOutline[]
}

const text =
  (depth: 1 | 2) =>
  (heading: string, guidance: string): SectionOutline => ({ kind: 'text', depth, heading, guidance })
const [chapter, part] = [text(1), text(2)]
const measures = (heading: string, guidance: string): SectionOutline => ({
  kind: 'measures',
  depth: 2,
  heading,
  guidance,
})

const district: ReadyMade = {
  key: 'district',
  name: 'Stadsdelsnämndens handlingsplan',
  kind: 'action_plan',
  description:
    'För en nämnd med ett eget område: lokal lägesbild källa för källa, sedan åtgärder i tre delar.',
  needsApproval: false,
  fields: { otherParties: 'required', genderPerspective: 'hidden', startsOn: 'hidden' },
  sections: [
    chapter(
      'Inledning',
      'Varför planen finns, vilka riktlinjer den bygger på och vad den omfattar. Ta bara med det som förvaltningen själv råder över.',
    ),
    chapter(
      'Begrepp',
      'De ord som läsaren behöver, en mening om vart och ett. Beskriv miljöer och händelser, aldrig personer.',
    ),
    chapter(
      'Lokal lägesbild',
      'Sammanfatta läget i några meningar. Vad har ändrats sedan förra året, och vad är osäkert? Inga uppgifter som pekar ut någon.',
    ),
    part('Polisens bild', 'Vad polisen ser i området och hur säker bilden är. Stäm av två gånger om året.'),
    part(
      'Bilden från egna verksamheter',
      'Vad fält, fritid, bibliotek, äldreomsorg och socialtjänst har lagt märke till. Skriv också om inget har hänt.',
    ),
    part(
      'Bilden från skolorna',
      'Kommunala och fristående skolor. Ange hur många som fick frågan och hur många som svarade.',
    ),
    part(
      'Händelser, klotter och klistermärken',
      'Antal, plats och innehåll från rapporteringssystemen. Jämför med året innan. Små antal skrivs med ord.',
    ),
    part('Offentliga platser', 'Möten, demonstrationer och platser där grupper syns eller söker upp unga.'),
    part(
      'Möjliga mål för hot och våld',
      'Verksamheter och platser som kan behöva stöd. Skriv inte sådant som gör dem mer utsatta.',
    ),
    part(
      'Andra antidemokratiska grupper',
      'Grupper som påverkar tryggheten utan att räknas till de tre miljöerna.',
    ),
    chapter('Åtgärder', 'Hur åtgärderna hänger ihop med lägesbilden, och hur ni har valt bland dem.'),
    measures(
      'Förebygga',
      'Sådant som når många tidigt: kunskap, inflytande, vuxna på plats, kontaktvägar för den som är orolig.',
    ),
    measures(
      'Förhindra',
      'Sådant som riktas mot en plats, en situation eller en risk: rutiner vid demonstrationer, sanering, beredskap.',
    ),
    measures(
      'Samverka',
      'Vem ni möter, hur ofta och om vad: polis, fastighetsägare, grannstadsdelar, föreningar.',
    ),
    chapter(
      'Uppföljning',
      'När planen följs upp, av vem, och hur resultatet når nämnden. Minst en gång om året.',
    ),
  ],
}

const specialist: ReadyMade = {
  key: 'specialist',
  name: 'Facknämndens handlingsplan',
  kind: 'action_plan',
  description:
    'För en nämnd som ansvarar för ett sakområde i hela kommunen. Görs jämna år, med en egen analys.',
  needsApproval: false,
  fields: { guidelineSectionId: 'required', genderPerspective: 'hidden' },
  sections: [
    chapter(
      'Nämndens uppdrag',
      'Vilka delar av riktlinjerna som nämnden ansvarar särskilt för, och vem som är samordnare.',
    ),
    chapter(
      'Egen analys',
      'Vad nämnden ser i sin verksamhet: var möter den frågan, var saknas kunskap, vilka når den inte? Ange underlag.',
    ),
    chapter('Åtgärder', 'Hur åtgärderna svarar mot analysen och mot det särskilda ansvaret.'),
    measures('Främjande insatser', 'Det som stärker demokrati och delaktighet i den ordinarie verksamheten.'),
    measures(
      'Arbete mot propaganda',
      'Källkritik, samtal, lokaler, bidrag och det som sätts upp på väggarna.',
    ),
    measures(
      'Samverkan med civilsamhället',
      'Föreningar och samfund som nämnden redan möter eller behöver nå.',
    ),
    measures('Kunskap och att agera vid oro', 'Vilka som ska kunna vad, och vart de vänder sig.'),
    measures(
      'Stöd till enskilda och anhöriga',
      'Bara om nämnden har sådant ansvar. Stöd bygger på samtycke.',
    ),
    chapter(
      'Uppföljning',
      'Planen följs upp varje år. Skriv när, och hur det når kommunstyrelsens lägesrapport.',
    ),
  ],
}

const levels: ReadyMade = {
  key: 'levels',
  name: 'Handlingsplan efter preventionsnivå',
  kind: 'action_plan',
  description:
    'För hela kommunen: fyra inriktningar och tre nivåer, från det breda till stöd för en enskild.',
  needsApproval: false,
  fields: { preventionLevel: 'required' },
  sections: [
    chapter(
      'Inledning',
      'Vad planen gäller, vilka den riktar sig till och hur den hör ihop med det brottsförebyggande arbetet.',
    ),
    chapter(
      'Inriktning',
      'Kommunens utgångspunkter på en halv sida. Åtgärderna i avsnittet gäller alla nivåer.',
    ),
    measures('Värna demokratin', 'Villkor för bidrag och lokaler, och metoder som har visat sig fungera.'),
    measures(
      'Arbeta kunskapsbaserat',
      'Vem som behöver grundkunskap, vem som behöver mer, och hur kunskapen hålls aktuell.',
    ),
    measures(
      'Samordna och samverka',
      'Vem som leder, vilken stödfunktion som finns och hur lägesbilden tas fram.',
    ),
    measures(
      'Samverka med civilsamhället',
      'Föreningsliv, nätverk och tydlig information till den som är orolig.',
    ),
    chapter(
      'Insatser efter nivå',
      'Förklara nivåerna kort, så att läsaren ser varför en åtgärd står där den står.',
    ),
    measures('Generella insatser', 'För alla barn och unga, i den vanliga verksamheten.'),
    measures('Specifika insatser', 'För grupper eller områden där lägesbilden visar ett behov.'),
    measures(
      'Individinriktade insatser',
      'Hur stöd till en enskild ordnas, vem som ansvarar och hur samtycke hämtas. Inga enskilda ärenden.',
    ),
    chapter('Ansvar och uppföljning', 'Vem som ansvarar för planen, när den följs upp och när den görs om.'),
  ],
}

const assignments: ReadyMade = {
  key: 'assignments',
  name: 'Handlingsplan med uppdrag',
  kind: 'action_plan',
  description: 'För hela kommunen, när fullmäktige eller styrelsen ger namngivna förvaltningar uppdrag.',
  needsApproval: false,
  fields: { dueOn: 'required', genderPerspective: 'hidden' },
  sections: [
    chapter('Bakgrund', 'Vad som har lett fram till planen, och vilka beslut den bygger på.'),
    chapter('Utgångspunkter', 'Vem som ansvarar för vad mellan kommun, polis och andra myndigheter.'),
    chapter(
      'Inriktning',
      'Hur de tre preventionsnivåerna används, med ett exempel från den egna kommunen på varje.',
    ),
    chapter(
      'Samverkan och samordning',
      'Den strategiska funktionen, partnerskap i områdena och förvaltningarnas eget ansvar.',
    ),
    measures(
      'Uppdrag om samordning',
      'Skriv vem som får uppdraget, vad som ska vara gjort och när det redovisas.',
    ),
    chapter('Kunskap', 'Vilka grupper som utbildas först, och vad som krävs för att kunskapen ska bestå.'),
    measures('Uppdrag om kunskap', 'Grundutbildning, fördjupning och en långsiktig plan.'),
    chapter('Särskilda insatser', 'Det som kräver något utöver den ordinarie verksamheten, och varför.'),
    measures('Uppdrag om särskilda insatser', 'Stöd i skolan, stöd till föräldrar, utbyte med andra städer.'),
    chapter('Uppföljning', 'När varje uppdrag redovisas, till vem, och hur kostnaderna ryms.'),
  ],
}

const joint: ReadyMade = {
  key: 'joint',
  name: 'Gemensam plan i brottsförebyggande rådet',
  kind: 'action_plan',
  description:
    'För mindre kommuner som arbetar tillsammans i ett råd. Kort, och med genusperspektiv på varje åtgärd.',
  needsApproval: false,
  fields: { genderPerspective: 'required', targetGroup: 'required' },
  sections: [
    chapter(
      'Hur vi samverkar',
      'Rådets uppgift, vilka som ingår och hur ofta det träffas. Minst fyra gånger om året.',
    ),
    chapter(
      'Lägesbild',
      'En lägesbild för varje kommun, från polis och egna verksamheter. Gå igenom alla miljöer, också dem som inte syns.',
    ),
    chapter(
      'Ansvar',
      'Vem som ansvarar för vad i varje kommun, så att den som undrar hittar svaret på en sida.',
    ),
    chapter('Åtgärder', 'Hur åtgärderna har valts utifrån lägesbilden.'),
    measures(
      'I de strukturer som finns',
      'Skola, socialtjänst, fritid och polis i forum som redan möts. Trygghetsvandringar.',
    ),
    measures(
      'Med civilsamhället',
      'Idrott, samfund och föreningar. Kontakten ska finnas också när inget har hänt.',
    ),
    measures(
      'För enskilda',
      'Stöd som utgår från personen och inte bara från åsikterna. Inga enskilda ärenden.',
    ),
    chapter(
      'Genusperspektiv',
      'Vad könsmönstren betyder för åtgärderna. Varje åtgärd ska säga vilka den når och inte når.',
    ),
    chapter('Uppföljning', 'Hur planen följs upp i den ordinarie uppföljningen, och vem som sammanställer.'),
  ],
}

const statutory: ReadyMade = {
  key: 'statutory',
  name: 'Åtgärdsplan enligt lag (2023:196)',
  kind: 'statutory',
  description:
    'Det som lagen om kommuners ansvar för brottsförebyggande arbete kräver, i den ordning som den frågar efter det.',
  needsApproval: false,
  fields: { need: 'required', environments: 'hidden' },
  sections: [
    chapter(
      'Underlag',
      'Vilken lägesbild planen bygger på och när den beslutades. Planen beslutas med utgångspunkt i lägesbilden (5 §).',
    ),
    part(
      'Brottsligheten i kommunen',
      'Vilken brottslighet det gäller, hur mycket och vad den leder till (4 §). Ange källor och vad de inte visar.',
    ),
    part(
      'Annan information',
      'Det som inte syns i statistiken: trygghet, händelser, det verksamheterna ser (4 §).',
    ),
    part('Analys', 'Orsaker, samband och vad som väntas. Vad är viktigast att påverka? (4 §)'),
    chapter('Prioriterade problem', 'De problem som kommunen väljer att arbeta med, och varför just de.'),
    chapter(
      'Åtgärder',
      'Hur åtgärderna svarar mot lägesbilden (5 §). Skriv vid varje åtgärd vilket behov den svarar mot.',
    ),
    measures('Förebyggande åtgärder', 'Det som minskar risken att brott begås.'),
    measures('Åtgärder på platser och i situationer', 'Det som gör brott svårare eller mindre lönsamt.'),
    measures('Åtgärder mot återfall', 'Det som hjälper någon att sluta. Inga enskilda ärenden.'),
    chapter(
      'Organisation och samverkan',
      'Samordningsfunktionen (11–12 §§), rådet (10 §), överenskommelser med andra (9 §) och vem som leder arbetet (13 §).',
    ),
    chapter(
      'Uppföljning',
      'När planen följs upp och lägesbilden uppdateras: minst vartannat år (6 §). Hur fullmäktige får veta (13 §).',
    ),
  ],
}

export const readyMade: readonly ReadyMade[] = [district, specialist, levels, assignments, joint, statutory]
