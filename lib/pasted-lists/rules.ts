/** Items that only say how deep they stand, put within each other. */
import type { RichBlock } from '@/lib/rich-text/rules'
import { deepestList } from '@/lib/rich-text-editing/rules'

export type PastedItem = { level: number; ordered: boolean; start: number; blocks: RichBlock[] }
type List = Extract<RichBlock, { kind: 'list' }>

export function nested(items: readonly PastedItem[]): RichBlock[] {
  const blocks: RichBlock[] = []
  const open: { level: number; list: List }[] = []
  for (const { level, ordered, start, blocks: content } of items) {
    const wanted = Math.min(level, deepestList)
    while ((open.at(-1)?.level ?? 0) > wanted) open.pop()
    const last = open.at(-1)
    if (last && last.level === wanted && last.list.ordered === ordered) {
      last.list.items.push([...content])
      continue
    }
    if (last && last.level === wanted) open.pop()
    const list: List = { kind: 'list', ordered, start, items: [[...content]] }
    const parent = open.at(-1)
    if (parent) parent.list.items.at(-1)?.push(list)
    else blocks.push(list)
    open.push({ level: wanted, list })
  }
  return blocks
}

/** No list deeper than a text is read; what stands deeper stands at the last level. */
export function shallow(blocks: readonly RichBlock[], depth = 0): RichBlock[] {
  return blocks.flatMap((block): RichBlock[] => {
    if (block.kind !== 'list') return [block]
    const items = block.items.map((item) => shallow(item, depth + 1))
    return depth >= deepestList ? items.flat() : [{ ...block, items }]
  })
}
