/**
 * Which of the municipality's areas a text speaks of, for the reporter who has not said it. Source: the guidelines (a
 * report goes to the social services of the right district). A guess is made from where somebody is found, never from
 * who they are, and only when the text names one place.
 */
export type Area = { id: string; name: string; parentId: string | null }

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []

/** "Norrmalms skola" is in Norrmalm: the last word of the name may stand in the genitive. */
function names(text: readonly string[], name: readonly string[]): boolean {
  const last = name.length - 1
  return text.some((_, at) =>
    name.every((word, index) => {
      const said = text[at + index]
      return said === word || (index === last && said === `${word}s`)
    }),
  )
}

/** The one area that the texts name, or of one within another the inner; null where they name none or several. */
export function areaNamedIn(areas: readonly Area[], texts: readonly string[]): string | null {
  const said = texts.map(wordsOf)
  const named = areas.filter(({ name }) => {
    const words = wordsOf(name)
    return words.length > 0 && said.some((text) => names(text, words))
  })
  const around = new Set(named.map(({ parentId }) => parentId))
  const inner = named.filter(({ id }) => !around.has(id))
  return inner.length === 1 ? (inner[0]?.id ?? null) : null
}

type Whereabouts = { school: string; address: string; protectedIdentity: boolean }

/** What was chosen; else what the people's schools and addresses name. Of whoever lives in hiding nothing is guessed. */
export function areaOf(
  areas: readonly Area[],
  chosenId: string,
  people: readonly Whereabouts[],
): { id: string; guessed: boolean } {
  if (areas.some(({ id }) => id === chosenId)) return { id: chosenId, guessed: false }
  const told = people.filter(({ protectedIdentity }) => !protectedIdentity)
  const id = areaNamedIn(
    areas,
    told.flatMap(({ school, address }) => [school, address]),
  )
  return { id: id ?? '', guessed: id !== null }
}

/** The area and what it lies in, the nearest first. */
export function areasAround(areas: readonly Area[], areaId: string | null): string[] {
  const chain: string[] = []
  let at = areas.find(({ id }) => id === areaId)
  while (at && !chain.includes(at.id)) {
    chain.push(at.id)
    const { parentId } = at
    at = areas.find(({ id }) => id === parentId)
  }
  return chain
}

/** For a list to choose from: what lies within another stands under it. */
export const areaChoices = (areas: readonly Area[]) =>
  areas.map(({ id, name, parentId }) => ({ value: id, label: parentId ? `\u00a0\u00a0${name}` : name }))
