import { describesBehaviour } from '@/lib/concerns/rules'

/**
 * What is a ground for concern. SoL (2025:400) 19:1 asks for knowledge or suspicion that someone is harmed; RF 2:1 and 2:2
 * give everyone their opinions and their faith, and diskrimineringslagen (2008:567) 1:1 their origin. A text made only of
 * such words is asked about once more: what has the person done or said? It is never stopped for good, since a word may
 * mean what no list knows, and the rule judges the text alone. It keeps nothing and says nothing of any person.
 */
export type GroundFault = 'describe_behaviour' | 'not_a_ground' | 'say_more'

/** The first is a text that says nothing; the others are asked about once, and then let through. */
export function faultOfGround(text: string): GroundFault | null {
  const words = wordsOf(text)
  if (words.length === 0) return 'describe_behaviour'
  if (saysOnlyWhoSomeoneIs(words)) return 'not_a_ground'
  return describesBehaviour(text) ? null : 'say_more'
}

const wordsOf = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []

/** Only what is in these lists counts: any other word is taken for something that has happened. */
function saysOnlyWhoSomeoneIs(words: readonly string[]): boolean {
  const told = words.filter((word, at) => !small.has(word) && !isPlaceOfOrigin(words, at))
  const named = told.length < words.filter((word) => !small.has(word)).length
  return (told.length > 0 || named) && told.every(isBelief)
}

/** "Från Syrien": any land, without a list of them. */
const isPlaceOfOrigin = (words: readonly string[], at: number) => /^(från|from)$/.test(words[at - 1] ?? '')

function isBelief(word: string): boolean {
  return exact.has(word) || stems.some((stem) => word.startsWith(stem))
}

const listed = (text: string) => text.trim().split(/\s+/)

/** Words that carry no act by themselves. */
const small = new Set(
  listed(`
    jag du han hon hen den det vi ni de dem dom honom henne mig sig sin sitt sina hans hennes deras min mitt mina
    en ett någon något några alla hela som att om i på av med från till för hos och eller men så också även
    är var vara varit kommer blir bli blev blivit har ha hade ser ut verkar kallar kallas säger sägs vet inte
    mycket väldigt ganska lite bara helt riktigt nog alltid ofta ibland nu här där varje dag dagar dagen gång gånger
    vecka två tre fyra fem
    elev eleven barn barnet kille killen tjej tjejen pojke pojken flicka flickan man mannen kvinna kvinnan person
    personen ungdom ungdomen granne grannen familj familjen mamma mamman pappa pappan föräldrar föräldrarna bror syster
    he she they him her them his their the a an is are was be been has have had and or of in on with from to very just
    only always often every day boy girl child student pupil family father mother person looks seems`),
)

/** Whole words, since more begins with the same letters. */
const exact = new Set(
  listed(`
    tro tron tror troende ber be bönen bön gud allah jude judar sd nmr ss rom romer vit vita svart svarta brun bruna mörk
    mörka lång långt långa kort korta bär går gick huvud huvudet åsikt
    faith pray prays belief believes god jew jews left right wing white black dark long wears dressed dress`),
)

const stems = listed(`
  åsikt ideolog politi extrem radikal fundamentalis nationalis rasis nazi nazist fascis kommunis socialis anarkis antifa
  högerextrem vänsterextrem högersympat vänstersympat sverigedemokrat moderat vänsterpartis miljöpartis röstar röstat
  salafi wahhab jihadis islam muslim kristen kristn katoli ortodox judisk hindu buddhis sikh ateis religi konvert
  ramadan koran bibel moské kyrk synagog imam präst predikan
  slöj hijab niqab burka burqa sjal skägg klä kläd klän tröj jack byx rakad rakat skall frisyr tatuer
  utländ utomland invandr flykting asyl härkomst ursprung etni hudfärg född svensk arab kurd turk afghan somal syri iraki
  irani eritre palestin rysk ryss serb bosn alban romsk
  opinion radical christian catholic orthodox mosque church religious beard headscarf veil cloth foreign immigrant refugee
  origin`)
