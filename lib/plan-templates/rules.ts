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
