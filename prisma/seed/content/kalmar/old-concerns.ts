import type { ConcernSeed } from '@/prisma/seed/shape'

const year = 24 * 365

type Old = Pick<ConcernSeed, 'key' | 'subject' | 'content' | 'source' | 'held'> & { years: number }

const old = ({ years, ...concern }: Old): ConcernSeed => ({
  ...concern,
  hoursAgo: years * year,
  reporter: 'stodfunktion',
  receivingUnit: 'mottagning',
  accepted: { by: 'socialsekreterare', hoursAgo: years * year - 5 },
  protectionAssessed: years * year - 6,
  preliminaryDecided: years * year - 24 * 9,
  closed: true,
})

/** Reports whose time has run out, one that a court stands in the way of, and one about a child, which is kept longer. */
export const oldKalmarConcerns: ConcernSeed[] = [
  old({
    key: 'old1',
    years: 6.2,
    subject: 'adult',
    source: 'housing',
    content: {
      name: 'Torgny Almvik',
      age: 'Omkring 40 år',
      whereabouts: 'Hyreshus i Norrliden',
      observed: 'Hotade två grannar i trapphuset och sa att de skulle få se när gruppen kommer hit.',
      observedWhen: 'Två kvällar samma vecka',
      basis: ['told'],
      done: 'Värden hade talat med honom och bett grannarna ringa polisen.',
      reporterPhone: '',
    },
  }),
  old({
    key: 'old2',
    years: 5.6,
    subject: 'adult',
    source: 'library',
    content: {
      name: 'Okänd, kallas Rolle',
      age: 'Omkring 30 år',
      whereabouts: 'Biblioteket på eftermiddagarna',
      observed: 'Skrek åt en föreläsare och försökte slita ner skärmen medan publiken satt kvar.',
      observedWhen: 'Under ett föredrag',
      basis: ['witnessed'],
      done: 'Personalen avbröt kvällen och följde föreläsaren ut.',
      reporterPhone: '',
    },
  }),
  old({
    key: 'old3',
    years: 6.8,
    subject: 'adult',
    source: 'support_function',
    held: { reason: 'court', registerNumber: 'T 1187-25' },
    content: {
      name: 'Malte Örnfors',
      age: '52 år',
      whereabouts: 'Föreningslokalen vid hamnen',
      observed: 'Hade en lista över personer som skulle skrämmas till tystnad och bad andra följa med.',
      observedWhen: 'Vid ett möte på våren',
      basis: ['told'],
      done: 'Stödfunktionen hade rått anmälaren att kontakta polisen.',
      reporterPhone: '',
    },
  }),
  old({
    key: 'old4',
    years: 7.4,
    subject: 'child',
    source: 'school',
    content: {
      name: 'Ines Lillhage',
      age: '15 år',
      whereabouts: 'Högstadieskolan',
      observed: 'Hade med sig en kniv och sa att den var till för dem som inte hörde hit.',
      observedWhen: 'På väg från skolan',
      basis: ['witnessed'],
      done: 'Skolan tog hand om kniven och ringde hem.',
      guardians: 'informed',
      informed: 'Mamman hämtade henne.',
      reporterPhone: '',
    },
  }),
]
