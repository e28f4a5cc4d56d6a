import type { CaseSeed } from '@/prisma/seed/case-shape'

/** Invented people; the personal numbers are of the tax agency's test range. */
export const kalmarCases: CaseSeed[] = [
  {
    key: 'kc1',
    kind: 'sig',
    state: 'open',
    opened: -64,
    unit: 'mottagning',
    workers: ['socialsekreterare'],
    person: {
      name: 'Tilde Hammarvik',
      ageGroup: 'child',
      personalNumber: '20100315-2384',
      address: 'Lindövägen 14, Kalmar',
      school: 'Årskurs 9, mentor Sara Lindhagen',
      guardian1Name: 'Rebecka Hammarvik',
      guardian1Phone: '070-174 06 21',
      guardian2Name: 'Jonas Hammarvik',
      guardian2Phone: '070-174 06 22',
      about:
        'Tilde har dragits in i en grupp äldre som hotar andra unga. Hon vill bort från gruppen och tillbaka till sin gymnastik.',
    },
    participants: [
      {
        key: 'polis',
        party: 'police',
        account: 'polis',
        organisation: 'Lokalpolisområde Kalmar',
        role: 'Kommunpolis',
        consents: [
          {
            key: 'plan',
            purpose: 'Samordna stödet i insatsgruppen',
            givers: ['person', 'guardian1', 'guardian2'],
            means: 'written',
            parts: ['goals', 'interventions', 'meetings'],
            from: -60,
            until: 120,
          },
        ],
      },
      {
        key: 'skola',
        party: 'school',
        organisation: 'Elevhälsan',
        name: 'Mattias Ekenäs',
        role: 'Kurator',
        contact: '070-174 06 23',
      },
    ],
    goals: [
      { key: 'g1', text: 'Jag går på alla lektioner igen.', due: 30 },
      { key: 'g2', text: 'Jag tränar gymnastik två kvällar i veckan.', due: 60 },
      {
        key: 'g3',
        text: 'Mamma och pappa vet var jag är på kvällarna.',
        settled: { state: 'reached', day: -12, result: 'De har en överenskommelse hemma som fungerar.' },
      },
    ],
    interventions: [
      {
        key: 'i1',
        kind: 'special_contact_person',
        state: 'ongoing',
        from: -50,
        provider: 'Nadja Björkeroth, ungdomsteamet',
        description: 'Träffas två gånger i veckan, följer med till träningen.',
      },
      {
        key: 'i2',
        kind: 'parental_support',
        state: 'ended',
        from: -55,
        until: -10,
        provider: 'Familjecentralen',
        description: 'Fem samtal med båda föräldrarna.',
        result: 'Föräldrarna vill ha ett samtal till efter jul.',
      },
      {
        key: 'i3',
        kind: 'school_social_team',
        state: 'planned',
        from: 14,
        provider: 'Elevhälsan',
        description: 'Stöd på plats i skolan under vårterminens början.',
      },
    ],
    meetings: [
      {
        key: 'm1',
        day: -56,
        attendees: 'Tilde, Rebecka och Jonas Hammarvik, kommunpolisen, kuratorn',
        about: 'Första mötet i insatsgruppen',
        decided: 'Polisen patrullerar vid skolan. Kontaktperson från nästa vecka. Nytt möte om sex veckor.',
      },
      { key: 'm2', day: -7, attendees: 'Tilde, föräldrarna, kommunpolisen', about: 'Avstämning' },
      { key: 'm3', day: 21, attendees: 'Insatsgruppen', about: 'Hur vi går vidare i vår' },
    ],
    followUps: [
      {
        key: 'f1',
        due: -30,
        about: 'Har hoten upphört?',
        done: { day: -31, result: 'Inga nya hot sedan polisen pratade med de två äldre.' },
      },
      { key: 'f2', due: -3, about: 'Skolgången' },
      { key: 'f3', due: 45, about: 'Behövs kontaktpersonen under våren?' },
    ],
    notes: [
      {
        key: 'n1',
        by: 'socialsekreterare',
        day: -58,
        text: 'Hembesök. Tilde berättar att två i gruppen väntar utanför skolan. Föräldrarna hämtar henne den här veckan.',
      },
      {
        key: 'n2',
        by: 'socialsekreterare',
        day: -31,
        text: 'Skolan har flyttat henne till en annan grupp på språkvalet. Hon har gått på alla lektioner sedan i måndags.',
      },
      {
        key: 'n3',
        by: 'socialsekreterare',
        day: -30,
        corrects: 'n2',
        text: 'Skolan har flyttat henne till en annan grupp på språkvalet. Hon har gått på alla lektioner sedan i tisdags.',
      },
    ],
  },
  {
    key: 'kc2',
    kind: 'exit',
    state: 'paused',
    opened: -19,
    unit: 'mottagning',
    workers: ['socialsekreterare'],
    concern: 'k3',
    person: {
      name: 'Viktor Almsäter',
      ageGroup: 'adult',
      personalNumber: '19980503-2381',
      protectedIdentity: 'yes',
      about: 'Vill lämna en våldsam grupp. Behöver boende på annan ort och någon att ringa.',
    },
    steps: [
      {
        from: 'open',
        to: 'paused',
        day: -6,
        why: 'Viktor är på annan ort i tre veckor och hör av sig själv.',
      },
    ],
    notes: [
      {
        key: 'n1',
        by: 'socialsekreterare',
        day: -18,
        text: 'Första samtalet. Han vill inte att någon annan kontaktas än.',
      },
    ],
  },
  {
    key: 'kc3',
    kind: 'relatives',
    state: 'closed',
    outcome: 'goals_met',
    opened: -210,
    unit: 'mottagning',
    workers: ['socialsekreterare'],
    person: {
      name: 'Birgitta Strandqvist',
      ageGroup: 'adult',
      about:
        'Mamma till en vuxen son som har rest bort. Vill ha någon att prata med och veta vad hon kan svara när han hör av sig.',
    },
    steps: [
      {
        from: 'open',
        to: 'closed',
        day: -40,
        why: 'Sonen är hemma igen och familjen har kontakt med sin vårdcentral.',
      },
    ],
    notes: [
      { key: 'n1', by: 'socialsekreterare', day: -200, text: 'Fyra samtal är inbokade, ett varannan vecka.' },
    ],
  },
]
