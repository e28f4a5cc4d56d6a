import type { PictureSeed } from '@/prisma/seed/picture-shape'

/** What Norrmalm's plan of 2017 says of 2016, source by source, in our own words and with its counts. */
const norrmalm2016: PictureSeed = {
  ...{ key: 'norrmalm-2016', committee: 'norrmalm', template: 'district', author: 'samordnare.2016' },
  ...{ title: 'Lägesbild för Norrmalm 2016', year: 2016, number: 2 },
  ...{ from: '2016-01-01', to: '2016-12-31', due: '2016-12-20' },
  ...{ state: 'superseded', stateSince: '2017-06-20' },
  approved: { on: '2016-12-16', by: 'förvaltningen och lokalpolisområdet' },
  texts: [
    'Norrmalm är främst en plats som människor reser till. Propaganda syns i det offentliga rummet. Få tecken märks i de egna verksamheterna.',
    'Allmänna platser i city används till manifestationer. Oroligheter följer ibland, och då kan unga sökas upp. Stadsbiblioteket har haft kränkande händelser.',
    '',
    'Bara en av de sex skolor som svarade hade sett något. Underlaget från kollektivtrafiken täcker stationer, inte gatan utanför.',
  ],
  sources: [
    {
      ...{ kind: 'police', standing: 'answered', marking: 'internal' },
      note: 'Polisens underrättelseenhet ser enstaka tecken i alla tre miljöerna. Resor till krigsområden är ovanliga.',
      found: { right_wing: 'isolated', left_wing: 'isolated', islamist: 'isolated' },
    },
    {
      ...{ kind: 'units', standing: 'answered' },
      note: 'Fält och fritid har sett klistermärken någon gång. Ett samtal kom till vuxenenhetens mottagning och avskrevs efter kontakt med polisen. Stödtelefonen har inte hört av sig.',
      found: {
        right_wing: {
          presence: 'isolated',
          kinds: ['propaganda'],
          text: 'Främlingsfientliga klistermärken.',
        },
        left_wing: 'none',
        islamist: { presence: 'none', text: 'Ett samtal under året, avskrivet.' },
      },
    },
    {
      ...{ kind: 'schools', standing: 'answered', asked: 6, answered: 6 },
      note: 'Enkät till kommunala och fristående skolor. En av sex hade sett tecken.',
      found: {
        right_wing: {
          presence: 'isolated',
          kinds: ['propaganda'],
          text: 'Klistermärken och flygblad i elevskåp på en skola.',
        },
        left_wing: 'none',
        islamist: 'none',
      },
    },
    {
      ...{ kind: 'incidents', standing: 'answered' },
      note: 'Tre händelser i stadens rapportsystem, alla med koppling till vit makt.',
      found: {
        right_wing: {
          presence: 'isolated',
          certainty: 'confirmed',
          kinds: ['threats'],
          text: 'Skadegörelse med hotfullt uppträdande, och två kränkande händelser på ett bibliotek.',
        },
        left_wing: 'none',
        islamist: 'none',
      },
    },
    {
      ...{ kind: 'graffiti', standing: 'answered' },
      note: 'Fyra anmälningar under 2016, ingen året innan. Skolfastigheterna och kollektivtrafiken hade inga.',
      found: {
        right_wing: {
          presence: 'isolated',
          certainty: 'confirmed',
          kinds: ['propaganda'],
          text: 'Två anmälningar: en lekpark och en fasad.',
        },
        undetermined: {
          presence: 'isolated',
          certainty: 'confirmed',
          kinds: ['propaganda'],
          text: 'Två stötande texter utan känd avsändare.',
        },
      },
    },
    {
      ...{ kind: 'public_places', standing: 'answered' },
      found: {
        right_wing: {
          presence: 'recurring',
          certainty: 'confirmed',
          kinds: ['meetings', 'violence'],
          text: 'Manifestationer med oroligheter, och i januari ett samordnat våldsdåd i city.',
        },
        left_wing: {
          presence: 'recurring',
          kinds: ['meetings'],
          text: 'Motdemonstrationer med oroligheter.',
        },
      },
    },
    {
      ...{ kind: 'targets', standing: 'answered', marking: 'internal' },
      note: 'Många tänkbara mål ligger i området. Tidigare dåd mot folksamlingar i city gör frågan ständigt aktuell.',
      found: { islamist: { presence: 'isolated', certainty: 'confirmed', kinds: ['violence'] } },
    },
    {
      ...{ kind: 'other_groups', standing: 'answered' },
      note: 'Supportergrupper vid stora matcher, och en grupp som säger sig patrullera.',
      found: { right_wing: { presence: 'isolated', kinds: ['meetings'] } },
    },
  ],
  needs: [
    {
      title: 'Unga söks upp i samband med manifestationer',
      reasoning: 'Sker där fältassistenterna redan finns, och kan hindras med det vi råder över.',
      from: [['public_places', 'right_wing']],
      measures: [['norrmalm-2017', '4.1.5']],
    },
    {
      title: 'Medarbetare behöver kunskap om miljöerna och deras tecken',
      from: [['units', 'right_wing']],
      measures: [['norrmalm-2017', '4.1.4']],
    },
  ],
}

/** Invented: the half-year before this one. */
const firstHalf: PictureSeed = {
  ...{ key: 'norrmalm-2026-1', committee: 'norrmalm', template: 'district', author: 'samordnare' },
  ...{ title: 'Lägesbild för Norrmalm, första halvåret 2026', year: 2026, number: 1 },
  ...{ from: '2026-01-01', to: '2026-06-30', due: '2026-06-05' },
  ...{ state: 'published', stateSince: '2026-06-09' },
  approved: { on: '2026-06-02', by: 'styrgruppen med lokalpolisområdet' },
  texts: [
    'Läget är oförändrat sedan hösten, utom för klistermärken som blivit fler runt skolorna.',
    'Sergels torg och Norra Bantorget är fortfarande de platser där manifestationer samlas.',
    'Valrörelsen under hösten väntas ge fler manifestationer.',
    'Polisen och egna enheter har svarat. Två skolor svarade inte.',
  ],
  sources: [
    {
      ...{ kind: 'police', standing: 'answered', marking: 'internal' },
      found: {
        right_wing: 'isolated',
        left_wing: 'isolated',
        islamist: 'isolated',
        lone_actor: 'none',
        mixed: 'isolated',
      },
    },
    { ...{ kind: 'units', standing: 'nothing', asked: 5, answered: 5 } },
    {
      ...{ kind: 'schools', standing: 'answered', asked: 6, answered: 4 },
      found: {
        right_wing: { presence: 'isolated', kinds: ['propaganda'], text: 'Klistermärken vid en skola.' },
        islamist: 'none',
      },
    },
    { kind: 'incidents', standing: 'answered', found: { right_wing: 'isolated', undetermined: 'recurring' } },
    { kind: 'graffiti', standing: 'answered', found: { right_wing: 'recurring', undetermined: 'recurring' } },
    {
      kind: 'public_places',
      standing: 'answered',
      found: { right_wing: 'recurring', left_wing: 'isolated' },
    },
    { kind: 'targets', standing: 'nothing', marking: 'internal' },
    { kind: 'other_groups', standing: 'declined' },
  ],
  needs: [
    {
      title: 'Klistermärken och flygblad når elever',
      from: [['schools', 'right_wing']],
      measures: [['norrmalm-2027', '4.1.5']],
    },
    {
      title: 'Fler patruller på torgen vid möten',
      from: [['public_places', 'right_wing']],
      left: 'Polisens uppgift. Tas upp i platssamverkan.',
    },
  ],
}

/** Invented: what is being gathered now, as the look has drawn it. */
const secondHalf: PictureSeed = {
  ...{ key: 'norrmalm-2026-2', committee: 'norrmalm', template: 'district', author: 'samordnare' },
  ...{ title: 'Lägesbild för Norrmalm, andra halvåret 2026', year: 2026, number: 2 },
  ...{ from: '2026-07-01', to: '2026-12-31', due: 7 },
  ...{ state: 'draft', stateSince: -4 },
  texts: [
    'Norrmalm är framför allt en plats dit människor reser. Demonstrationer, klistermärken och klotter syns mer här än vad som svarar mot vilka som bor i området. Skolor och egna enheter rapporterar få tecken.',
    '',
    '',
    '',
  ],
  sources: [
    { kind: 'police', marking: 'internal' },
    {
      ...{ kind: 'units', standing: 'answered', asked: 5, answered: 5 },
      found: {
        right_wing: {
          presence: 'isolated',
          kinds: ['propaganda'],
          text: 'Klistermärken vid en fritidsgård.',
        },
        left_wing: 'none',
        islamist: 'none',
        lone_actor: 'none',
        mixed: {
          presence: 'isolated',
          certainty: 'uncertain',
          kinds: ['online'],
          text: 'Våldsbilder som unga har visat varandra.',
        },
      },
    },
    {
      ...{ kind: 'schools', asked: 6, answered: 4 },
      note: 'Två skolor har fått påminnelse.',
      found: {
        right_wing: {
          presence: 'recurring',
          kinds: ['propaganda'],
          text: 'Flygblad i elevskåp på en skola, flera månader i rad.',
        },
        mixed: { presence: 'isolated', certainty: 'uncertain', kinds: ['online'] },
        left_wing: 'none',
        islamist: 'none',
      },
    },
    {
      ...{ kind: 'incidents', standing: 'answered' },
      found: { right_wing: 'isolated', left_wing: 'none', islamist: 'none', undetermined: 'recurring' },
    },
    {
      ...{ kind: 'graffiti', standing: 'answered' },
      found: {
        right_wing: { presence: 'established', certainty: 'confirmed', kinds: ['propaganda'] },
        left_wing: 'isolated',
        undetermined: 'recurring',
      },
    },
    {
      ...{ kind: 'public_places', standing: 'answered' },
      found: {
        right_wing: { presence: 'recurring', certainty: 'confirmed', kinds: ['meetings'] },
        left_wing: { presence: 'recurring', certainty: 'confirmed', kinds: ['meetings'] },
      },
    },
    { kind: 'targets', standing: 'nothing', marking: 'internal' },
    { kind: 'other_groups', standing: 'silent' },
  ],
  needs: [
    {
      title: 'Klistermärken och flygblad når elever',
      reasoning: 'Ökar sedan våren och når många unga. Skolorna har bett om stöd.',
      from: [
        ['schools', 'right_wing'],
        ['graffiti', 'right_wing'],
      ],
      measures: [['norrmalm-2027', '4.1.5']],
    },
    {
      title: 'Unga värvas i samband med demonstrationer',
      from: [['public_places', 'right_wing']],
      measures: [['norrmalm-2027', '4.1.4']],
    },
    { title: 'Besökare och personal på bibliotek kränks', from: [['incidents', 'undetermined']] },
  ],
}

export const stockholmPictures: PictureSeed[] = [norrmalm2016, firstHalf, secondHalf]
