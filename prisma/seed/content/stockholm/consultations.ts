import type { ConsultationSeed } from '@/prisma/seed/shape'

/** In the middle of its round: some have answered, some are late in the day, and some comments wait for a response. */
export const kungsholmenConsultation: ConsultationSeed = {
  by: 'samordnare.kungsholmen',
  on: -8,
  invited: [
    { person: 'polis', answerBy: 13 },
    { person: 'samordnare', answerBy: 13 },
    { person: 'stodfunktion', answerBy: 13 },
    { person: 'samordnare.ostermalm', answerBy: 13 },
    { person: 'falt', answerBy: -1 },
    { person: 'bibliotekarie', answerBy: 13, noComments: -3 },
  ],
  comments: [
    {
      by: 'polis',
      on: -6,
      about: '2',
      body: 'Vi ser samma mönster på två platser till, vid bussterminalen och vid badet. Båda kan stå i lägesbilden utan att någon pekas ut.',
      replies: [
        {
          by: 'samordnare.kungsholmen',
          on: -5,
          body: 'Tack. Gäller det hela året eller mest sommaren?',
        },
        { by: 'polis', on: -5, body: 'Mest maj till september.' },
      ],
      answer: {
        by: 'samordnare.kungsholmen',
        on: -4,
        followed: true,
        reason: 'Platserna läggs till i lägesbilden, med tiden på året.',
      },
    },
    {
      by: 'polis',
      on: -2,
      about: '3.2.1',
      body: 'Schemat bör stämmas av med vår planering fredagar. Kan det stå vem som bjuder in till den avstämningen?',
    },
    {
      by: 'stodfunktion',
      on: -6,
      about: '3.1.1',
      body: 'Lotsen behöver ett tydligt slut. Skriv vad som händer efter halvåret, annars blir den unga utan någon att ringa.',
      answer: {
        by: 'samordnare.kungsholmen',
        on: -3,
        followed: true,
        reason: 'Vi lägger till ett avslutande möte där en ny kontakt utses.',
      },
    },
    {
      by: 'stodfunktion',
      on: -6,
      about: '3.1.2',
      body: 'Lägg gärna till personalen på natten. Det är då samtalen om nätet oftast kommer.',
    },
    {
      by: 'samordnare.ostermalm',
      on: -4,
      about: '3.1.1',
      body: 'Tre stadsdelar delar på lotsen, men bara er nämnd står som ansvarig. Ska vi stå med?',
      replies: [
        {
          by: 'stodfunktion',
          on: -3,
          body: 'Det vore bra. I den förra planen fick ingen av de andra frågan.',
        },
      ],
    },
    {
      by: 'samordnare.ostermalm',
      on: -4,
      body: 'Planen skulle bli lättare att följa upp om den tog slut samtidigt som våra, efter två år i stället för ett.',
      answer: {
        by: 'samordnare.kungsholmen',
        on: -2,
        followed: false,
        reason: 'Nämnden har bestämt ettåriga planer till dess att riktlinjerna är omarbetade.',
      },
    },
  ],
}

/** Nearly over: the police have not answered, and nothing left to respond to. */
export const sportsConsultation: ConsultationSeed = {
  by: 'samordnare.idrott',
  on: -14,
  invited: [
    { person: 'polis', answerBy: 6 },
    { person: 'samordnare.kungsholmen', answerBy: 6, noComments: -9 },
    { person: 'fritidsledare', answerBy: 6 },
  ],
  comments: [
    {
      by: 'fritidsledare',
      on: -7,
      about: '3.1.1',
      body: 'Vi hinner inte fotografera allt. Räcker det med plats och tid när vi sanerar direkt?',
      answer: {
        by: 'samordnare.idrott',
        on: -5,
        followed: true,
        reason: 'Ja. Bild tas när det går, plats och tid alltid.',
      },
    },
  ],
}
