import type { MeasureSeed, PlanSeed } from '@/prisma/seed/shape'

/** Reported in 2018, so that the old plan shows a follow-up of its own. */
const followedUp = '2018-01-22'

const prevent: MeasureSeed[] = [
  {
    title: 'Samordningsgrupp för hela förvaltningen',
    purpose:
      'Gruppen samlar underlag till lägesbilden, tar hand om frågor som kommer in och för ut kunskap till enheterna.',
    responsible: 'Trygghets- och säkerhetssamordnaren',
    unit: 'norrmalm-trygghet',
    status: 'ongoing',
    starts: '2016-10-01',
    section: '3.1',
    level: 'general',
    environments: ['right_wing', 'left_wing', 'islamist'],
    updates: [
      {
        on: followedUp,
        by: 'samordnare.2016',
        status: 'ongoing',
        comment: 'Gruppen har träffats fem gånger under 2017. Cheferna för familje- och vuxenenheten deltar.',
      },
    ],
  },
  {
    title: 'Kontakt för den nationella stödtelefonen',
    purpose:
      'Varje kommun ska ha en kontakt för stödtelefonen, som drivs av Rädda Barnen. Den som svarar där ska kunna ställa frågor till oss eller lotsa någon vidare hit.',
    responsible: 'Vuxenenhetens mottagningsgrupp',
    unit: 'norrmalm-vuxen-mottagning',
    others: 'Rädda Barnen',
    status: 'ongoing',
    section: '2.1',
    level: 'individual',
    updates: [
      {
        on: followedUp,
        by: 'samordnare.2016',
        status: 'ongoing',
        comment: 'Telefonen är bemannad på kontorstid. Inga samtal har kommit från stödtelefonen.',
      },
    ],
  },
  {
    title: 'Inflytande genom ungdomsråd, funktionshinderråd och pensionärsråd',
    purpose: 'Den som bor här ska kunna påverka det som förvaltningen gör.',
    responsible: 'Rådssekreterare',
    unit: 'norrmalm-rad',
    status: 'ongoing',
    section: '1.1',
    level: 'general',
  },
  {
    title: 'Delta i stadens gemensamma utbildningar',
    purpose: 'Fler i de verksamheter som berörs ska ha kunskap om våldsbejakande extremism.',
    responsible: 'Varje verksamhetschef, genom förvaltningens samordnare',
    unit: 'norrmalm-forvaltning',
    others: 'Stadsledningskontoret',
    status: 'ongoing',
    section: '2.1',
    level: 'general',
  },
  {
    title: 'Rutin mot värvning vid manifestationer',
    purpose: 'Fältassistenter som är ute kvällarna före en känd manifestation kan hindra att unga värvas.',
    responsible: 'Enheten för fält och fritid, preventionssamordnaren',
    unit: 'norrmalm-falt-fritid',
    others: 'Utbildningsförvaltningen, övriga stadsdelsförvaltningar i innerstaden',
    status: 'ongoing',
    section: '1.1',
    level: 'specific',
    environments: ['right_wing', 'left_wing', 'islamist'],
    steps: [
      {
        title: 'Informera alla medarbetare i fält och fritid inför kända manifestationer',
        status: 'ongoing',
        responsible: 'Preventionssamordnaren',
        note: 'Sker i forumet för fält, fritid, socialtjänst och polis och i Platssamverkan Klara.',
      },
      { title: 'Informera skolorna', status: 'proposal' },
      { title: 'Planera insatser för fältassistenterna kvällarna före manifestationer', status: 'proposal' },
    ],
  },
  {
    title: 'Social lots för ensamkommande unga',
    purpose: 'Ensamkommande barn ska få stöd till en god hälsa och ett fungerande vardagsliv.',
    responsible:
      'Enheten för prevention och familjebehandling på Kungsholmen, för Kungsholmen, Norrmalm och Östermalm',
    unit: 'kungsholmen-familjebehandling',
    others: 'Enheten för ensamkommande barn på Kungsholmen',
    status: 'ongoing',
    due: '2018-12-31',
    section: '1.1',
    level: 'specific',
  },
]

const cooperate: MeasureSeed[] = [
  {
    title: 'Samverkansöverenskommelse med polisen',
    purpose:
      'Håller lägesbilden aktuell och gör frågan till en del av det vanliga brottsförebyggande arbetet med polisen.',
    responsible: 'Trygghets- och säkerhetssamordnaren',
    unit: 'norrmalm-trygghet',
    status: 'ongoing',
    starts: '2016-05-01',
    section: '3.2',
    level: 'general',
    updates: [
      {
        on: followedUp,
        by: 'samordnare.2016',
        status: 'ongoing',
        comment:
          'Lägesbilden uppdateras varje halvår och har nu ett eget avsnitt om våldsbejakande extremism.',
      },
    ],
  },
  {
    title: 'Trygghets- och säkerhetsrådet',
    purpose:
      'Här delas och förankras den lokala bilden av trygghet och säkerhet, där våldsbejakande extremism ingår.',
    responsible: 'Trygghets- och säkerhetssamordnaren',
    unit: 'norrmalm-trygghet',
    others:
      'Utbildningsförvaltningen, trafikkontoret, polisen, räddningstjänsten, SL, MTR, församlingar, Röda Korset',
    status: 'ongoing',
    section: '1.3',
    level: 'general',
  },
  {
    title: 'Forum för fält, fritid, socialtjänst och polis',
    purpose:
      'Vid varje möte frågar vi om någon känner till våldsbejakande extremism bland unga. Så hålls frågan levande.',
    responsible: 'Preventionssamordnaren, fält och fritid',
    unit: 'norrmalm-falt-fritid',
    others: 'Polisen, familjeenheten',
    status: 'ongoing',
    section: '2.2',
    level: 'specific',
  },
  {
    title: 'Samarbete mellan innerstadens fältassistenter',
    purpose:
      'Unga rör sig över stadsdelarnas gränser. Därför behöver förvaltningarnas fältassistenter och preventionssamordnare arbeta ihop, i innerstaden och i hela staden.',
    responsible: 'Enheten för fält och fritid',
    unit: 'norrmalm-falt-fritid',
    others: 'Övriga stadsdelsförvaltningar i innerstaden',
    status: 'ongoing',
    section: '1.1',
    level: 'specific',
  },
  {
    title: 'Krisberedskap i hela förvaltningen',
    purpose:
      'Krisledning och krisstödjare ska vara utbildade och kända hos dem vi samverkar med, så att vi klarar en kris så bra som möjligt.',
    responsible: 'Trygghets- och säkerhetssamordnaren, operativ ledare för krisberedskap',
    unit: 'norrmalm-trygghet',
    others: 'Polisen, SSBF, församlingar, socialjouren, stadsdelsförvaltningar i innerstaden',
    status: 'ongoing',
    section: '3.1',
    level: 'general',
  },
]

export const norrmalm2017: PlanSeed = {
  key: 'norrmalm-2017',
  committee: 'norrmalm',
  title: 'Handlingsplan mot våldsbejakande extremism 2017–2018',
  from: '2017-05-18',
  to: '2018-12-31',
  state: 'replaced',
  stateSince: '2019-01-01',
  decidedOn: '2017-05-18',
  paragraph: '§ 11',
  registerNumber: 'Demo 2017/41',
  needsApproval: true,
  approvedOn: '2017-06-07',
  approvedParagraph: '§ 9',
  sections: [
    {
      number: '1',
      heading: 'Inledning',
      body: 'Kommunstyrelsen beslutade i maj 2016 om riktlinjer för hela staden. De kräver att varje stadsdelsnämnd har en handlingsplan som visar vem som gör vad.\n\nPlanen tar bara upp sådant som förvaltningen själv råder över. Den behandlas av nämnden, godkänns av kommunstyrelsen och följs upp varje år i verksamhetsberättelsen.',
    },
    {
      number: '2',
      heading: 'Begrepp',
      body: 'Våldsbejakande extremism är rörelser, ideologier och miljöer som inte godtar demokratin och som förordar våld för att nå sina mål.\n\nRadikalisering är den väg som leder till att någon stödjer eller själv använder sådant våld. Planen gäller tre miljöer – högerextrem, vänsterextrem och islamistisk – och dem som agerar ensamma.',
    },
    {
      number: '3',
      heading: 'Lokal lägesbild',
      body: 'Polisen: ett fåtal personer från de tre miljöerna bor i området. Resor till krigsområden förekommer inte i någon större omfattning.\n\nEgna verksamheter: ett samtal till vuxenenheten under 2016, inget under 2017. Fält och fritid har sett främlingsfientliga klistermärken någon gång.\n\nSkolor: en av sex som svarade på enkäten har sett tecken på högerextremism, i form av klistermärken och flygblad i elevskåp.\n\nHändelser och klotter: några rapporter om hot, skadegörelse och rasistiska uttalanden, bland annat på ett bibliotek, och fyra anmälningar om klotter under 2016.\n\nPlatser: området är framför allt en arena för manifestationer, ofta med deltagare från andra håll. Efter attentaten 2010 och 2017 vet vi att centrala platser också är måltavlor.',
    },
    {
      number: '4',
      heading: 'Handlingsplan',
      body: 'Frågan hanteras i de forum och rutiner som redan finns. Tabellerna visar det som går utöver enheternas ordinarie uppdrag.',
    },
    {
      number: '4.1',
      heading: 'Förebygga',
      body: [
        'Arbetet gäller alla tre miljöerna. Förskolan, fältarbetet och socialtjänsten bidrar varje dag genom sina vanliga uppdrag.',
        'Förskolan når nästan alla barn och deras vårdnadshavare. Där läggs grunden för likabehandling och för att ifrågasätta normer.',
        'Fält och fritid stärker det som skyddar unga, tillsammans med vårdnadshavare, skola, polis och föreningar, och talar om värderingar och demokrati i fritidsverksamheten.',
        'Familjeenheten uppmärksammar tidigt barn som mår dåligt. Medarbetarna har utbildats av en barnrättsorganisation i vilka tecken de ska se efter.',
        'Vuxenenheten söker upp, informerar och motiverar. Den som behöver insatser från både socialtjänst och region kan få en samordnad individuell plan (SIP).',
      ].join('\n\n'),
      measures: prevent,
    },
    {
      number: '4.2',
      heading: 'Förhindra',
      body: 'Den som vill lämna en extremistisk miljö kan prövas för samma stöd som den som vill lämna grov kriminalitet.\n\nDen som drabbats, och anhöriga, får stöd i akuta lägen på samma sätt som andra brottsoffer.',
    },
    {
      number: '4.3',
      heading: 'Samverka',
      body: 'Lägesbilden uppdateras tillsammans med polisen och skolorna. Innerstadens förvaltningar hjälps åt med krisberedskapen.',
      measures: cooperate,
    },
    {
      number: '5',
      heading: 'Uppföljning',
      body: 'Planen följs upp varje år i verksamhetsplan och verksamhetsberättelse.',
    },
  ],
}
