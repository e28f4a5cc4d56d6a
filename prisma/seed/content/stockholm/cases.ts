import type { CaseSeed } from '@/prisma/seed/case-shape'

/** Invented people; the personal numbers are of the tax agency's test range. */
export const stockholmCases: CaseSeed[] = [
  {
    key: 'sc1',
    kind: 'coordinated_support',
    state: 'open',
    opened: -40,
    unit: 'norrmalm-mottagning',
    workers: ['socialsekreterare', 'socialsekreterare.hanna'],
    person: {
      name: 'Amir Tallberg',
      ageGroup: 'child',
      personalNumber: '20090712-2386',
      school: 'Gymnasiet, årskurs 1',
      guardian1Name: 'Soraya Tallberg',
      guardian1Phone: '070-174 06 31',
      about:
        'Har slutat träffa gamla vänner och blivit kontaktad av vuxna på nätet som vill att han utför uppdrag.',
    },
    participants: [
      {
        key: 'polis',
        party: 'police',
        account: 'polis',
        organisation: 'Lokalpolisområde Norrmalm',
        role: 'Kommunpolis',
        consents: [
          {
            key: 'stod',
            purpose: 'Stöd och skydd för Amir',
            givers: ['person', 'guardian1'],
            means: 'e_signature',
            parts: ['goals', 'interventions', 'meetings', 'notes'],
            from: -38,
            until: 90,
          },
        ],
      },
    ],
    goals: [{ key: 'g1', text: 'Jag ska kunna ha telefonen på utan att vara rädd.', due: 40 }],
    interventions: [
      {
        key: 'i1',
        kind: 'mentor',
        state: 'ongoing',
        from: -30,
        provider: 'Fältgruppen',
        description: 'En vuxen att ringa, och fotboll på söndagar.',
      },
    ],
    meetings: [
      {
        key: 'm1',
        day: -36,
        attendees: 'Amir, Soraya Tallberg, kommunpolisen',
        about: 'Säkerhet på nätet',
        decided: 'Polisen tar hand om meddelandena. Amir byter nummer.',
      },
    ],
    followUps: [{ key: 'f1', due: 5, about: 'Har kontakterna upphört?' }],
    notes: [
      {
        key: 'n1',
        by: 'socialsekreterare',
        day: -37,
        text: 'Amir visade meddelandena för oss och för polisen. Han har blockerat avsändarna.',
      },
    ],
  },
  {
    key: 'sc2',
    kind: 'sig',
    state: 'open',
    opened: -120,
    unit: 'norrmalm-mottagning',
    workers: ['socialsekreterare'],
    person: {
      name: 'Selma Vikholm',
      ageGroup: 'child',
      bornOn: '2011-05-02',
      guardian1Name: 'Katja Vikholm',
      about: 'Behöver vuxna på eftermiddagarna medan utredningen av hoten pågår.',
    },
    participants: [
      {
        key: 'polis',
        party: 'police',
        account: 'polis',
        organisation: 'Lokalpolisområde Norrmalm',
        consents: [
          {
            key: 'forsta',
            purpose: 'Samordna stödet i insatsgruppen',
            givers: ['guardian1'],
            means: 'oral',
            parts: ['meetings'],
            from: -115,
            until: -20,
          },
        ],
      },
    ],
  },
]
