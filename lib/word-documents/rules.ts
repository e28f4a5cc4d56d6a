/**
 * Colours and pictures of a Word document, which must be read in black and white too: parts of a bar differ in grey, and
 * a status is always told by its word.
 */
import type { ReportShape } from '@/lib/documents/schema'

export const shapeColours: Record<ReportShape, string> = {
  late: 'A61B12',
  soon: '774900',
  course: '2B5F48',
  none: '566269',
  done: '12523A',
  idea: '435058',
  notrequired: '566269',
}

const greys: Record<ReportShape, number> = {
  late: 26,
  soon: 89,
  course: 140,
  none: 240,
  done: 191,
  idea: 222,
  notrequired: 250,
}

/** One line of a bar as grey pixels, divided by dark lines between its parts. */
export function barLine(rows: readonly { shape: ReportShape; count: number }[], width: number): Uint8Array {
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  const line = new Uint8Array(width).fill(255)
  let [passed, from] = [0, 0]
  for (const { shape, count } of rows) {
    passed += count
    const to = total === 0 ? 0 : Math.round((passed / total) * width)
    line.fill(greys[shape], from, to)
    if (to > from) line.fill(23, Math.max(to - 2, from), to)
    from = to
  }
  line.fill(23, 0, 2)
  return line
}
