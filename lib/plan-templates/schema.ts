export const planKinds = ['action_plan', 'statutory'] as const
export type PlanKind = (typeof planKinds)[number]

export type TemplateSectionKind = 'text' | 'measures'

/** `depth` 2 stands under the nearest heading of depth 1 above it; the numbers follow from the order. */
export type SectionOutline = {
  kind: TemplateSectionKind
  depth: 1 | 2
  heading: string
  guidance: string
}
