/**
 * Templates of plans. Source: each of the five documents has headings of its own, and a municipality settles which of
 * them its committees write under. A template is headings in order, with guidance for whoever writes. It is copied into
 * a plan when that is made, so that no later change of the template reaches a plan that somebody is writing or that has
 * been decided.
 */
import type { SectionOutline } from '@/lib/plan-templates/schema'

/** 1, 2, 2.1, 2.2, 3: counted, never typed in. A lower heading with none above it stands at the top. */
export function numbered<Section extends Pick<SectionOutline, 'depth'>>(
  sections: readonly Section[],
): (Section & { number: string })[] {
  let [chapter, part] = [0, 0]
  return sections.map((section) => {
    if (section.depth === 1 || chapter === 0) {
      chapter += 1
      part = 0
      return { ...section, number: String(chapter) }
    }
    part += 1
    return { ...section, number: `${chapter}.${part}` }
  })
}

/**
 * One step up or down. A heading takes what stands under it along, past the heading beside it and what stands under
 * that; a lower one goes line by line, and so from one heading to the next. At either end nothing happens.
 */
export function movedSection<Section extends Pick<SectionOutline, 'depth'> & { id: string }>(
  sections: readonly Section[],
  id: string,
  direction: 'up' | 'down',
): Section[] {
  const from = sections.findIndex((section) => section.id === id)
  const section = sections[from]
  if (!section) return [...sections]
  const [end, target] = section.depth === 1 ? blockMove(sections, from, direction) : lineMove(from, direction)
  const rest = [...sections.slice(0, from), ...sections.slice(end)]
  if (target < 0 || target > rest.length) return [...sections]
  const moved = [...rest.slice(0, target), ...sections.slice(from, end), ...rest.slice(target)]
  // Nothing can stand under a heading that is not there.
  return moved[0]?.depth === 1 ? moved : [...sections]
}

/** Where what is moved ends, and where it is put among the rest. */
type Move = readonly [end: number, target: number]

const lineMove = (from: number, direction: 'up' | 'down'): Move => [
  from + 1,
  direction === 'up' ? from - 1 : from + 1,
]

function blockMove(
  sections: readonly Pick<SectionOutline, 'depth'>[],
  from: number,
  direction: 'up' | 'down',
): Move {
  const headingAfter = (at: number) => {
    const next = sections.findIndex(({ depth }, index) => index > at && depth === 1)
    return next < 0 ? sections.length : next
  }
  const end = headingAfter(from)
  if (direction === 'up') return [end, sections.findLastIndex(({ depth }, at) => at < from && depth === 1)]
  return [end, end === sections.length ? -1 : from + headingAfter(end) - end]
}
