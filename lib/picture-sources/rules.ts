/**
 * What a source answered. Source: Norrmalm's plan of 2017: six schools asked, how many answered and what they said; a
 * unit that has seen nothing says so. Only who answered can have seen something, and "nothing" is nothing seen of all.
 */
import type { SourceAnswer } from '@/lib/picture-sources/schema'

type Given = Pick<SourceAnswer, 'standing' | 'asked' | 'answered' | 'findings'>
type Fault = { field: string; key: string } | null

export function refuseAnswer({ standing, asked, answered, findings }: Given): Fault {
  if (answered !== null && asked === null) return { field: 'asked', key: 'required' }
  if (asked !== null && answered !== null && answered > asked)
    return { field: 'answered', key: 'more_than_asked' }
  const [first] = findings
  if (standing === 'answered' && !first) return { field: 'standing', key: 'answer_without_findings' }
  if ((standing === 'declined' || standing === 'silent') && first)
    return { field: `presence-${first.environment}`, key: 'findings_without_answer' }
  const seen = findings.find(({ presence }) => presence !== 'none')
  if (standing === 'nothing' && seen)
    return { field: `presence-${seen.environment}`, key: 'seen_after_nothing' }
  return null
}
