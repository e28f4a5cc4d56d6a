import { fill } from '@/components/plans/fill'
import type { Messages } from '@/messages/load'

type Law = { act: string; section: string }

/** "SoL (2025:400) 16 kap.", "TF 2 kap. 12 §"; without an act it is the municipality's own. */
export function lawText({ act, section }: Law, words: Messages['disposals']): string {
  if (!act) return words.ownRoutine
  const [chapter = '', paragraph] = section.split(':')
  const place = paragraph ? fill(words.section, { chapter, paragraph }) : fill(words.chapter, { chapter })
  return `${act} ${place}`
}
